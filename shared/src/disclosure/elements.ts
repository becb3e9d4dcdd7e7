/** What must be filled in before a letter of a disclosure request may go out; see docs/law/disclosure-letters.md. */
import { isDay } from '../kernel/day.js';

/** One thing that a letter says and that somebody must fill in. */
export interface LetterElement {
  readonly key: string;
  /** In Chinese, as the desk asks for it and as a refusal names it. */
  readonly label: string;
  readonly kind: 'text' | 'day' | 'count' | 'choice';
  /** The most characters of its value. */
  readonly max: number;
  readonly optional: boolean;
  /** Of a choice only. */
  readonly options: readonly ElementOption[];
}

/** One answer to a choice; it may ask for more. */
export interface ElementOption {
  readonly value: string;
  readonly label: string;
  readonly elements: readonly LetterElement[];
}

/** Values of elements by key: texts as typed, days as 'YYYY-MM-DD', counts in digits, a choice by its option's value. */
export type Fields = Readonly<Record<string, string>>;

const DAY_LENGTH = 10;
const COUNT_LENGTH = 7;
const CHOICE_LENGTH = 40;
const COUNT = /^[1-9]\d*$/;

export function text(key: string, label: string, max: number): LetterElement {
  return { key, label, kind: 'text', max, optional: false, options: [] };
}

export function day(key: string, label: string): LetterElement {
  return { key, label, kind: 'day', max: DAY_LENGTH, optional: false, options: [] };
}

export function count(key: string, label: string): LetterElement {
  return { key, label, kind: 'count', max: COUNT_LENGTH, optional: false, options: [] };
}

export function choice(key: string, label: string, options: readonly ElementOption[]): LetterElement {
  return { key, label, kind: 'choice', max: CHOICE_LENGTH, optional: false, options };
}

export function option(value: string, label: string, elements: readonly LetterElement[] = []): ElementOption {
  return { value, label, elements };
}

/** The letter is whole without it. */
export function optional(element: LetterElement): LetterElement {
  return { ...element, optional: true };
}

/** The elements that count for these values: those of the chosen options too, in the order in which they are asked. */
export function chosenElements(elements: readonly LetterElement[], fields: Fields): readonly LetterElement[] {
  return elements.flatMap((element) => {
    const chosen = element.options.find(({ value }) => value === fields[element.key]);
    return chosen === undefined ? [element] : [element, ...chosenElements(chosen.elements, fields)];
  });
}

/** Chinese labels of what is missing or cannot be what was asked for. */
export function missingOf(elements: readonly LetterElement[], fields: Fields): readonly string[] {
  return chosenElements(elements, fields).flatMap((element) => {
    const value = (fields[element.key] ?? '').trim();
    if (value === '') return element.optional ? [] : [element.label];
    if (value.length > element.max) return [`${element.label}（最多${element.max}字）`];
    return fits(element, value) ? [] : [element.label];
  });
}

function fits(element: LetterElement, value: string): boolean {
  switch (element.kind) {
    case 'text':
      return true;
    case 'day':
      return isDay(value);
    case 'count':
      return COUNT.test(value);
    case 'choice':
      return element.options.some((each) => each.value === value);
  }
}
