import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import type { OfficeReason } from '@huifa/shared/matters/office-reasons';
import { whoseMove } from '@huifa/shared/matters/whose-move';
import { Clock } from '../clock.js';

/** What became of offers, as events tell it. */
export const OFFER_OUTCOMES = ['made', 'accepted', 'declined', 'expired'] as const;
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number];

/** How the town stands, read from the database: every instance gives the same figures. */
export interface BusinessFigures {
  /** Since the town began. */
  readonly bookings: number;
  readonly offers: Readonly<Record<OfferOutcome, number>>;
  readonly overdue: number;
  readonly waitingForOffice: readonly { readonly reason: OfficeReason; readonly count: number }[];
  readonly outbox: { readonly depth: number; readonly oldestSeconds: number };
  readonly timersLateSeconds: number;
}

type EventCounts = Record<'bookings' | OfferOutcome, number>;

const NOTHING: EventCounts = { bookings: 0, made: 0, accepted: 0, declined: 0, expired: 0 };
/** No transaction lasts so long: events older than this have all been written. */
const SETTLED_MS = 10 * 60_000;
/** Its clock stands still while the move is the resident's. */
const RUNNING = OPEN_STATES.filter((state) => whoseMove(state) !== 'resident');
/** An acceptance from `scheduled` is a duty lawyer's, whom nobody offered anything. */
const KIND = `CASE WHEN event = 'submit' THEN 'bookings'
                   WHEN event IN ('offer', 'assignByHand') THEN 'made'
                   WHEN event = 'accept' AND from_state = 'offered' THEN 'accepted'
                   WHEN event = 'decline' THEN 'declined'
                   WHEN event = 'expire' THEN 'expired' END`;

/** Reads the figures that an operator is woken for. */
@Injectable()
export class BusinessFigureReader {
  /** Counts of the events up to `id`, which are never counted again. */
  private settled = { id: '0', counts: NOTHING };

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<BusinessFigures> {
    const { bookings, ...offers } = await this.events();
    const now = this.clock.date();
    const [overdue] = await this.dataSource.query<[{ count: string }]>(
      'SELECT COUNT(*) AS count FROM matters WHERE state IN (?) AND due_at < ?',
      [RUNNING, now],
    );
    const waiting = await this.dataSource.query<{ reason: OfficeReason; count: string }[]>(
      `SELECT office_reason AS reason, COUNT(*) AS count FROM matters
        WHERE state IN (?) AND office_reason IS NOT NULL GROUP BY office_reason`,
      [OPEN_STATES],
    );
    const [outbox] = await this.dataSource.query<[{ depth: string; oldest: Date | null }]>(
      'SELECT COUNT(*) AS depth, MIN(created_at) AS oldest FROM outbox WHERE done_at IS NULL',
    );
    const [timers] = await this.dataSource.query<[{ oldest: Date | null }]>(
      'SELECT MIN(due_at) AS oldest FROM timers WHERE done_at IS NULL',
    );
    return {
      bookings,
      offers,
      overdue: Number(overdue.count),
      waitingForOffice: waiting.map(({ reason, count }) => ({ reason, count: Number(count) })),
      outbox: { depth: Number(outbox.depth), oldestSeconds: this.secondsSince(outbox.oldest) },
      timersLateSeconds: this.secondsSince(timers.oldest),
    };
  }

  /** Everything since the town began; only what is new since the last time is counted. */
  private async events(): Promise<EventCounts> {
    const [{ id }] = await this.dataSource.query<[{ id: string | null }]>(
      'SELECT MAX(id) AS id FROM events WHERE id > ? AND at < ?',
      [this.settled.id, new Date(this.clock.now() - SETTLED_MS)],
    );
    if (id !== null) {
      const counts = sum(this.settled.counts, await this.count('id > ? AND id <= ?', [this.settled.id, id]));
      this.settled = { id, counts };
    }
    return sum(this.settled.counts, await this.count('id > ?', [this.settled.id]));
  }

  private async count(where: string, params: string[]): Promise<Partial<EventCounts>> {
    const rows = await this.dataSource.query<{ kind: keyof EventCounts | null; count: string }[]>(
      `SELECT ${KIND} AS kind, COUNT(*) AS count FROM events WHERE ${where} GROUP BY kind`,
      params,
    );
    const known = rows.flatMap(({ kind, count }) => (kind === null ? [] : [[kind, Number(count)] as const]));
    return Object.fromEntries(known);
  }

  private secondsSince(moment: Date | null): number {
    return moment === null ? 0 : Math.max(0, (this.clock.now() - moment.getTime()) / 1000);
  }
}

function sum(counts: EventCounts, more: Partial<EventCounts>): EventCounts {
  const keys = Object.keys(counts) as (keyof EventCounts)[];
  return Object.fromEntries(keys.map((key) => [key, counts[key] + (more[key] ?? 0)])) as EventCounts;
}
