import { NOTICES } from '@huifa/shared/disclosure/notices';
import { OUTCOMES } from '@huifa/shared/disclosure/outcomes';
import type { DisclosureLetter } from './letter.entity.js';

/** What a letter is called on screens: by what it does, an answer with what it says. */
export function titleOf({ kind, outcome }: Pick<DisclosureLetter, 'kind' | 'outcome'>): string {
  if (kind !== 'reply') return NOTICES[kind].label;
  return outcome === null ? '答复书' : `答复书（${OUTCOMES[outcome].label}）`;
}
