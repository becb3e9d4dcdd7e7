import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApplicantKind, Channel } from '@huifa/shared/disclosure/applications';
import { type DisclosureState, OWED_STATES } from '@huifa/shared/disclosure/disclosure.machine';
import type { Outcome } from '@huifa/shared/disclosure/outcomes';
import type { Day } from '@huifa/shared/kernel/day';

/** A line of the board. Sealed fields stay sealed. */
export interface DeskRow {
  readonly id: string;
  readonly number: string;
  readonly state: DisclosureState;
  readonly nameSealed: string;
  readonly wantedSealed: string;
  readonly applicantKind: ApplicantKind;
  readonly channel: Channel;
  readonly receivedOn: Day | null;
  readonly dueOn: Day | null;
  readonly provisional: number;
  readonly confirmedByItself: number;
  readonly platformNumber: string | null;
  readonly outcome: Outcome | null;
  readonly closedOn: Day | null;
  readonly submittedAt: Date;
  readonly correctionAsked: number;
  readonly consulting: number;
  readonly departmentsWaiting: number;
  readonly departmentsLate: number;
}

export interface CountsRow {
  readonly open: number;
  readonly toConfirm: number;
  readonly overdue: number;
  readonly soon: number;
  readonly waitingForApplicant: number;
  readonly toServe: number;
}

const LINE = `
  SELECT m.id, m.number, m.state, d.name_sealed AS nameSealed, d.wanted_sealed AS wantedSealed,
         d.applicant_kind AS applicantKind, d.channel, d.received_on AS receivedOn, d.due_on AS dueOn,
         d.provisional, d.confirmed_by_itself AS confirmedByItself, d.platform_number AS platformNumber,
         d.outcome, d.closed_on AS closedOn, d.submitted_at AS submittedAt,
         EXISTS(SELECT 1 FROM disclosure_facts f WHERE f.matter_id = m.id AND f.kind = 'correctionAsked') AS correctionAsked,
         (SELECT COUNT(*) FROM disclosure_facts f WHERE f.matter_id = m.id AND f.kind = 'consulted'
             AND NOT EXISTS(SELECT 1 FROM disclosure_facts o
                             WHERE o.matter_id = m.id AND o.letter_id = f.letter_id AND o.kind = 'opinion')) AS consulting,
         (SELECT COUNT(*) FROM disclosure_departments p
           WHERE p.matter_id = m.id AND p.returned_on IS NULL) AS departmentsWaiting,
         (SELECT COUNT(*) FROM disclosure_departments p
           WHERE p.matter_id = m.id AND p.returned_on IS NULL AND p.due_on < ?) AS departmentsLate
    FROM disclosures d JOIN matters m ON m.id = d.id`;

const DONE: readonly DisclosureState[] = ['served', 'withdrawn', 'archived'];

/** Named questions about disclosure requests. */
@Injectable()
export class DisclosureQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Requests whose answer is owed, by last day. */
  open(today: Day, offset: number, limit: number): Promise<DeskRow[]> {
    return this.dataSource.query(
      `${LINE} WHERE m.kind = 'disclosure' AND m.state IN (?)
        ORDER BY d.due_on IS NULL, d.due_on, m.number LIMIT ? OFFSET ?`,
      [today, OWED_STATES, limit, offset],
    );
  }

  async one(today: Day, id: string): Promise<DeskRow> {
    const [row] = await this.dataSource.query<[DeskRow]>(`${LINE} WHERE d.id = ?`, [today, id]);
    return row;
  }

  /** What is done, the latest first. */
  done(today: Day, offset: number, limit: number): Promise<DeskRow[]> {
    return this.dataSource.query(
      `${LINE} WHERE d.closed_on IS NOT NULL AND m.state IN (?) ORDER BY d.closed_on DESC, m.number DESC LIMIT ? OFFSET ?`,
      [today, DONE, limit, offset],
    );
  }

  /** `soonOn`: the last day that is within three working days. */
  async counts(today: Day, soonOn: Day): Promise<CountsRow> {
    const [row] = await this.dataSource.query<[Record<string, string>]>(
      `SELECT COUNT(*) AS open, COALESCE(SUM(m.state = 'submitted'), 0) AS toConfirm,
              COALESCE(SUM(d.due_on < ?), 0) AS overdue,
              COALESCE(SUM(d.due_on BETWEEN ? AND ?), 0) AS soon,
              COALESCE(SUM(m.state IN ('correctionSent', 'feeNoticed')), 0) AS waitingForApplicant,
              COALESCE(SUM(m.state = 'signed'), 0) AS toServe
         FROM matters m JOIN disclosures d ON d.id = m.id
        WHERE m.kind = 'disclosure' AND m.state IN (?)`,
      [today, today, soonOn, OWED_STATES],
    );
    return Object.fromEntries(
      Object.entries(row).map(([name, count]) => [name, Number(count)]),
    ) as unknown as CountsRow;
  }

  /** How many are done, of all years. */
  async doneCount(): Promise<number> {
    const [row] = await this.dataSource.query<[{ count: string }]>(
      'SELECT COUNT(*) AS count FROM matters WHERE state IN (?)',
      [DONE],
    );
    return Number(row.count);
  }

  /** Ids of requests of a person, the latest first. */
  async idsOf(personId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      "SELECT id FROM matters WHERE person_id = ? AND kind = 'disclosure' ORDER BY created_at DESC LIMIT 100",
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** What runs and falls due at all, for the alarms. */
  running(manager: EntityManager = this.dataSource.manager): Promise<{ id: string; dueOn: Day }[]> {
    return manager.query(
      `SELECT d.id, d.due_on AS dueOn FROM disclosures d JOIN matters m ON m.id = d.id
        WHERE d.due_on IS NOT NULL AND m.state IN (?)`,
      [OWED_STATES],
    );
  }

  /** Answers that lie in the app unopened, and were sent no other way. */
  async unread(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT s.matter_id AS id FROM disclosure_services s
         JOIN disclosure_letters l ON l.id = s.letter_id AND l.kind = 'reply'
         JOIN matters m ON m.id = s.matter_id AND m.state = 'served'
        WHERE s.way = 'app' AND s.opened_at IS NULL
          AND NOT EXISTS(SELECT 1 FROM disclosure_services o WHERE o.letter_id = s.letter_id AND o.way <> 'app')`,
    );
    return rows.map(({ id }) => id);
  }

  /** How often somebody has asked in a month and a year, without a name (Art. 35: shown to staff, decided by people). */
  async askedBy(identityIndex: string, monthFrom: Day, yearFrom: Day): Promise<{ month: number; year: number }> {
    const [row] = await this.dataSource.query<[{ month: string; year: string }]>(
      `SELECT COALESCE(SUM(received_on >= ?), 0) AS month, COUNT(*) AS year
         FROM disclosures WHERE identity_index = ? AND received_on >= ?`,
      [monthFrom, identityIndex, yearFrom],
    );
    return { month: Number(row.month), year: Number(row.year) };
  }
}
