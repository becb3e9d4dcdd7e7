/** The blanks of letters as a form: which of them the desk fills, and what is sent. */
import { chosenElements, type Fields, type LetterElement } from '@huifa/shared/disclosure/elements';
import { NOTICES } from '@huifa/shared/disclosure/notices';
import type { DeskLetterView } from '../views';

export type Notice = Exclude<DeskLetterView['kind'], 'reply'>;
/** As a form holds them: a box that was never touched has no value. */
export type TypedFields = Readonly<Record<string, string | null | undefined>>;

/** What the server reckons itself and the desk is not asked for. */
const RECKONED: Partial<Record<Notice, readonly string[]>> = {
  correction: ['days'],
  extension: ['oldDueOn', 'newDueOn'],
};

/** What the desk fills in of a notice. */
export function askedOf(kind: Notice): readonly LetterElement[] {
  const reckoned = RECKONED[kind] ?? [];
  return NOTICES[kind].elements.filter(({ key }) => !reckoned.includes(key));
}

/** To whom a notice is written, where it does not go to the applicant. */
export function isToOthers(kind: Notice): boolean {
  return kind === 'thirdPartyConsultation' || kind === 'agencyConsultation' || kind === 'disclosureDecision';
}

/** The boxes that stand on the screen now: those of the chosen options too. */
export function shownElements(elements: readonly LetterElement[], typed: TypedFields): readonly LetterElement[] {
  return chosenElements(elements, filled(typed));
}

/** What is sent: only what its letter asks for with these choices, trimmed; empty boxes are left out. */
export function fieldsToSend(elements: readonly LetterElement[], typed: TypedFields): Fields {
  const values = filled(typed);
  return Object.fromEntries(
    shownElements(elements, values).flatMap(({ key }) => (values[key] === undefined ? [] : [[key, values[key]]])),
  );
}

function filled(typed: TypedFields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([key, value]) => {
      const text = String(value ?? '').trim();
      return text === '' ? [] : [[key, text]];
    }),
  );
}
