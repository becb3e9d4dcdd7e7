import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf, lockFaults, sameNameFaults } from './tidy.mjs';

describe('tidiness', () => {
  it('passes a plain file', () => {
    assert.deepEqual(faultsOf('server/src/x.ts', "import { y } from './y.js';\n"), []);
  });

  it('finds what was planted', () => {
    const note = ['// TO', 'DO later\n'].join('');
    const path = ["const file = '", '/home', "/someone/x';\n"].join('');
    const registry = ['see https://registry', '.npmjs.org/\n'].join('');
    assert.match(faultsOf('a.ts', `\n${note}`)[0], /unfinished work.*line 2/);
    assert.match(faultsOf('a.md', path)[0], /one machine.*line 1/);
    assert.match(faultsOf('a.json', registry)[0], /package registry/);
    assert.match(faultsOf('a.ts', 'x\n'.repeat(301))[0], /301 lines/);
  });

  it('finds a lock file that does not fit', () => {
    const lock = (entry) => ({ packages: { '': { dependencies: { a: '1.0.0' } }, 'node_modules/a': entry } });
    assert.deepEqual(lockFaults(lock({}), { '': { dependencies: { a: '1.0.0' } } }), []);
    assert.equal(lockFaults(lock({}), { '': { dependencies: { a: '1.0.1' } } }).length, 1);
    assert.equal(lockFaults(lock({ resolved: 'https://x/a.tgz' }), { '': { dependencies: { a: '1.0.0' } } }).length, 1);
  });

  it('finds two views of one name', () => {
    const view = (name) => `export class ${name} {\n}\n`;
    assert.deepEqual(
      sameNameFaults([
        ['a.dto.ts', view('AView')],
        ['b.dto.ts', view('BView')],
        ['c.ts', view('AView')],
      ]),
      [],
    );
    assert.match(
      sameNameFaults([
        ['a.dto.ts', view('AView')],
        ['b.dto.ts', view('AView')],
      ])[0],
      /b.dto.ts: AView/,
    );
  });
});
