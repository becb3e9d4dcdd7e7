import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { isInstalled } from './install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'install-'));

/** Whether packages would count as installed, given the two lock files. */
function installed(wanted, present) {
  const [wantedFile, presentFile] = [join(folder, 'wanted.json'), join(folder, 'present.json')];
  writeFileSync(wantedFile, JSON.stringify({ packages: { '': {}, ...wanted } }));
  rmSync(presentFile, { force: true });
  if (present !== undefined) writeFileSync(presentFile, JSON.stringify({ packages: present }));
  return isInstalled(wantedFile, presentFile);
}

describe('packages', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));
  const a = { version: '1.0.0', integrity: 'sha512-a' };

  it('are installed when each is there as the lock file says', () => {
    assert.equal(installed({ 'node_modules/a': a }, { 'node_modules/a': a }), true);
  });

  it('are not when there is nothing, one is missing, or one is another', () => {
    assert.equal(installed({ 'node_modules/a': a }, undefined), false);
    assert.equal(installed({ 'node_modules/a': a }, {}), false);
    assert.equal(installed({ 'node_modules/a': a }, { 'node_modules/a': { ...a, version: '1.0.1' } }), false);
    assert.equal(installed({ 'node_modules/a': a }, { 'node_modules/a': { ...a, integrity: 'sha512-b' } }), false);
  });

  it('for other systems may be missing', () => {
    assert.equal(installed({ 'node_modules/win': { ...a, optional: true } }, {}), true);
  });
});
