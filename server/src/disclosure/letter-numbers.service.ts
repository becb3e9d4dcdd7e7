import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, yearOf } from '@huifa/shared/kernel/day';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { refuse } from '../platform/refuse.js';
import type { OutsideNumberDto } from './letter.dto.js';
import { LetterNumber } from './letter.entity.js';

/** A number as it is printed, with its place in the series. */
export interface TakenNumber {
  readonly year: number;
  readonly serial: number;
  readonly number: string;
}

/** 发文字号: one series a year, taken at signing, without gaps; a void number stays taken (domain: documents §7.0). */
@Injectable()
export class LetterNumbers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The next number of this year for a letter; whoever else signs waits for this transaction. */
  async take(tx: EntityManager, letterId: string, style: string): Promise<TakenNumber> {
    const { year, serial } = await this.next(tx);
    await this.keep(tx, { year, serial, letterId, note: null });
    return { year, serial, number: style.replace('{{yyyy}}', String(year)).replace('{{n}}', String(serial)) };
  }

  /** Registers a number that was given outside; the next of the series and no other. */
  registerOutside({ serial, note }: OutsideNumberDto, once: Once): Promise<{ year: number; serial: number }> {
    return this.transactions.once(once, async (tx) => {
      const { year, serial: next } = await this.next(tx);
      // The refusal takes the number back with it.
      if (serial !== next) throw refuse('NUMBER_NOT_NEXT', { limit: String(next) });
      await this.keep(tx, { year, serial, letterId: null, note });
      return { year, serial };
    });
  }

  /** Counts on and holds the year in one statement: looking first and holding later deadlocks those who sign together. */
  private async next(tx: EntityManager): Promise<{ year: number; serial: number }> {
    const year = yearOf(dayOf(this.clock.now()));
    const { insertId } = await tx.query<{ insertId: number }>(
      `INSERT INTO letter_series (year, last) VALUES (?, LAST_INSERT_ID(1))
       ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + 1)`,
      [year],
    );
    return { year, serial: insertId };
  }

  private async keep(tx: EntityManager, taken: Omit<LetterNumber, 'at'>): Promise<void> {
    await tx.insert(LetterNumber, { ...taken, at: this.clock.date() });
  }
}
