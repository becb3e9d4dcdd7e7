/**
 * The words of the office's letters as data with the day from which they are used: when the law or the house style
 * changes, a version is added and letters of before keep theirs. See docs/law/disclosure-letters.md.
 */
import type { Day } from '../kernel/day.js';
import { REPLIES, REPLY_HEAD } from './letter-bodies.js';
import { NOTICE_LETTERS } from './letter-notices.js';
import { PHRASES } from './letter-phrases.js';
import type { NoticeKind } from './notices.js';
import type { Outcome, Remedy } from './outcomes.js';
import { REMEDIES } from './remedies-text.js';

/** One block of a letter; `{{key}}` is filled in. */
export interface TemplateBlock {
  /**
   * paragraph: first line moved in by two characters; item: the same, numbered 一、二、, one for each line of its value;
   * line: not moved in; row: a field of a form.
   */
  readonly kind: 'paragraph' | 'item' | 'line' | 'row';
  readonly text: string;
  /** Of a row: what its left cell says. */
  readonly label?: string;
  /** Only where this key is filled, or has just this value ('': is not filled). */
  readonly when?: readonly [key: string, value?: string];
}

export interface LetterTemplate {
  readonly title: string;
  readonly blocks: readonly TemplateBlock[];
  /** To be cut off, filled in and sent back. */
  readonly slip?: readonly TemplateBlock[];
}

/** How a choice is said in a letter, and the articles that belong to it. */
export interface Phrase {
  readonly words: string;
  readonly article?: string;
}

export interface LetterTemplates {
  readonly from: Day;
  /** What every answer begins with. */
  readonly head: readonly TemplateBlock[];
  readonly replies: Record<Outcome, LetterTemplate>;
  readonly notices: Record<NoticeKind, LetterTemplate>;
  /** Key of a choice → its value → words. */
  readonly phrases: Readonly<Record<string, Readonly<Record<string, Phrase>>>>;
  readonly remedies: Record<Exclude<Remedy, 'none'>, string>;
}

/** Oldest first. */
export const LETTER_TEMPLATES: readonly LetterTemplates[] = [
  // From then on courts accept what 法释〔2025〕8号 Art. 1 says, and remedies are told accordingly.
  {
    from: '2025-06-01',
    head: REPLY_HEAD,
    replies: REPLIES,
    notices: NOTICE_LETTERS,
    phrases: PHRASES,
    remedies: REMEDIES,
  },
];

/** The words that are used on a day. Throws for a day before the first version. */
export function templateOn(day: Day): LetterTemplates {
  const [found] = LETTER_TEMPLATES.filter(({ from }) => from <= day).slice(-1);
  if (found === undefined) throw new RangeError(`no letter templates on ${day}`);
  return found;
}
