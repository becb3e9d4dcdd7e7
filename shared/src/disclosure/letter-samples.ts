/** 样张: every letter with made-up values, so that an office can look at its words and its settings before anybody asks. */
import type { ElementOption, Fields, LetterElement } from './elements.js';
import type { LetterFacts, NoticeFacts, ReplyFacts } from './letters.js';
import { type NoticeKind, NOTICES } from './notices.js';
import { type Outcome, OUTCOMES } from './outcomes.js';

const SAMPLE_DAY = '2026-03-06';

const SAMPLE_FACTS: Omit<LetterFacts, 'fields'> = {
  number: '样张〔2026〕第1号',
  date: SAMPLE_DAY,
  addressee: { name: '张三', kind: 'person' },
  request: {
    number: 'HN-GK-2026-000001',
    receivedOn: '2026-02-10',
    correctedOn: null,
    wanted: '2025年度村内道路修缮工程的竣工验收材料',
  },
  servedOnline: false,
};

/** A value for each element; of a choice `pick`, without it the first. Optional ones stay empty. */
export function sampleFields(elements: readonly LetterElement[], pick: Fields = {}): Fields {
  return elements.reduce<Fields>((fields, element) => {
    const wanted = pick[element.key];
    if (element.optional && wanted === undefined) return fields;
    const chosen = optionOf(element, wanted);
    const own = { [element.key]: chosen?.value ?? wanted ?? valueOf(element) };
    return { ...fields, ...own, ...(chosen !== undefined && sampleFields(chosen.elements, pick)) };
  }, {});
}

function optionOf({ options }: LetterElement, wanted: string | undefined): ElementOption | undefined {
  return options.find(({ value }) => value === wanted) ?? options[0];
}

function valueOf({ kind, label }: LetterElement): string {
  return { day: SAMPLE_DAY, count: '3', text: `（${label}）`, choice: '' }[kind];
}

/** The facts of an answer with this outcome; `pick` chooses among its forms. */
export function sampleReply(outcome: Outcome, pick: Fields = {}): ReplyFacts {
  const fields = sampleFields(OUTCOMES[outcome].elements, pick);
  return { ...SAMPLE_FACTS, outcome, fields, searchRecorded: OUTCOMES[outcome].needsSearchRecord };
}

/** The facts of a letter while the request runs. */
export function sampleNotice(kind: NoticeKind, pick: Fields = {}): NoticeFacts {
  return { ...SAMPLE_FACTS, kind, fields: sampleFields(NOTICES[kind].elements, pick) };
}
