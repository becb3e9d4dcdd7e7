import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeMinutesBetween } from '@huifa/shared/calendar/office-hours';
import { dayOf, instantAt } from '@huifa/shared/kernel/day';
import { quantile } from '@huifa/shared/reports/quantile';
import { CalendarService } from '../calendar/calendar.service.js';
import { SERVING } from '../organizations/firm.queries.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import type { FirmLoadView } from './dispatch.dto.js';

const UNDER_WAY = "('scheduled', 'inProgress', 'awaitingResident', 'handedOver')";
/** States in which the firm's clock runs. */
const LATE = "('scheduled', 'inProgress', 'handedOver')";
/** Under this a figure would be about one case. */
const SMALLEST_GROUP = 5;

/** A firm's own figures: what was promised, what came, who carries it. */
@Injectable()
export class FirmLoadQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  async load({ firmId }: Actor): Promise<FirmLoadView> {
    const day = dayOf(this.clock.now());
    const yearBegan = new Date(instantAt(`${day.slice(0, 4)}-01-01`));
    const [firm] = await this.dataSource.query<Record<string, string | number | null>[]>(
      `SELECT f.name AS firmName, c.ends_on AS contractEndsOn, COALESCE(c.share, 0) AS share,
              COALESCE(c.capacity, 0) AS capacity,
              (SELECT COUNT(*) FROM matters m WHERE m.firm_id = f.id AND m.state IN ${UNDER_WAY}) AS open,
              (SELECT COALESCE(SUM(k.persons), 0) FROM matters m JOIN consultations k ON k.id = m.id
                WHERE m.firm_id = f.id AND m.state IN ${UNDER_WAY}) AS openPersons,
              (SELECT COUNT(*) FROM matters m WHERE m.firm_id = f.id AND m.state IN ${LATE} AND m.due_at < ?) AS overdue,
              (SELECT COUNT(*) FROM offers o
                WHERE o.firm_id = f.id AND o.state = 'open' AND o.expires_at > ?) AS waiting,
              (SELECT COUNT(*) FROM offers o WHERE o.offered_at >= ?) AS allOffers
         FROM firms f LEFT JOIN contracts c ON c.firm_id = f.id AND c.starts_on <= ? AND c.ends_on >= ?
        WHERE f.id = ? LIMIT 1`,
      [this.clock.date(), this.clock.date(), yearBegan, day, day, firmId],
    );
    if (firm === undefined) throw refuse('NOT_FOUND');
    const offers = await this.offers(firmId, yearBegan);
    const total = Number(firm.allOffers);
    return {
      firmName: String(firm.firmName),
      contractEndsOn: firm.contractEndsOn === null ? null : String(firm.contractEndsOn),
      contractedShare: Number(firm.share),
      receivedShare: total === 0 ? 0 : offers.offers / total,
      ...offers,
      open: Number(firm.open),
      openPersons: Number(firm.openPersons),
      overdue: Number(firm.overdue),
      waiting: Number(firm.waiting),
      capacity: Number(firm.capacity),
      ...(await this.month(firmId, new Date(instantAt(`${day.slice(0, 7)}-01`)))),
      lawyers: await this.lawyers(firmId, day),
    };
  }

  private async offers(firmId: string | null, since: Date) {
    const rows: { state: string; count: number }[] = await this.dataSource.query(
      'SELECT state, COUNT(*) AS count FROM offers WHERE firm_id = ? AND offered_at >= ? GROUP BY state',
      [firmId, since],
    );
    const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
    const offers = rows.reduce((sum, row) => sum + Number(row.count), 0);
    return { offers, accepted: count('accepted'), declined: count('declined'), expired: count('expired') };
  }

  /** 「一半在…内，九成在…内」 of this month, with the count; under five nothing. */
  private async month(firmId: string | null, since: Date) {
    const rows: { offeredAt: Date; answeredAt: Date }[] = await this.dataSource.query(
      `SELECT offered_at AS offeredAt, answered_at AS answeredAt FROM offers
        WHERE firm_id = ? AND state = 'accepted' AND offered_at >= ?`,
      [firmId, since],
    );
    const { hours, current } = this.calendar;
    const minutes = rows
      .map(({ offeredAt, answeredAt }) =>
        officeMinutesBetween(offeredAt.getTime(), answeredAt.getTime(), hours, current),
      )
      .sort((a, b) => a - b);
    const enough = minutes.length >= SMALLEST_GROUP;
    return {
      monthAccepted: minutes.length,
      monthHalf: enough ? quantile(minutes, 0.5) : null,
      monthNineInTen: enough ? quantile(minutes, 0.9) : null,
    };
  }

  private async lawyers(firmId: string | null, day: string) {
    const rows: { name: string; open: number; openPersons: string; overdue: number; onLeave: number }[] =
      await this.dataSource.query(
        `SELECT l.name,
              (SELECT COUNT(*) FROM matters m WHERE m.lawyer_id = l.person_id AND m.state IN ${UNDER_WAY}) AS open,
              (SELECT COALESCE(SUM(k.persons), 0) FROM matters m JOIN consultations k ON k.id = m.id
                WHERE m.lawyer_id = l.person_id AND m.state IN ${UNDER_WAY}) AS openPersons,
              (SELECT COUNT(*) FROM matters m
                WHERE m.lawyer_id = l.person_id AND m.state IN ${LATE} AND m.due_at < ?) AS overdue,
              EXISTS(SELECT 1 FROM leaves v WHERE v.lawyer_id = l.person_id AND v.from_on <= ? AND v.to_on >= ?) AS onLeave
         FROM lawyers l WHERE l.firm_id = ? AND ${SERVING} ORDER BY l.name`,
        [this.clock.date(), day, day, firmId],
      );
    return rows.map(({ name, open, openPersons, overdue, onLeave }) => ({
      name,
      open: Number(open),
      openPersons: Number(openPersons),
      overdue: Number(overdue),
      onLeave: Number(onLeave) === 1,
    }));
  }
}
