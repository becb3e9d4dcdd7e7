import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { LANE_RULES, type LaneKind, takeTry } from '@huifa/shared/access/guesses';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import { refuse } from '../platform/refuse.js';
import { GuessLane } from './auth.entity.js';

const KEPT_MS = 2 * 24 * 3_600_000;

/** One lane that a guess must find open: which rule, and whose it is. */
export interface LaneName {
  readonly kind: LaneKind;
  readonly of: readonly string[];
}

/** Counts guesses before they are compared. The rows are locked first, so that two at once are counted as two. */
@Injectable()
export class GuessLanes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** Takes one try out of each lane, or out of none: a closed one refuses with SIGN_IN_PAUSED. */
  async take(names: readonly LaneName[]): Promise<void> {
    const lanes = names.map(({ kind, of }) => ({ key: this.keyOf({ kind, of }), rule: LANE_RULES[kind] }));
    // Always in the same order: two guesses that share lanes wait for each other and never cross.
    lanes.sort((one, other) => (one.key < other.key ? -1 : 1));
    await this.transactions.run(async (tx) => {
      const known = await this.lock(
        tx,
        lanes.map(({ key }) => key),
      );
      for (const { key, rule } of lanes) {
        const row = known.get(key)!;
        const taken = takeTry(
          { ...row, since: row.since.getTime(), lastAt: row.lastAt.getTime() },
          rule,
          this.clock.now(),
        );
        // Rolls back: a refused guess leaves no row, and makes no pause longer.
        if (taken === null) throw refuse('SIGN_IN_PAUSED');
        await tx.update(GuessLane, key, {
          tries: taken.tries,
          strikes: taken.strikes,
          since: new Date(taken.since),
          lastAt: new Date(taken.lastAt),
        });
      }
    });
  }

  /** The try was no guess: its owner came in. */
  async giveBack(tx: EntityManager, names: readonly LaneName[]): Promise<void> {
    for (const name of names)
      await tx
        .createQueryBuilder()
        .update(GuessLane)
        .set({ tries: () => 'tries - 1' })
        .where('lane = :lane AND tries > 0', { lane: this.keyOf(name) })
        .execute();
  }

  /** Forgets the slips of somebody who then knew the answer. */
  async forget(tx: EntityManager, names: readonly LaneName[]): Promise<void> {
    if (names.length > 0) await tx.delete(GuessLane, { lane: In(names.map((name) => this.keyOf(name))) });
  }

  /** Lanes in which nothing has happened for two days say nothing any more. */
  async purge(): Promise<void> {
    await this.dataSource.manager.delete(GuessLane, { lastAt: LessThan(new Date(this.clock.now() - KEPT_MS)) });
  }

  private async lock(tx: EntityManager, keys: readonly string[]): Promise<Map<string, GuessLane>> {
    const now = this.clock.date();
    await tx.query(
      `INSERT INTO guess_lanes (lane, tries, strikes, since, last_at) VALUES ?
       ON DUPLICATE KEY UPDATE lane = VALUES(lane)`,
      [keys.map((key) => [key, 0, 0, now, now])],
    );
    const rows = await tx.findBy(GuessLane, { lane: In([...keys]) });
    return new Map(rows.map((row) => [row.lane, row]));
  }

  private keyOf({ kind, of }: LaneName): string {
    return this.cipher.index('lane', [kind, ...of].join(' '));
  }
}
