import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Transactions } from '../db/transactions.js';
import { type MessagePayload, OutboxMessage } from './outbox.entity.js';

const LEASE_MS = 30_000;
const MAX_ATTEMPTS = 10;

/** A message to carry out; `attempts` counts this one. */
export interface Leased {
  readonly id: string;
  readonly topic: string;
  readonly payload: MessagePayload;
  readonly attempts: number;
}

/** What to do with a topic. It runs outside the claiming transaction and may run twice: it must not matter. */
export type Carrier = (message: Leased) => Promise<void>;

/**
 * Delivers what the door posted (docs/adr/0008). A message is leased, carried, then marked done; when a worker dies its
 * lease runs out and another carries the message. One at a time, so that a crash repeats at most one.
 */
@Injectable()
export class OutboxWorker {
  private readonly carriers = new Map<string, Carrier>();
  private readonly logger = new Logger('outbox');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Registers the carrier of a topic; a topic without one is simply done. */
  carry(topic: string, carrier: Carrier): void {
    this.carriers.set(topic, carrier);
  }

  /** Carries everything that is due. Returns how many messages were carried. */
  async drain(): Promise<number> {
    for (let carried = 0; ; carried += 1) {
      const message = await this.transactions.run((tx) => this.lease(tx));
      if (message === null) return carried;
      await this.attempt(message);
    }
  }

  private async lease(tx: EntityManager): Promise<Leased | null> {
    const message = await tx
      .createQueryBuilder(OutboxMessage, 'm')
      .where('m.doneAt IS NULL AND m.dueAt <= :now', { now: this.clock.date() })
      .orderBy('m.id')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
    if (message === null) return null;
    const attempts = message.attempts + 1;
    await tx.update(OutboxMessage, message.id, { attempts, dueAt: this.later(LEASE_MS) });
    return { ...message, attempts };
  }

  private async attempt(message: Leased): Promise<void> {
    try {
      await this.carriers.get(message.topic)?.(message);
      await this.dataSource.manager.update(OutboxMessage, message.id, { doneAt: this.clock.date(), lastError: null });
    } catch (error) {
      const lastError = error instanceof Error ? error.name : 'unknown';
      const givesUp = message.attempts >= MAX_ATTEMPTS;
      this.logger.warn({ outbox: message.id, topic: message.topic, attempts: message.attempts, lastError, givesUp });
      await this.dataSource.manager.update(OutboxMessage, message.id, {
        lastError,
        dueAt: this.later(backoffMs(message.attempts)),
        ...(givesUp ? { doneAt: this.clock.date() } : {}),
      });
    }
  }

  private later(ms: number): Date {
    return new Date(this.clock.now() + ms);
  }
}

/** 2 s, 4 s, … 15 min. */
function backoffMs(attempts: number): number {
  return Math.min(2 ** attempts * 1000, 15 * 60_000);
}
