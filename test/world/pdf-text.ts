import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as pdfkit writes it: compressed streams, glyphs as hex, and a ToUnicode table for each font. Enough
 * to read what was printed; no general PDF reader.
 */
export function textOfPdf(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const table = new Map(streams.flatMap(glyphsOf));
  return streams.map((stream) => shown(stream, table)).join('');
}

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let from = pdf.indexOf('stream\n'); from !== -1; from = pdf.indexOf('stream\n', from + 1)) {
    if (pdf.subarray(from - 3, from).toString('latin1') === 'end') continue;
    const end = pdf.indexOf('endstream', from);
    try {
      streams.push(inflateSync(pdf.subarray(from + 'stream\n'.length, end)).toString('latin1'));
    } catch {
      // A font program that is not compressed holds no text.
    }
  }
  return streams;
}

/** Glyph to character, from `beginbfrange <from> <to> [<u> <u> …]`. */
function glyphsOf(stream: string): (readonly [number, string])[] {
  const found: (readonly [number, string])[] = [];
  for (const [, ranges] of stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, list] of ranges!.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/gi))
      [...list!.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, code], index) =>
        found.push([parseInt(from!, 16) + index, utf16(code!.replaceAll(' ', ''))]),
      );
  return found;
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}

/** What `[<…> 0 <…>] TJ` shows; a line for each. */
function shown(stream: string, table: ReadonlyMap<number, string>): string {
  const lines = [...stream.matchAll(/\[([^\]]*)\]\s*TJ/g)].map(([, parts]) =>
    [...parts!.matchAll(/<([0-9a-f]+)>/gi)]
      .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
      .map((glyph) => table.get(parseInt(glyph, 16)) ?? '\ufffd')
      .join(''),
  );
  return lines.map((line) => `${line}\n`).join('');
}
