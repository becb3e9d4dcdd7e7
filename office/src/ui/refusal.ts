import { Refused } from '@huifa/shared/api/client';

/** What to tell a person about a failed request, in a sentence that says what to do. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return fieldSentence(error) ?? error.message;
  return '连不上服务器。您填的内容还在，请检查网络后再试。';
}

/** What is wrong with the field, where the server named one in words. */
function fieldSentence({ refusal: { code, details } }: Refused): string | undefined {
  if (code !== 'INVALID' || !Array.isArray(details)) return undefined;
  const message = (details as { message?: unknown }[])[0]?.message;
  return typeof message === 'string' ? message : undefined;
}

/** Whether there is nothing of that address, so that trying again would not help. */
export function isMissing(error: unknown): boolean {
  return error instanceof Refused && error.status === 404;
}

/** The number under which the administrator finds a failed request in the logs. */
export function requestIdOf(error: unknown): string | null {
  return error instanceof Refused && error.refusal.requestId !== '' ? error.refusal.requestId : null;
}
