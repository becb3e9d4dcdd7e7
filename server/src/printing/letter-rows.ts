import type { Block, Letter } from '@huifa/shared/disclosure/letters';
import { chineseDay } from '@huifa/shared/kernel/day';
import { linesOf } from './line-breaks.js';

/** The page of GB/T 9704-2012 (5.2): A4, 37 mm above, 28 mm left, 156 mm × 225 mm for text, 22 lines of 28 characters. */
const MM = 72 / 25.4;
export const PAGE = { top: 37 * MM, left: 28 * MM, width: 156 * MM, height: 225 * MM };
/** 三号 for the text, 二号 for the title, 四号 for page numbers. */
export const SIZE = { title: 22, text: 16, page: 14, note: 10.5 };
export const PITCH = PAGE.height / 22;
/** 28 characters of 三号 are a little wider than the line: each stands that much closer. */
export const CLOSER = PAGE.width / 28 - SIZE.text;
const EM = PAGE.width / 28;
const TITLE_PITCH = 38;
/** Lines of an empty cell: a form of eleven stays on one page. */
const ROOM_TO_WRITE = 1.1;
/** Left cell of a form, and its padding. */
export const FORM = { label: 9 * EM, padding: EM / 2 };

/** One thing that takes height on a page; x is from the left of the text, spacing between characters. */
export interface Row {
  readonly height: number;
  readonly texts: readonly RowText[];
  /** A line to write on, from here to the right. */
  readonly ruleFrom: number | null;
  readonly mark: 'cut' | 'cells' | null;
}

export interface RowText {
  readonly text: string;
  readonly x: number;
  readonly down: number;
  readonly size: number;
  readonly spacing: number;
}

/** A measure of the face: width of a text in a size, without spacing. */
export type WidthOf = (text: string, size: number) => number;

/** `body` flows over pages; what is in one group of `tail` stays together. */
export interface LetterRows {
  readonly body: readonly Row[];
  readonly tail: readonly (readonly Row[])[];
}

export function rowsOf(letter: Letter, widthOf: WidthOf): LetterRows {
  const body = [
    ...headRows(letter, widthOf),
    ...letter.blocks.flatMap((block, at) => blockRows(block, letter.blocks[at - 1], widthOf)),
  ];
  const signature = letter.agency === null ? [] : [signatureRows(letter.agency, letter.date, widthOf)];
  const slip = letter.slip.length === 0 ? [] : [slipRows(letter.slip, widthOf)];
  return { body, tail: [...signature, ...slip] };
}

function headRows({ title, number, addressee }: Letter, widthOf: WidthOf): readonly Row[] {
  const lines = linesOf(title, (text) => widthOf(text, SIZE.title), PAGE.width, PAGE.width);
  return [
    ...lines.map(({ text }) => centred(text, SIZE.title, TITLE_PITCH, widthOf)),
    ...(number === null ? [] : [centred(number, SIZE.text, PITCH, widthOf)]),
    blank(PITCH),
    ...(addressee === null ? [] : textRows(`${addressee}：`, 0, 0, widthOf)),
  ];
}

function blockRows({ kind, text, label }: Block, before: Block | undefined, widthOf: WidthOf): readonly Row[] {
  switch (kind) {
    case 'paragraph':
    case 'item':
      return textRows(text, 2 * EM, 0, widthOf);
    case 'line':
      return [...(before?.kind === 'row' ? [blank(PITCH / 2)] : []), ...textRows(text, 0, 0, widthOf)];
    case 'row':
      return [formRow(label, text, widthOf)];
    case 'attachment':
      // A blank line, then two characters in; further lines stand under the name (GB/T 9704-2012 7.3.4).
      return [...(before?.kind === kind ? [] : [blank(PITCH)]), ...textRows(text, 2 * EM, 5 * EM, widthOf)];
  }
}

function blank(height: number): Row {
  return { height, texts: [], ruleFrom: null, mark: null };
}

function centred(text: string, size: number, height: number, widthOf: WidthOf): Row {
  const x = (PAGE.width - widthOf(text, size)) / 2;
  return { ...blank(height), texts: [{ text, x, down: 0, size, spacing: 0 }] };
}

/** Both edges straight, but for the last line. */
function textRows(text: string, first: number, rest: number, widthOf: WidthOf): readonly Row[] {
  const lines = linesOf(text, (part) => naturalWidth(part, widthOf), PAGE.width - first + 0.1, PAGE.width - rest + 0.1);
  return lines.map(({ text: words, last }, at) => {
    const x = at === 0 ? first : rest;
    const slack = PAGE.width - x - naturalWidth(words, widthOf);
    const stretch = last ? 0 : slack / Math.max(1, [...words].length - 1);
    return { ...blank(PITCH), texts: [{ text: words, x, down: 0, size: SIZE.text, spacing: CLOSER + stretch }] };
  });
}

function naturalWidth(text: string, widthOf: WidthOf): number {
  return widthOf(text, SIZE.text) + [...text].length * CLOSER;
}

/** The date four characters from the right, the agency centred over it; room above for the seal (7.3.5.1). */
function signatureRows(agency: string, date: string | null, widthOf: WidthOf): readonly Row[] {
  const day = date === null ? '　　年　月　日' : chineseDay(date);
  const dayWidth = naturalWidth(day, widthOf);
  const dayX = PAGE.width - 4 * EM - dayWidth;
  const agencyWidth = naturalWidth(agency, widthOf);
  const agencyX = Math.min(dayX + (dayWidth - agencyWidth) / 2, PAGE.width - agencyWidth);
  const at = (text: string, x: number): Row => ({
    ...blank(PITCH),
    texts: [{ text, x: Math.max(0, x), down: 0, size: SIZE.text, spacing: CLOSER }],
  });
  return [blank(PITCH), blank(PITCH), at(agency, agencyX), at(day, dayX)];
}

function slipRows(slip: readonly Block[], widthOf: WidthOf): readonly Row[] {
  const written = slip.flatMap(({ text }): readonly Row[] => {
    if (text === '') return [{ ...blank(PITCH), ruleFrom: 2 * EM }];
    const rows = textRows(text, 0, 0, widthOf);
    const open = text.endsWith('：') && rows.length === 1 ? naturalWidth(text, widthOf) : null;
    return rows.map((row) => ({ ...row, ruleFrom: open }));
  });
  return [{ ...blank(1.5 * PITCH), mark: 'cut' }, centred('回　执', SIZE.text, 1.5 * PITCH, widthOf), ...written];
}

/** Two cells; an empty one has room for a hand. */
function formRow(label: string, text: string, widthOf: WidthOf): Row {
  const cell = (words: string, x: number, width: number): RowText[] =>
    linesOf(words, (part) => naturalWidth(part, widthOf), width, width).map((line, at) => ({
      text: line.text,
      x,
      down: at * PITCH,
      size: SIZE.text,
      spacing: CLOSER,
    }));
  const left = cell(label, FORM.padding, FORM.label - 2 * FORM.padding);
  const right = cell(text, FORM.label + FORM.padding, PAGE.width - FORM.label - 2 * FORM.padding);
  const height = Math.max(left.length, right.length, text === '' ? ROOM_TO_WRITE : 1) * PITCH + FORM.padding;
  return { ...blank(height), texts: [...left, ...right], mark: 'cells' };
}
