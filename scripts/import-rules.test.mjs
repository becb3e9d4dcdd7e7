import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { importFault } from './import-rules.mjs';
import { ROOT } from './repository.mjs';

const ALLOWED = [
  ['server/src/matters/matters.service.ts', '@huifa/shared/matters/numbers'],
  ['server/src/matters/matters.service.ts', '../dispatch/router.service.js'],
  ['server/src/matters/matters.service.ts', '../platform/clock.js'],
  ['server/src/app.module.ts', './matters/matters.controller.js'],
  ['shared/src/matters/whose-move.ts', '../kernel/day.js'],
  ['shared/src/kernel/day.test.ts', 'fast-check'],
  ['office/src/board/board-page.tsx', '../ui/moment'],
  ['office/src/board/board-page.tsx', '../api'],
  ['office/src/board/board-page.tsx', './board-query'],
  ['office/src/routes.tsx', './board/board-page'],
  ['miniapp/src/booking/pages/way/index.tsx', '../../../ui/page'],
  ['miniapp/src/booking/pages/way/index.tsx', '@tarojs/taro'],
  ['test/races/seats.test.ts', '../../server/src/app.module.js'],
];

const REFUSED = [
  ['shared/src/matters/numbers.ts', '../../../server/src/config.js', 'shared must not import server'],
  ['shared/src/matters/numbers.ts', '@huifa/miniapp/routes', 'shared must not import miniapp'],
  ['shared/src/matters/numbers.ts', 'node:crypto', 'needs no package'],
  ['shared/src/matters/numbers.ts', '../kernel/day', 'Node needs the suffix'],
  ['server/src/matters/matters.service.ts', '../../../office/src/api', 'server must not import office'],
  ['server/src/matters/matters.service.ts', '../dispatch/dispatch.controller.js', 'feature matters must not import'],
  ['office/src/board/board-page.tsx', '../../../server/src/board/board.dto.js', 'office must not import server'],
  ['office/src/board/board-page.tsx', '../matter/dialog', 'feature board must not import feature matter'],
  ['office/src/board/board-page.tsx', '../routes', 'only the app itself'],
  ['office/src/ui/moment.tsx', '../board/board-query', 'know no feature'],
  ['miniapp/src/booking/pages/way/index.tsx', '../../../adviser/offer', 'must not import feature adviser'],
];

describe('imports', () => {
  for (const [file, specifier] of ALLOWED) {
    it(`${file} may import ${specifier}`, () => assert.equal(importFault(file, specifier), undefined));
  }
  for (const [file, specifier, why] of REFUSED) {
    it(`${file} may not import ${specifier}`, () => assert.ok(importFault(file, specifier)?.includes(why)));
  }
});

describe('the lint of this repository', () => {
  const eslint = new ESLint({ cwd: ROOT });

  /** The rules that flag a planted file; plain JavaScript, since a file that is not there has no types. */
  async function flagged(filePath, text) {
    const [result] = await eslint.lintText(text, { filePath });
    return result.messages.map((message) => message.ruleId);
  }

  it('flags a planted import against the way', async () => {
    const planted = `export { boot } from '../../../server/src/main.js';\n`;
    assert.deepEqual(await flagged('shared/src/matters/planted.mjs', planted), ['huifa/one-way-imports']);
    assert.deepEqual(await flagged('office/src/board/planted.mjs', `await import('../matter/dialog');\n`), [
      'huifa/one-way-imports',
    ]);
  });

  it('flags a planted clock, chance or surrounding in shared', async () => {
    const planted = 'export const facts = [Date.now(), Math.random(), new Date(), process.pid, new Intl.Collator()];\n';
    assert.deepEqual((await flagged('shared/src/matters/planted.mjs', planted)).sort(), [
      'no-restricted-globals',
      'no-restricted-globals',
      'no-restricted-properties',
      'no-restricted-properties',
      'no-restricted-syntax',
    ]);
  });

  it('flags a planted test that does not run, and a file and a function that are too long', async () => {
    assert.deepEqual(
      await flagged('scripts/planted.test.mjs', `import { it } from 'node:test';\nit.skip('x', () => {});\n`),
      ['no-restricted-syntax'],
    );
    const long = `export function long() {\n${'  void 0;\n'.repeat(300)}}\n`;
    assert.deepEqual((await flagged('server/src/planted.mjs', long)).sort(), ['max-lines', 'max-lines-per-function']);
  });
});
