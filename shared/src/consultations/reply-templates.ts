/** Beginnings of an answer that the office keeps, and the blanks in them that somebody must fill in. */

export const TEMPLATE_STATES = ['draft', 'inUse', 'withdrawn'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];
export const TEMPLATE_STATE_LABELS: Record<TemplateState, string> = {
  draft: '草稿',
  inUse: '在用',
  withdrawn: '停用',
};

/** What was in use once is never a draft again: somebody may have answered with it. */
export function mayBecome(from: TemplateState, to: TemplateState): boolean {
  return from === to || to !== 'draft';
}

/** 【…】: says what belongs there. */
const PLACEHOLDER = /【[^【】\n]{1,30}】/g;

/** The blanks that still stand in an answer, each once, in their order. */
export function unfilledIn(words: string): readonly string[] {
  return [...new Set(words.match(PLACEHOLDER) ?? [])];
}

/** The template put before what is there already: nothing typed is lost, and the same one is not put in twice. */
export function beginWith(words: string, text: string): string {
  if (words.includes(text)) return words;
  return words.trim() === '' ? text : `${text}\n${words}`;
}
