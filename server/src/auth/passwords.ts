import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../platform/refuse.js';

/** argon2id takes 19 MiB and a core for a moment: so many at once, and so many waiting. */
const AT_ONCE = 2;
const MAX_WAITING = 40;
/** Signs that are not taken for each other when read out on the telephone. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Compared with when a login is unknown, so that the answer takes as long. */
const NOBODYS_HASH = hash('nobody has this password');

/** Passwords of the desk: hashed with argon2id, a few at a time, so that guessing cannot eat the machine. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Whether `password` is the one; takes as long when there is none. */
  matches(passwordHash: string | null, password: string): Promise<boolean> {
    return this.inTurn(
      async () => (await verify(passwordHash ?? (await NOBODYS_HASH), password)) && passwordHash !== null,
    );
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password));
  }

  /** A password that its owner must change at once: four groups of four, to be read out. About 79 bits. */
  oneTime(): string {
    const sign = () => READABLE[randomInt(READABLE.length)]!;
    return Array.from({ length: 4 }, () => Array.from({ length: 4 }, sign).join('')).join('-');
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MAX_WAITING) throw refuse('TOO_MANY_REQUESTS');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next in the queue, or is free.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
