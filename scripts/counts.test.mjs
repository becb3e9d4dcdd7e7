import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { honest, jestCounts, scriptCounts, tapCounts } from './test-runners.mjs';

describe('what counts as passed', () => {
  it('is what jest passed; a file that does not run and a test that is left out have failed', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    };
    assert.deepEqual(jestCounts(report), { passed: 7, failed: 5 });
  });

  it("is what Node's runner passed; cancelled and left-out tests have failed", () => {
    const tap = '# tests 9\n# suites 2\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
    assert.deepEqual(tapCounts(tap), { passed: 5, failed: 4 });
  });

  it('is what a script says in its last line', () => {
    assert.deepEqual(scriptCounts('work\n12 passed, 1 failed\n'), { passed: 12, failed: 1 });
    assert.deepEqual(scriptCounts('work\n{"passed":3,"failed":0}\n'), { passed: 3, failed: 0 });
    assert.equal(scriptCounts('{"ok":true}\n'), undefined);
    assert.equal(scriptCounts(''), undefined);
  });

  it('is nothing where a runner ended badly, or ran no test at all', () => {
    assert.equal(honest({ passed: 3, failed: 0 }, 0, '').failed, 0);
    assert.equal(honest({ passed: 3, failed: 0 }, 1, '').failed, 1);
    assert.equal(honest({ passed: 0, failed: 0 }, 0, '').failed, 1);
    assert.equal(honest({ passed: 3, failed: 2 }, 1, '').failed, 2);
  });
});
