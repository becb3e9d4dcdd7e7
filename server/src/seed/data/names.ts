/**
 * Names of the demo town's residents and of those they ask about: surnames with the twenty-four solar terms and with
 * trees and flowers, so that everybody sees that they are made up.
 */
const SURNAMES = [...'沈陆顾张王李陈周吴徐朱孙金黄倪乔瞿奚'];

const SOLAR_TERMS = [
  ...['立春', '雨水', '惊蛰', '春分', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑'],
  ...['立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至', '小寒', '大寒'],
];

const TREES = ['青松', '翠柏', '丹桂', '腊梅', '海棠', '玉兰', '杜鹃', '茉莉', '石榴', '银杏', '香樟', '紫薇'];

/** The n-th resident's name; 414 different ones. */
export function residentName(index: number): string {
  return surname(index) + given(SOLAR_TERMS, index, SURNAMES.length);
}

const LETTERS = [...new Set([...SOLAR_TERMS, ...TREES].join(''))];

/** The n-th name where 414 are not enough: tens of thousands, none of them anybody's. */
export function manyNames(index: number): string {
  const pair = Math.floor(index / SURNAMES.length);
  const [first, second] = [pair % LETTERS.length, Math.floor(pair / LETTERS.length) % LETTERS.length];
  return surname(index) + (LETTERS[first] ?? '') + (LETTERS[second] ?? '');
}

/** The n-th name of somebody on the other side; never a resident's. */
export function opponentName(index: number): string {
  return surname(index) + given(TREES, index, SURNAMES.length);
}

function surname(index: number): string {
  return SURNAMES[index % SURNAMES.length] ?? '';
}

function given(names: readonly string[], index: number, round: number): string {
  return names[(index * 7 + Math.floor(index / round)) % names.length] ?? '';
}

/** Impossible numbers: no subscriber has a number of this block. */
export function demoPhone(index: number): string {
  return `1390000${String(index).padStart(4, '0')}`;
}
