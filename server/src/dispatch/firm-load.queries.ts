import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf, instantAt } from '@huifa/shared/kernel/day';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import type { FirmLoadView } from './dispatch.dto.js';

const UNDER_WAY = "('scheduled', 'inProgress', 'awaitingResident', 'handedOver')";

/** A firm's own figures: what was promised, what came, who carries it. */
@Injectable()
export class FirmLoadQueries {
  constructor(
    private readonly dataSource: DataSource,
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
              (SELECT COUNT(*) FROM offers o WHERE o.offered_at >= ?) AS allOffers
         FROM firms f LEFT JOIN contracts c ON c.firm_id = f.id AND c.starts_on <= ? AND c.ends_on >= ?
        WHERE f.id = ? LIMIT 1`,
      [yearBegan, day, day, firmId],
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
      capacity: Number(firm.capacity),
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

  private async lawyers(firmId: string | null, day: string) {
    const rows: { name: string; open: number; openPersons: string; onLeave: number }[] = await this.dataSource.query(
      `SELECT l.name,
              (SELECT COUNT(*) FROM matters m WHERE m.lawyer_id = l.person_id AND m.state IN ${UNDER_WAY}) AS open,
              (SELECT COALESCE(SUM(k.persons), 0) FROM matters m JOIN consultations k ON k.id = m.id
                WHERE m.lawyer_id = l.person_id AND m.state IN ${UNDER_WAY}) AS openPersons,
              EXISTS(SELECT 1 FROM leaves v WHERE v.lawyer_id = l.person_id AND v.from_on <= ? AND v.to_on >= ?) AS onLeave
         FROM lawyers l WHERE l.firm_id = ? ORDER BY l.name`,
      [day, day, firmId],
    );
    return rows.map(({ name, open, openPersons, onLeave }) => ({
      name,
      open: Number(open),
      openPersons: Number(openPersons),
      onLeave: Number(onLeave) === 1,
    }));
  }
}
