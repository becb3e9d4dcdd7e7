/**
 * The number that makes sending twice count once. The same content keeps its number until it went through, so that a
 * second try after a lost answer cannot book twice; other content gets another number.
 */
const sent = new Map<string, { content: string; key: string }>();

/** Unique is enough, the server keeps it per person. WeChat has no synchronous source of better random numbers. */
function newKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return `${Date.now().toString(36)}-${part()}${part()}`;
}

/** The number for this content under this name: 'booking', 'cancel/…'. */
export function onceKey(name: string, body: unknown): string {
  const content = JSON.stringify(body) ?? '';
  const before = sent.get(name);
  if (before?.content === content) return before.key;
  const key = newKey();
  sent.set(name, { content, key });
  return key;
}

/** It went through: sending the same again is a new wish. */
export function forgetOnceKey(name: string): void {
  sent.delete(name);
}
