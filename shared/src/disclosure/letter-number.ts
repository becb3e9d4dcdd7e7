/** 发文字号: the office's sign, the year in 〔〕 and a number that begins anew each year (GB/T 9704-2012 7.2.5). */

const YEAR = /\{\{yyyy\}\}/g;
const SERIAL = /\{\{n\}\}/g;

/** The number of a letter in the town's style, e.g. 惠府信公〔{{yyyy}}〕第{{n}}号; no leading zeros. */
export function letterNumber(year: number, n: number, style: string): string {
  return style.replace(YEAR, String(year)).replace(SERIAL, String(n));
}

/** True for a style in which no two letters of the town can look alike. */
export function isNumberStyle(style: string): boolean {
  const has = (part: RegExp) => style.search(part) !== -1;
  return has(YEAR) && has(SERIAL) && !/[{}]/.test(style.replace(YEAR, '').replace(SERIAL, ''));
}
