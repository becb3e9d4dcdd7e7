import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Specialty, type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import type { FirmFacts, RankFacts } from '@huifa/shared/dispatch/rank';
import { dayOf, instantAt } from '@huifa/shared/kernel/day';
import { SERVING, specialtiesOf } from '../organizations/firm.queries.js';
import { Clock } from '../platform/clock.js';

/** What the router must know about a matter. */
export interface DispatchSubject {
  readonly id: string;
  readonly topic: Topic | null;
  readonly villageId: string | null;
}

interface FactRow {
  readonly firmId: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly share: string | null;
  readonly capacity: number | null;
  readonly specialties: Specialty[] | string | null;
  readonly open: number;
  readonly available: number;
  readonly conflict: number;
  readonly askedBefore: number;
  readonly offers: number;
  readonly lastOfferedAt: Date | null;
}

/**
 * All facts of one decision in one query. A conflict: the firm is retained by the other side, or has in its hands a
 * matter of the same village in which the sides are turned (a name alone is no conflict where whole villages share
 * surnames: docs/adr/0011). What is counted for all firms alike is counted once, from an index: a count for each firm in
 * turn reads all that the firm has ever had.
 */
const FACTS = `
  SELECT f.id AS firmId, c.starts_on AS startsOn, c.ends_on AS endsOn, c.share, c.capacity, c.specialties,
         COALESCE(held.open, 0) AS open,
         (SELECT COUNT(*) FROM lawyers l
           WHERE l.firm_id = f.id AND ${SERVING} AND (? IS NULL OR JSON_CONTAINS(l.specialties, JSON_QUOTE(?)))
             AND NOT EXISTS(SELECT 1 FROM leaves v
                             WHERE v.lawyer_id = l.person_id AND v.from_on <= ? AND v.to_on >= ?)) AS available,
         (EXISTS(SELECT 1 FROM retainers r JOIN matter_parties o ON o.name_index = r.body_index
                  WHERE r.firm_id = f.id AND o.matter_id = ? AND o.side = 'opposing')
          OR EXISTS(SELECT 1 FROM matter_parties mine
                     JOIN matter_parties theirs ON theirs.name_index = mine.name_index AND theirs.side <> mine.side
                     JOIN matters m ON m.id = theirs.matter_id
                    WHERE mine.matter_id = ? AND m.id <> mine.matter_id AND m.firm_id = f.id
                      AND m.village_id <=> ?)
          OR EXISTS(SELECT 1 FROM conflict_checks k
                     WHERE k.matter_id = ? AND k.firm_id = f.id AND k.found = 1)) AS conflict,
         (EXISTS(SELECT 1 FROM offers o WHERE o.matter_id = ? AND o.firm_id = f.id)
          OR EXISTS(SELECT 1 FROM conflict_checks k WHERE k.matter_id = ? AND k.firm_id = f.id)) AS askedBefore,
         COALESCE(given.offers, 0) AS offers,
         asked.last AS lastOfferedAt
    FROM firms f
    LEFT JOIN (SELECT firm_id, COUNT(*) AS open FROM matters
                WHERE state IN ('offered', 'scheduled', 'inProgress', 'awaitingResident', 'handedOver')
                GROUP BY firm_id) held ON held.firm_id = f.id
    LEFT JOIN (SELECT firm_id, COUNT(*) AS offers FROM offers WHERE specialty <=> ? AND offered_at >= ?
                GROUP BY firm_id) given ON given.firm_id = f.id
    LEFT JOIN (SELECT firm_id, MAX(offered_at) AS last FROM offers GROUP BY firm_id) asked ON asked.firm_id = f.id
    LEFT JOIN contracts c ON c.id = (SELECT x.id FROM contracts x WHERE x.firm_id = f.id
                                      ORDER BY (x.starts_on <= ? AND x.ends_on >= ?) DESC, x.ends_on DESC LIMIT 1)
   WHERE f.live = 1
   ORDER BY f.id`;

@Injectable()
export class DispatchQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async facts(subject: DispatchSubject, manager: EntityManager = this.dataSource.manager): Promise<RankFacts> {
    const day = dayOf(this.clock.now());
    const specialty = subject.topic === null ? null : TOPICS[subject.topic].specialty;
    // Shares are kept over the calendar year, as contracts and the yearly report count them.
    const yearBegan = new Date(instantAt(`${day.slice(0, 4)}-01-01`));
    const { id, villageId } = subject;
    const params = [
      specialty,
      specialty ?? '',
      day,
      day,
      id,
      id,
      villageId,
      id,
      id,
      id,
      specialty,
      yearBegan,
      day,
      day,
    ];
    const rows: FactRow[] = await manager.query(FACTS, params);
    return { day, specialty, firms: rows.map(toFacts) };
  }
}

function toFacts(row: FactRow): FirmFacts {
  return {
    firmId: row.firmId,
    contract:
      row.startsOn === null || row.endsOn === null
        ? null
        : {
            startsOn: row.startsOn,
            endsOn: row.endsOn,
            share: Number(row.share),
            capacity: Number(row.capacity),
            specialties: specialtiesOf(row.specialties),
          },
    open: Number(row.open),
    availableLawyers: Number(row.available),
    conflict: Number(row.conflict) === 1,
    askedBefore: Number(row.askedBefore) === 1,
    offers: Number(row.offers),
    lastOfferedAt: row.lastOfferedAt?.getTime() ?? null,
  };
}
