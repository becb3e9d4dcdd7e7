import type { Urgency } from '@huifa/shared/consultations/emergency';
import type { Result } from '@huifa/shared/consultations/results';
import type { Topic } from '@huifa/shared/consultations/topics';
import type { Way } from '@huifa/shared/consultations/ways';

/** A question as people ask it and the answer a careful lawyer gives. All of it made up. */
export interface Question {
  /** null: left empty. */
  readonly topic: Topic | null;
  readonly words: string;
  /** Fits only this way of being helped. */
  readonly way?: Way;
  /** The other side: `person` for somebody whose name is drawn, or a made-up business. */
  readonly against?: string;
  readonly urgency?: Urgency;
  readonly answer: string;
  readonly result: Result;
  /** What the lawyer asks first, and what the resident says to it. */
  readonly asked?: readonly [question: string, reply: string];
  /** A follow-up and its answer. */
  readonly again?: readonly [question: string, answer: string];
  /** Limitation periods matter here and were told. */
  readonly limitation?: boolean;
}
