import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { receiversOf } from '@huifa/shared/dispatch/offers-to';
import { type Day, dayOf } from '@huifa/shared/kernel/day';
import type { Specialty } from '@huifa/shared/consultations/topics';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import { Firm, Lawyer } from './organizations.entity.js';

export interface FirmName {
  readonly id: string;
  readonly name: string;
}

/** Questions about firms and their lawyers. Inside a transaction they are asked on its own connection. */
/** Of a lawyer `l`: is asked and may sit, that is neither retired nor only the firm's coordinator. */
export const SERVING = 'l.live = 1 AND l.advises = 1';

/** MariaDB hands JSON columns of our own SQL over as text, MySQL as values. */
export function specialtiesOf(column: Specialty[] | string | null): Specialty[] {
  return typeof column === 'string' ? (JSON.parse(column) as Specialty[]) : (column ?? []);
}

@Injectable()
export class FirmQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async names(): Promise<Map<string, string>> {
    const firms = await this.dataSource.manager.find(Firm);
    return new Map(firms.map(({ id, name }) => [id, name]));
  }

  /** Firms with a contract in force: the list shown at consent. */
  underContract(day: Day): Promise<FirmName[]> {
    return this.dataSource.query(
      `SELECT f.id, f.name FROM firms f
        WHERE EXISTS(SELECT 1 FROM contracts c WHERE c.firm_id = f.id AND c.starts_on <= ? AND c.ends_on >= ?)
        ORDER BY f.name`,
      [day, day],
    );
  }

  lawyer(personId: string, manager: EntityManager = this.dataSource.manager): Promise<Lawyer | null> {
    return manager.findOneBy(Lawyer, { personId });
  }

  /** Whether offers to the actor's firm come to somebody of his role: the firm's own choice. */
  async receives({ firmId, role }: Actor, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const firm = await manager.findOneBy(Firm, { id: firmId ?? '' });
    return firm !== null && receiversOf(firm.offersTo).includes(role);
  }

  /** A lawyer of the actor's own firm who is not on leave today; refused otherwise. */
  async availableColleague(tx: EntityManager, { firmId }: Actor, lawyerId: string): Promise<Lawyer> {
    const lawyer = await tx.findOneBy(Lawyer, { personId: lawyerId, firmId: firmId ?? '' });
    if (lawyer === null || !(await this.isSuitable(lawyerId, null, dayOf(this.clock.now()), tx)))
      throw refuse('COLLEAGUE_AWAY');
    return lawyer;
  }

  /** Whether a lawyer serves a specialty (null: any) and is not on leave on `day`. */
  async isSuitable(
    personId: string,
    specialty: Specialty | null,
    day: Day,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `SELECT 1 FROM lawyers l
        WHERE l.person_id = ? AND ${SERVING} AND (? IS NULL OR JSON_CONTAINS(l.specialties, JSON_QUOTE(?)))
          AND NOT EXISTS(SELECT 1 FROM leaves v WHERE v.lawyer_id = l.person_id AND v.from_on <= ? AND v.to_on >= ?)`,
      [personId, specialty, specialty ?? '', day, day],
    );
    return rows.length > 0;
  }
}
