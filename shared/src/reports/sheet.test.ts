import fc from 'fast-check';
import { instantAt } from '../kernel/day.js';
import { harmlessText, sheetCell } from './sheet.js';

describe('a text in an exported cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    ' =1',
    '　=1',
    '\u200b=1',
    '\ufeff@A',
    '﹦1',
  ])('does not begin to calculate: %j', (text) => expect(harmlessText(text)).toBe(`'${text}`));

  it.each(['惠泽律师事务所', 'HN-ZX-2026-000412', '3-1', 'a=b', '—', '', '“＝”'])(
    'that is harmless stays as it is: %j',
    (text) => expect(harmlessText(text)).toBe(text),
  );

  it('never begins with what a spreadsheet may take for a formula', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = harmlessText(text);
        expect(cell.trimStart().normalize('NFKC')).not.toMatch(/^[=+\-@]/);
        expect(cell.replace(/^'/, '')).toBe(text);
      }),
    ));

  it('is cut where a spreadsheet would refuse the file', () => {
    expect(harmlessText('长'.repeat(40_000))).toHaveLength(32_767);
  });
});

describe('a figure in an exported cell', () => {
  it('stays a number, and nothing stays nothing', () => {
    expect([sheetCell('minutes', -20), sheetCell('share', 0.9), sheetCell('count', 0)]).toEqual([-20, 0.9, 0]);
    expect([sheetCell('text', null), sheetCell('moment', null), sheetCell('text', '')]).toEqual([null, null, null]);
  });

  it('is a day or a moment of Shanghai, whatever zone reads it', () => {
    expect(sheetCell('day', '2026-11-24')).toEqual(new Date('2026-11-24T00:00:00Z'));
    expect(sheetCell('moment', '2026-11-24T01:05:30.000Z')).toEqual(new Date('2026-11-24T09:05:00Z'));
    expect(sheetCell('moment', instantAt('2026-11-24', 9 * 60))).toEqual(new Date('2026-11-24T09:00:00Z'));
  });
});
