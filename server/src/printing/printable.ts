/** What a font can show of a text. */
export interface Printable {
  readonly text: string;
  /** Characters that stand as 〓. */
  readonly missing: number;
}

/** The printers' sign for a character that is not in the case. */
const GETA = '〓';
/** Joiners, selectors of a variant and other signs that draw nothing themselves. */
const UNSEEN = /[\p{Cf}\p{Cc}\uFE00-\uFE0F]/u;

/**
 * A text as paper shows it: a character that the font lacks is marked instead of left blank, so that nobody reads a
 * sentence that was not written.
 */
export function inFont(words: string, hasGlyph: (codePoint: number) => boolean): Printable {
  let missing = 0;
  const show = (sign: string) => {
    if (UNSEEN.test(sign)) return '';
    if (hasGlyph(sign.codePointAt(0) ?? 0)) return sign;
    missing += 1;
    return GETA;
  };
  const lines = words.replaceAll('\t', '  ').split(/\r\n|\r|\n/);
  return { text: lines.map((line) => Array.from(line, show).join('')).join('\n'), missing };
}
