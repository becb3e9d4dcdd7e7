import { createHash } from 'node:crypto';

/**
 * A small seeded generator (mulberry32): the same label gives the same town. One generator for each subject, so that a
 * change to one of them does not stir the others.
 */
export class Random {
  private state: number;

  constructor(label: string) {
    this.state = createHash('sha256').update(label).digest().readUInt32LE(0);
  }

  /** 0 ≤ n < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string | number>(weights: Readonly<Record<K, number>>): `${K}` {
    const entries = Object.entries<number>(weights) as [`${K}`, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    throw new Error('nothing to pick from');
  }
}

/** The id of a row that the seed makes itself. Rows that services make have random ids, as in a real town. */
export function seedId(label: string): string {
  return createHash('sha256').update(`seed ${label}`).digest('hex').slice(0, 32);
}
