import type { Topic } from '@huifa/shared/consultations/topics';
import type { Cue, Cues } from './chronicle.js';
import type { Question } from './data/question.js';
import { answer, confirm, note } from './deeds.js';
import type { Random } from './random.js';
import { afterOffice, intoMeeting } from './timing.js';

const MISSED_CHANCE = 0.06;
const LATE_CHANCE = 0.08;

/** What the reception notes of an appointment: most come a little early; some do not come, and nothing is answered then. */
export function attended(cues: Cues, random: Random): Cues {
  const [confirmed = [], ...later] = cues.schedule ?? [];
  const missed = random.chance(MISSED_CHANCE);
  const minutes = random.integer(5, 20);
  const late: Cue = { when: intoMeeting(minutes), deed: note({ mark: 'lawyerLate', minutes }) };
  const came: Cue = { when: intoMeeting(-random.integer(1, 9)), deed: note({ mark: 'arrived' }) };
  const absent: Cue = { when: intoMeeting(20), deed: note({ mark: 'noShow' }) };
  const noted = missed ? [absent] : random.chance(LATE_CHANCE) ? [came, late] : [came];
  return { ...cues, schedule: [[...confirmed, ...noted], ...later], ...(missed && { accept: [] }) };
}

/** A visit to a service point today. Booked and begun: office minutes ago. */
interface Visit {
  readonly topic: Topic;
  readonly index: number;
  readonly booked: number;
  readonly begun: number;
  readonly noted: readonly Cue[];
  readonly answered: boolean;
}

const EARLY: Cue = { when: intoMeeting(-5), deed: note({ mark: 'arrived' }) };
const LATE: Cue = { when: intoMeeting(14), deed: note({ mark: 'lawyerLate', minutes: 12 }) };
const MISSED: Cue = { when: intoMeeting(20), deed: note({ mark: 'noShow' }) };

/** Helped late, helped, not come, just arrived. */
export const AT_THE_POINT: readonly Visit[] = [
  { topic: 'debt', index: 1, booked: 650, begun: 170, noted: [EARLY, LATE], answered: true },
  { topic: 'consumer', index: 0, booked: 600, begun: 120, noted: [EARLY], answered: true },
  { topic: 'property', index: 0, booked: 630, begun: 90, noted: [MISSED], answered: false },
  { topic: 'inheritance', index: 0, booked: 520, begun: 20, noted: [EARLY], answered: false },
];

export function visitCues({ noted, answered: closes }: Visit, question: Question): Cues {
  return {
    schedule: [[{ when: afterOffice(60), deed: confirm }, ...noted]],
    accept: closes ? [[{ when: intoMeeting(24), deed: answer(question) }]] : [],
  };
}
