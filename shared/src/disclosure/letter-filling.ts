/** Puts values into the words of a template, the way a clerk would write them. */
import { chineseDay, isDay } from '../kernel/day.js';
import { chosenElements, type Fields, type LetterElement } from './elements.js';
import type { Phrase, TemplateBlock } from './letter-templates.js';
import type { Block } from './letters.js';

export const PLACEHOLDER = /\{\{(\w+)\}\}/g;
/** What the second of two withheld parts adds to each key. */
const SECOND = /2$/;
/** These may run over several paragraphs; of other values the lines are put one after the other. */
const IN_PARAGRAPHS = /^(reason2?|content|corrected|items|attachments)$/;
const ENDS = /[。；;，,、.\s]+$/;
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

type Phrases = Readonly<Record<string, Readonly<Record<string, Phrase>>>>;

/**
 * `raw`: the elements that count, as they were given, for conditions. `values`: these and `known` as letters print them.
 * An outcome that is a ground of its own is said in the words of that ground.
 */
export function formatted(
  elements: readonly LetterElement[],
  fields: Fields,
  known: Fields,
  phrases: Phrases,
  outcome: string | null,
): { readonly raw: Fields; readonly values: Fields } {
  const chosen = chosenElements(elements, fields);
  const raw = Object.fromEntries(chosen.map(({ key }) => [key, (fields[key] ?? '').trim()]));
  const plain: Record<string, string> = {};
  for (const [key, value] of Object.entries(known)) plain[key] = printed(key, value);
  for (const element of chosen) {
    const value = raw[element.key] ?? '';
    if (value !== '' || element.optional) plain[element.key] = printed(element.key, asPrinted(element, value));
  }
  const said = [...chosen.map(({ key }) => [key, raw[key] ?? ''] as const), ['ground', outcome ?? ''] as const];
  return { raw, values: { ...plain, ...phrasesOf(said, phrases, plain) } };
}

/** `{{key}}` in the words of the choice, `{{keyArticle}}` its articles. */
function phrasesOf(said: readonly (readonly [string, string])[], phrases: Phrases, values: Fields): Fields {
  const found: Record<string, string> = {};
  for (const [key, value] of said) {
    const phrase = phrases[key.replace(SECOND, '')]?.[value];
    if (phrase === undefined) continue;
    const words = SECOND.test(key)
      ? phrase.words.replace(PLACEHOLDER, (_, inner: string) => `{{${inner}2}}`)
      : phrase.words;
    found[key] = fill(words, values);
    if (phrase.article !== undefined) found[`${key}Article`] = phrase.article;
  }
  return found;
}

function asPrinted(element: LetterElement, value: string): string {
  if (element.kind === 'day') return isDay(value) ? chineseDay(value) : value;
  if (element.kind !== 'choice') return value;
  return element.options.find((option) => option.value === value)?.label ?? value;
}

/** What somebody typed can be no placeholder. */
export function asTyped(value: string): string {
  return value.replace(/\{\{/g, '｛｛').replace(/\}\}/g, '｝｝');
}

function printed(key: string, value: string): string {
  const lines = linesOf(asTyped(value));
  if (IN_PARAGRAPHS.test(key)) return lines.join('\n');
  return lines.map((line, at) => (at < lines.length - 1 ? line.replace(ENDS, '；') : line)).reduce(joined, '');
}

function joined(before: string, line: string): string {
  return before === '' || before.endsWith('；') ? before + line : `${before}；${line}`;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A value that ends a sentence where the letter's own sentence goes on loses its mark. */
function fill(text: string, values: Fields): string {
  return text.replace(PLACEHOLDER, (open, key: string, at: number) => {
    const value = values[key];
    if (value === undefined) return open;
    const next = text[at + open.length] ?? '';
    return '。；，）”：'.includes(next) && next !== '' ? value.replace(ENDS, '') : value;
  });
}

/** The blocks whose conditions hold, filled in. */
export function blocksOf(templates: readonly TemplateBlock[], raw: Fields, values: Fields): readonly Block[] {
  return templates.filter(({ when }) => holds(when, raw)).flatMap((template) => filledBlock(template, values));
}

function holds(when: TemplateBlock['when'], raw: Fields): boolean {
  if (when === undefined) return true;
  const [key, wanted] = when;
  const value = raw[key] ?? '';
  return wanted === undefined ? value !== '' : value === wanted;
}

function filledBlock({ kind, text, label = '' }: TemplateBlock, values: Fields): readonly Block[] {
  const filled = fill(text, values);
  if (kind === 'item') return numbered(linesOf(filled));
  if (kind !== 'paragraph') return [{ kind, text: filled, label }];
  return linesOf(filled).map((line) => ({ kind, text: line, label }));
}

/** 一、…；二、…。 */
function numbered(lines: readonly string[]): readonly Block[] {
  return lines.map((line, at) => {
    const end = at === lines.length - 1 ? '。' : '；';
    return { kind: 'item', text: `${chineseNumber(at + 1)}、${line.replace(ENDS, '')}${end}`, label: '' };
  });
}

/** 1 to 99. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return NUMERALS[ones] ?? '';
  return `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十${NUMERALS[ones] ?? ''}`;
}

/** 附件：… below the text; several are numbered (GB/T 9704-2012 7.3.4). */
export function attachmentsOf(value: string): readonly Block[] {
  const names = linesOf(value);
  return names.map((name, at) => {
    const number = names.length === 1 ? '' : `${at + 1}. `;
    return { kind: 'attachment', text: `${at === 0 ? '附件：' : '　　　'}${number}${name}`, label: '' };
  });
}
