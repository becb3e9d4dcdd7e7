import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OUTCOMES, type Outcome } from '@huifa/shared/disclosure/outcomes';
import type { ApplicantKind } from '@huifa/shared/disclosure/applications';
import type { RowKey } from '@huifa/shared/disclosure/outcomes';
import type { RemedyCase, ReportCase } from '@huifa/shared/disclosure/yearly-report';
import type { Day } from '@huifa/shared/kernel/day';

/** A request as the yearly tables count it; `id`: null when it was brought in from a table. */
export interface CountedCase extends ReportCase {
  readonly id: string | null;
  readonly number: string;
}

interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly applicant: ApplicantKind;
  readonly receivedOn: Day;
  readonly closedOn: Day | null;
  readonly outcome: Outcome | null;
}

interface ImportedRow {
  readonly number: string;
  readonly applicant: ApplicantKind;
  readonly receivedOn: Day;
  readonly closedOn: Day | null;
  readonly row: RowKey | null;
}

/** What the yearly report counts. */
@Injectable()
export class ReportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Requests that a year has anything to say of: received by its end, and not closed before it began. */
  async cases(year: number): Promise<CountedCase[]> {
    const bounds = [`${year}-12-31`, `${year}-01-01`];
    const [own, imported] = await Promise.all([
      this.dataSource.query<CaseRow[]>(
        `SELECT d.id, m.number, d.applicant_kind AS applicant, d.received_on AS receivedOn, d.closed_on AS closedOn,
                d.outcome
           FROM disclosures d JOIN matters m ON m.id = d.id
          WHERE d.received_on <= ? AND (d.closed_on IS NULL OR d.closed_on >= ?)`,
        bounds,
      ),
      this.dataSource.query<ImportedRow[]>(
        `SELECT number, applicant_kind AS applicant, received_on AS receivedOn, closed_on AS closedOn, \`row\`
           FROM imported_disclosures WHERE received_on <= ? AND (closed_on IS NULL OR closed_on >= ?)`,
        bounds,
      ),
    ]);
    return [
      ...own.map(({ outcome, ...one }) => ({ ...one, row: outcome === null ? null : OUTCOMES[outcome].row })),
      ...imported.map((one) => ({ ...one, id: null })),
    ];
  }

  /** Reconsiderations and suits about requests that a year has anything to say of. */
  remedies(year: number): Promise<RemedyCase[]> {
    return this.dataSource.query(
      `SELECT track, opened_on AS openedOn, ended_on AS endedOn, result FROM disclosure_remedies
        WHERE opened_on <= ? AND (ended_on IS NULL OR ended_on >= ?)`,
      [`${year}-12-31`, `${year}-01-01`],
    );
  }

  /** Letters by which a fee was asked that was paid in a year. */
  async paidFees(year: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ letterId: string }[]>(
      `SELECT a.letter_id AS letterId FROM disclosure_facts p
         JOIN disclosure_facts a ON a.matter_id = p.matter_id AND a.kind = 'feeAsked'
        WHERE p.kind = 'feePaid' AND p.\`on\` BETWEEN ? AND ?`,
      [`${year}-01-01`, `${year}-12-31`],
    );
    return rows.map(({ letterId }) => letterId);
  }
}
