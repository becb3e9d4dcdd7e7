/** Turns whatever went wrong into a sentence that says what to do. */
import { Refused } from '@huifa/shared/api/client';
import { ERRORS, type ErrorCode } from '@huifa/shared/kernel/errors';
import { NoAnswer } from './transport';

export interface Failure {
  /** null: no answer came. */
  readonly code: ErrorCode | null;
  readonly sentence: string;
  /** What the code brings along: wrong fields, the next free slots, the present state. */
  readonly details: unknown;
}

const NO_ANSWER: Failure = { code: null, sentence: '网络不通，您填的内容还在，请再试一次。', details: null };
const OUR_FAULT: Failure = { code: 'INTERNAL', sentence: ERRORS.INTERNAL.message, details: null };

export function failureOf(error: unknown): Failure {
  if (error instanceof NoAnswer) return NO_ANSWER;
  // A proxy in between answers in its own words, which are not for people.
  if (error instanceof Refused && error.refusal?.code in ERRORS) {
    return { code: error.refusal.code, sentence: error.refusal.message, details: error.refusal.details };
  }
  console.error(error);
  return OUR_FAULT;
}

/** The sentence for one field of a refused form, if the server named it. */
export function fieldFailure(failure: Failure | null, field: string): string | null {
  if (failure?.code !== 'INVALID' || !Array.isArray(failure.details)) return null;
  const found = (failure.details as { field: string; message: string }[]).find((detail) => detail.field === field);
  return found?.message ?? null;
}
