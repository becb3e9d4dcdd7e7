import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Transactions } from '../db/transactions.js';
import { newId } from '../ids.js';
import { Timer } from './timers.entity.js';

const LEASE_MS = 30_000;

/** What happens when a timer rings. May ring twice: it must look whether there is still something to do. */
export type Ring = (subjectId: string) => Promise<void>;

/** Timers are rows claimed by lease, like the outbox; no cron fires on every instance (docs/adr/0008). */
@Injectable()
export class Timers {
  private readonly rings = new Map<string, Ring>();
  private readonly logger = new Logger('timers');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  on(kind: string, ring: Ring): void {
    this.rings.set(kind, ring);
  }

  /** Sets a timer within the caller's transaction. */
  async set(tx: EntityManager, kind: string, subjectId: string, dueAt: Date): Promise<void> {
    await tx.insert(Timer, { id: newId(), kind, subjectId, dueAt });
  }

  /** Sets a timer, or moves the one that is set. */
  async reset(tx: EntityManager, kind: string, subjectId: string, dueAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO timers (id, kind, subject_id, due_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), leased_until = NULL, done_at = NULL`,
      [newId(), kind, subjectId, dueAt],
    );
  }

  /** Rings everything that is due. Returns how many rang. */
  async ringDue(): Promise<number> {
    for (let rung = 0; ; rung += 1) {
      const timer = await this.transactions.run((tx) => this.lease(tx));
      if (timer === null) return rung;
      try {
        await this.rings.get(timer.kind)?.(timer.subjectId);
        await this.dataSource.manager.update(Timer, timer.id, { doneAt: this.clock.date() });
      } catch (error) {
        this.logger.warn({ timer: timer.id, kind: timer.kind, fault: error instanceof Error ? error.name : 'unknown' });
      }
    }
  }

  private async lease(tx: EntityManager): Promise<Timer | null> {
    const now = this.clock.date();
    const timer = await tx
      .createQueryBuilder(Timer, 't')
      .where('t.doneAt IS NULL AND t.dueAt <= :now AND (t.leasedUntil IS NULL OR t.leasedUntil <= :now)', { now })
      .orderBy('t.dueAt')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
    if (timer === null) return null;
    const leasedUntil = new Date(this.clock.now() + LEASE_MS);
    await tx.update(Timer, timer.id, { leasedUntil, attempts: timer.attempts + 1 });
    return timer;
  }
}
