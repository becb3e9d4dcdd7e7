import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { doStep, fingerprint, inputFiles, isDone } from './steps.mjs';

const root = mkdtempSync(join(tmpdir(), 'steps-'));
const options = { root, say: () => {} };
let runs = 0;

function step(work = () => {}) {
  return {
    name: 'sample',
    title: 'sample',
    inputs: ['src'],
    outputs: ['dist/out.js'],
    command: ['make'],
    run: async () => {
      runs += 1;
      await work();
      writeFileSync(join(root, 'dist', 'out.js'), 'built');
    },
  };
}

describe('a build step', () => {
  beforeEach(() => {
    runs = 0;
    rmSync(root, { recursive: true, force: true });
    for (const folder of ['src/deep', 'dist']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'one');
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('runs once and is then skipped', async () => {
    assert.equal(await doStep(step(), options), 'made');
    assert.equal(await doStep(step(), options), 'unchanged');
    assert.equal(runs, 1);
  });

  it('runs again when a source changed, was added or got another name', async () => {
    await doStep(step(), options);
    const before = fingerprint(step(), root);
    writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'two');
    assert.notEqual(fingerprint(step(), root), before);
    assert.equal(await doStep(step(), options), 'made');
    writeFileSync(join(root, 'src', 'b.ts'), '');
    assert.equal(await doStep(step(), options), 'made');
    assert.equal(runs, 3);
  });

  it('does not run for a test', async () => {
    await doStep(step(), options);
    writeFileSync(join(root, 'src', 'deep', 'a.test.ts'), 'a test');
    assert.deepEqual(inputFiles(join(root, 'src')), [join(root, 'src', 'deep', 'a.ts')]);
    assert.equal(await doStep(step(), options), 'unchanged');
  });

  it('runs again when what it made is gone, or its command is another', async () => {
    await doStep(step(), options);
    assert.equal(isDone({ ...step(), command: ['make', 'otherwise'] }, root), false);
    rmSync(join(root, 'dist', 'out.js'));
    assert.equal(await doStep(step(), options), 'made');
  });

  it('runs again when a variable that goes into it is another', async () => {
    const withVariables = { ...step(), variables: 'STEP_TEST_' };
    await doStep(withVariables, options);
    process.env.STEP_TEST_BASE = 'https://elsewhere';
    const done = isDone(withVariables, root);
    delete process.env.STEP_TEST_BASE;
    assert.deepEqual([done, isDone(withVariables, root)], [false, true]);
  });

  it('leaves no mark when it fails, not even the one of before', async () => {
    await doStep(step(), options);
    writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'broken');
    const failing = step(() => Promise.reject(new Error('does not compile')));
    await assert.rejects(doStep(failing, options), /does not compile/);
    writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'one');
    assert.equal(isDone(step(), root), false);
  });

  it('runs once when two want it at the same time', async () => {
    const slow = () => new Promise((resolve) => setTimeout(resolve, 200));
    const both = await Promise.all([doStep(step(slow), options), doStep(step(slow), options)]);
    assert.deepEqual(both.sort(), ['made', 'unchanged']);
    assert.equal(runs, 1);
  });
});
