/** Breaks Chinese text into lines as official letters do: no line begins with a closing mark or ends with an opening one. */

const CLOSING = /^[，。、；：？！）》〉」』”’〕】％…—·,.;:!?)\]}%]/;
const OPENING = /[（《〈「『“‘〔【([{]$/;
/** Words and numbers in Latin letters stay whole; what is longer, as addresses of pages, may break anywhere. */
const WORD = /[\x21-\x7e]+|[\s\S]/gu;
const LONGEST_WORD = 12;

export interface Line {
  readonly text: string;
  /** Less than the whole width on purpose: the last one of its paragraph. */
  readonly last: boolean;
}

/** `first` and `rest`: how wide the first and the other lines may be. */
export function linesOf(text: string, widthOf: (text: string) => number, first: number, rest: number): readonly Line[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of partsOf(text)) {
    const width = widthOf(part);
    if (line !== '' && used + width > (lines.length === 0 ? first : rest)) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && lines.length > 0 && part === ' ') continue;
    line += part;
    used += width;
  }
  lines.push(line);
  return lines.map((each, at) => ({ text: each, last: at === lines.length - 1 }));
}

/** What may not be torn apart. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const found of text.match(WORD) ?? [])
    for (const part of found.length > LONGEST_WORD ? [...found] : [found]) {
      const before = parts.at(-1);
      if (before !== undefined && (CLOSING.test(part) || OPENING.test(before))) parts[parts.length - 1] = before + part;
      else parts.push(part);
    }
  return parts;
}
