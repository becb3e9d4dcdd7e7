import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { plant } from '../fixture-town.mjs';

const COMMAND = fileURLToPath(new URL('../../../scripts/weapp-check.mjs', import.meta.url));
const FIGURES = ['mainKb', 'subpackagesKb', 'totalKb', 'maxSetDataKb', 'maxNodes', 'maxDepth', 'pagesRun'];

test('the command says what is wrong, ends with its figures and with status 1', (t) => {
  const dist = plant(t, { 'big.txt': ' '.repeat(801 * 1024) });
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, '--dist', dist, '--journey', 'example'], {
    encoding: 'utf8',
  });
  const lines = stdout.trimEnd().split('\n');
  const report = JSON.parse(lines.at(-1));
  assert.equal(status, 1);
  assert.deepEqual(
    FIGURES.filter((figure) => !(figure in report)),
    [],
  );
  assert.equal(report.pagesRun, 3);
  assert.ok(lines.some((line) => /^✘ main package: 80\d/.test(line)));
  assert.ok(lines.some((line) => line.startsWith('✘ example.mjs: ')));
});
