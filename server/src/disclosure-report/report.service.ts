import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { rowName, TABLE_COLUMNS, TABLE_ROWS } from '@huifa/shared/disclosure/report-rows';
import {
  cellCases,
  type PublishedTable,
  REMEDY_COLUMNS,
  REMEDY_TRACKS,
  remediesTable,
  reportDueDays,
  requestsTable,
  TRACK_LABELS,
  type YearlyReport,
} from '@huifa/shared/disclosure/yearly-report';
import { imbalances, publishedDoubts } from '@huifa/shared/disclosure/yearly-report-checks';
import { reportTitle, sectionTexts } from '@huifa/shared/disclosure/yearly-report-texts';
import { dayOf } from '@huifa/shared/kernel/day';
import { DisclosureLetter } from '../disclosure/letter.entity.js';
import { LetterFields } from '../disclosure/letter-fields.service.js';
import { DisclosureSettings } from '../disclosure/settings.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions, unlessTaken } from '../platform/db/transactions.js';
import type { Sent } from '../platform/files/kept-files.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { ImportedView, PublishedTableDto, ReportCellDto, ReportCellView, YearlyReportView } from './report.dto.js';
import { ImportedDisclosure, PublishedFigures } from './report.entity.js';
import { ReportQueries } from './report.queries.js';

const NO_DOCUMENTS = { made: 0, repealed: 0, inForce: 0 };
const NOTHING_PUBLISHED: PublishedTable = {
  rules: null,
  normative: NO_DOCUMENTS,
  licences: 0,
  penalties: 0,
  coercion: 0,
  chargesWan: 0,
};
const SHOWN = 500;

/** 政府信息公开工作年度报告: counted anew at every look, so that it is always true (国办公开办函〔2021〕30号). */
@Injectable()
export class ReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly queries: ReportQueries,
    private readonly letterFields: LetterFields,
    private readonly settings: DisclosureSettings,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async view(year: number): Promise<YearlyReportView> {
    const [report, faults, doubts, { agency }] = await Promise.all([
      this.report(year),
      this.faults(year),
      this.doubts(year),
      this.settings.today(),
    ]);
    const { internal, hard } = reportDueDays(year);
    return {
      year,
      title: reportTitle(agency, year),
      published: report.published,
      requests: TABLE_ROWS.map((row) => ({
        row,
        name: rowName(row),
        figures: TABLE_COLUMNS.map((column) => report.requests[row][column]),
      })),
      remedies: REMEDY_TRACKS.map((track) => ({
        track,
        label: TRACK_LABELS[track],
        figures: REMEDY_COLUMNS.map((column) => report.remedies[track][column]),
      })),
      feeYuan: report.feeYuan,
      imbalances: faults,
      doubts,
      sections: sectionTexts(report, agency).map(({ heading, paragraphs }) => ({
        heading,
        paragraphs: [...paragraphs],
      })),
      internalDueOn: internal,
      dueOn: hard,
    };
  }

  /** The requests behind a figure. */
  async cell({ year, row, column }: ReportCellDto): Promise<ReportCellView> {
    const found = cellCases(await this.queries.cases(year), year, row, column).slice(0, SHOWN);
    return {
      name: rowName(row),
      cases: found.map(({ id, number, receivedOn, closedOn }) => ({ id, number, receivedOn, closedOn })),
    };
  }

  /** 表二, as the office enters it. */
  async publish(actor: Actor, year: number, figures: PublishedTableDto): Promise<YearlyReportView> {
    const row = { year, figures, actorId: actor.personId, at: this.clock.date() };
    await this.transactions.run((tx) => tx.upsert(PublishedFigures, row, ['year']));
    return this.view(year);
  }

  /** The report as a table or a document; REPORT_IMBALANCED while anything does not add up. */
  async exported(year: number, format: 'xlsx' | 'docx'): Promise<Buffer> {
    const faults = await this.faults(year);
    if (faults.length > 0) throw refuse('REPORT_IMBALANCED', { limit: faults.map(({ where }) => where).join('、') });
    const [report, { agency }] = await Promise.all([this.report(year), this.settings.today()]);
    if (format === 'xlsx') return (await import('./report-sheet.js')).reportSheet(report, agency);
    const words = { title: reportTitle(agency, year), sections: sectionTexts(report, agency), figures: report };
    return (await import('./report-document.js')).reportDocument(words);
  }

  /** The empty table by which requests are brought in. */
  async template(): Promise<Buffer> {
    return (await import('./case-import-template.js')).caseTemplate();
  }

  /** Every row of the table, or none and what is to be mended. A number that is known already: NUMBER_KNOWN. */
  async import(actor: Actor, { bytes }: Sent, once: Once): Promise<ImportedView> {
    const { readCases } = await import('./case-import.js');
    const reading = await readCases(bytes, dayOf(this.clock.now()));
    if (!reading.ok) return { taken: 0, problems: [...reading.problems] };
    return this.transactions.once(once, async (tx) => {
      const rows = reading.cases.map(({ summary, applicant: applicantKind, ...one }) => {
        const id = newId();
        const place = { table: 'imported_disclosures', column: 'summary', rowId: id };
        const summarySealed = this.cipher.sealOrNull(place, summary);
        return { id, ...one, applicantKind, summarySealed, actorId: actor.personId, at: this.clock.date() };
      });
      for (let at = 0; at < rows.length; at += SHOWN)
        await unlessTaken('NUMBER_KNOWN', tx.insert(ImportedDisclosure, rows.slice(at, at + SHOWN)));
      return { taken: rows.length, problems: [] };
    });
  }

  private async report(year: number): Promise<YearlyReport> {
    const [cases, remedies, published, feeYuan] = await Promise.all([
      this.queries.cases(year),
      this.queries.remedies(year),
      this.published(year),
      this.fees(year),
    ]);
    return {
      year,
      published: published ?? NOTHING_PUBLISHED,
      requests: requestsTable(cases, year),
      remedies: remediesTable(remedies, year),
      feeYuan,
    };
  }

  private async faults(year: number) {
    const [report, before] = await Promise.all([this.report(year), this.queries.cases(year - 1)]);
    return imbalances(report, { requests: requestsTable(before, year - 1) });
  }

  private async doubts(year: number) {
    const [now, before] = await Promise.all([this.published(year), this.published(year - 1)]);
    return now === null ? [] : publishedDoubts(now, before);
  }

  private async published(year: number): Promise<PublishedTable | null> {
    return (await this.dataSource.manager.findOneBy(PublishedFigures, { year }))?.figures ?? null;
  }

  private async fees(year: number): Promise<number> {
    const ids = await this.queries.paidFees(year);
    const asked = ids.length === 0 ? [] : await this.dataSource.manager.findBy(DisclosureLetter, { id: In(ids) });
    return asked.reduce((sum, letter) => sum + Number(this.letterFields.open(letter).amount ?? 0), 0);
  }
}
