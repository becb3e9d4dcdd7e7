import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Readable } from 'node:stream';
import { differences, DumpTally } from './dump-tally.mjs';

const DUMP = [
  'SET NAMES utf8mb4;',
  'CREATE TABLE `firms` (',
  '  `id` char(32) NOT NULL,',
  '  `name` varchar(60) NOT NULL',
  ') ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4;',
  'INSERT INTO `firms` VALUES',
  "('a','甲所'),",
  "('b','(乙);\\n所');",
  'CREATE TABLE `empty` (',
  '  `id` int(11) NOT NULL',
  ') ENGINE=InnoDB;',
  '',
].join('\n');

/** Counts a dump that arrives in pieces of `size` bytes. */
async function tally(text, size = 1_000_000) {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  const counter = new DumpTally();
  const passed = [];
  for await (const chunk of Readable.from(pieces).pipe(counter)) passed.push(chunk);
  assert.equal(Buffer.concat(passed).toString(), text);
  return counter.tables();
}

describe('the tally of a dump', () => {
  it('counts each row once, whatever stands in it and however the dump arrives', async () => {
    const whole = await tally(DUMP);
    assert.deepEqual(
      Object.entries(whole).map(([name, { rows }]) => [name, rows]),
      [
        ['empty', 0],
        ['firms', 2],
      ],
    );
    for (const size of [1, 2, 7, 64]) assert.deepEqual(await tally(DUMP, size), whole);
  });

  it('does not mind where a statement ends or the next number begins', async () => {
    const other = DUMP.replace("'甲所'),", "'甲所');\nINSERT INTO `firms` VALUES").replace('=7', '=9');
    assert.deepEqual(differences(await tally(DUMP), await tally(other)), []);
  });

  it('names what differs: a row less, another letter, another column, a table less or more', async () => {
    const whole = await tally(DUMP);
    const faults = async (text) => differences(whole, await tally(text));
    assert.match((await faults(DUMP.replace("('a','甲所'),\n", ''))).join(), /^表 firms 应有 2 行，实有 1 行/);
    assert.match((await faults(DUMP.replace('甲所', '丙所'))).join(), /^表 firms 的内容不同/);
    assert.match((await faults(DUMP.replace('varchar(60)', 'varchar(9)'))).join(), /^表 firms 的结构不同/);
    assert.match((await faults(DUMP.replace('`empty`', '`full`'))).join(), /^表 empty 缺失.*,多出表 full/);
  });
});
