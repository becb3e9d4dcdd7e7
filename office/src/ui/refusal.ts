import { Refused } from '@huifa/shared/api/client';

/** What to tell a person about a failed request, in a sentence that says what to do. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  return '连不上服务器。您填的内容还在，请检查网络后再试。';
}

/** Whether there is nothing of that address, so that trying again would not help. */
export function isMissing(error: unknown): boolean {
  return error instanceof Refused && error.status === 404;
}

/** The number under which the administrator finds a failed request in the logs. */
export function requestIdOf(error: unknown): string | null {
  return error instanceof Refused && error.refusal.requestId !== '' ? error.refusal.requestId : null;
}
