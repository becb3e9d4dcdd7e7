import type { Reply } from '../world/client.js';

/** `npm test -- --full` runs at the counts that the issue states. */
const FULL = process.env.TEST_FULL === '1';

/** How many: `full` at the counts, else `reduced`. */
export function many(reduced: number, full: number): number {
  return FULL ? full : reduced;
}

/** `count` people act at the same moment. */
export function atOnce(count: number, act: (index: number) => Promise<Reply>): Promise<Reply[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => act(index)));
}

/** Works through `items`, `width` at a time: the pool of a real server holds ten connections. */
export async function inLanes<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** How often each answer was given: `{ '201': 1, '409 SLOT_TAKEN': 7 }`. */
export function tally(replies: readonly Reply[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of replies) {
    const answer = status < 400 ? String(status) : `${status} ${String(body?.code)}`;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}

/** The answers of those who came first. */
export function winners(replies: readonly Reply[]): Reply[] {
  return replies.filter(({ status }) => status < 400);
}

/** A figure of the run, for the note. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
