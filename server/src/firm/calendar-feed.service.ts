import { createHash, randomBytes } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import ical, { ICalEventStatus } from 'ical-generator';
import { DataSource } from 'typeorm';
import { WAY_LABELS } from '@huifa/shared/consultations/ways';
import { addDays, dayOf, instantAt } from '@huifa/shared/kernel/day';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import { refuse } from '../platform/refuse.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import type { EntryKind, FeedView } from './schedule.dto.js';
import { type Entry, ScheduleQueries } from './schedule.queries.js';
import { onShanghaisWall, SHANGHAI_TIMEZONE } from './wall-clock.js';

const HOUR_MS = 3_600_000;
/** Calendar programs ask a few times an hour. */
const READS_AN_HOUR = 60;
const DAYS_BACK = 30;
const DAYS_AHEAD = 90;

const KIND_LABELS: Record<EntryKind, string> = { meeting: '', due: '答复最晚时间', duty: '坐班' };

/** A lawyer's schedule for the calendar on his own phone, behind an address that is a secret. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly schedule: ScheduleQueries,
    private readonly clock: Clock,
  ) {}

  async view({ personId }: Actor): Promise<FeedView> {
    const feed = await this.dataSource.manager.findOneBy(CalendarFeed, { lawyerId: personId });
    return {
      createdAt: feed?.createdAt.toISOString() ?? null,
      readAt: feed?.readAt?.toISOString() ?? null,
      path: null,
    };
  }

  /** A new address; the one before it is gone. */
  async create(actor: Actor): Promise<FeedView> {
    const token = randomBytes(32).toString('base64url');
    const lawyerId = actor.personId;
    await this.transactions.run(async (tx) => {
      await tx.delete(CalendarFeed, { lawyerId });
      await tx.insert(CalendarFeed, { lawyerId, tokenHash: hash(token), createdAt: this.clock.date(), reads: 0 });
    });
    return { ...(await this.view(actor)), path: `/calendar-feeds/${token}` };
  }

  async revoke(actor: Actor): Promise<FeedView> {
    await this.dataSource.manager.delete(CalendarFeed, { lawyerId: actor.personId });
    return this.view(actor);
  }

  /** The calendar behind a token; a token that is not there, or no longer, is missing. */
  async read(token: string): Promise<StreamableFile> {
    const feed = await this.dataSource.manager.findOneBy(CalendarFeed, { tokenHash: hash(token) });
    if (feed === null) throw refuse('NOT_FOUND');
    await this.count(feed);
    const today = dayOf(this.clock.now());
    const [from, until] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)].map(
      (day) => new Date(instantAt(day)),
    );
    const text = this.print(await this.schedule.entries(feed.lawyerId, from!, until!));
    return new StreamableFile(Buffer.from(text), { type: 'text/calendar; charset=utf-8' });
  }

  /** One conditional UPDATE counts and refuses. */
  private async count({ lawyerId }: CalendarFeed): Promise<void> {
    const now = this.clock.date();
    const hourAgo = new Date(now.getTime() - HOUR_MS);
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE calendar_feeds
          SET \`reads\` = IF(hour_began IS NULL OR hour_began <= ?, 1, \`reads\` + 1),
              hour_began = IF(hour_began IS NULL OR hour_began <= ?, ?, hour_began), read_at = ?
        WHERE lawyer_id = ? AND (hour_began IS NULL OR hour_began <= ? OR \`reads\` < ?)`,
      [hourAgo, hourAgo, now, now, lawyerId, hourAgo, READS_AN_HOUR],
    );
    if (affectedRows !== 1) throw refuse('TOO_MANY_REQUESTS');
  }

  private print(entries: readonly Entry[]): string {
    const calendar = ical({
      prodId: { company: 'Huifa', product: 'schedule', language: 'ZH' },
      name: '惠法通日程',
      timezone: { name: null, generator: () => SHANGHAI_TIMEZONE },
    });
    for (const entry of entries) {
      const { id, kind, way, number, version, startsAt, endsAt, place, cancelled } = entry;
      calendar.createEvent({
        // Stable: a calendar program moves the event it knows instead of adding one.
        id: `${id}-${kind}@huifa`,
        sequence: version,
        stamp: this.clock.date(),
        timezone: 'Asia/Shanghai',
        start: onShanghaisWall(startsAt.getTime()),
        end: onShanghaisWall(endsAt.getTime()),
        summary: [KIND_LABELS[kind] || (way && WAY_LABELS[way]), number].filter(Boolean).join(' '),
        ...(place ? { location: place } : {}),
        status: Number(cancelled) === 1 ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
    }
    return calendar.toString();
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
