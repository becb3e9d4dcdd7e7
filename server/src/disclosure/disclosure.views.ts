import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addWorkdays } from '@huifa/shared/calendar/workdays';
import { RECEIPT_RULES } from '@huifa/shared/disclosure/applications';
import { APPLICANT_STATE_WORDS } from '@huifa/shared/disclosure/disclosure.labels';
import { type DisclosureEvent, disclosureEventsOf } from '@huifa/shared/disclosure/disclosure.machine';
import { lastCorrectionDay, UNREAD_DAYS, workdaysLeft } from '@huifa/shared/disclosure/disclosure.rules';
import { ledgerWords } from '@huifa/shared/disclosure/ledger';
import { remedyOf } from '@huifa/shared/disclosure/outcomes';
import { remedyDue } from '@huifa/shared/disclosure/remedy-days';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../platform/access/actor.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { CourseService } from './course.service.js';
import { receivedOn } from './days.js';
import { type DisclosureCase, DisclosureCases } from './disclosure-cases.service.js';
import type {
  ApplicantLetterView,
  DeskDisclosureFilterDto,
  DeskDisclosureLineView,
  DeskDisclosureListView,
  DisclosureLineView,
  DisclosureListView,
  DisclosureView,
  LedgerLineView,
  RemedyView,
} from './disclosure.dto.js';
import { type DeskRow, DisclosureQueries } from './disclosure.queries.js';
import { DisclosureLetter, DisclosureService, TO_OTHERS } from './letter.entity.js';
import { LetterFields } from './letter-fields.service.js';
import { titleOf } from './letter-titles.js';
import { DisclosureSettings } from './settings.service.js';

const PAGE = 50;
const SUMMARY = 40;
const MINE: readonly DisclosureEvent[] = ['correct', 'withdraw'];

/** A request as its applicant and as the office's board see it. */
@Injectable()
export class DisclosureViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: DisclosureCases,
    private readonly queries: DisclosureQueries,
    private readonly fields: LetterFields,
    private readonly course: CourseService,
    private readonly settings: DisclosureSettings,
    private readonly calendar: CalendarService,
    private readonly cipher: FieldCipher,
  ) {}

  async mine(actor: Actor): Promise<DisclosureListView> {
    const ids = await this.queries.idsOf(actor.personId);
    const found = await Promise.all(ids.map((id) => this.cases.within(actor, id)));
    const { onlineOpen, office, officeAddress, officePhone } = await this.settings.today();
    return { disclosures: found.map((one) => this.line(one)), onlineOpen, office, officeAddress, officePhone };
  }

  async view(actor: Actor, id: string): Promise<DisclosureView> {
    const found = await this.cases.within(actor, id);
    const { detail, standing } = found;
    const letters = await this.served(id);
    const waits = standing.state === 'correctionSent';
    const asked = waits ? letters.find(({ kind }) => kind === 'correction') : undefined;
    return {
      ...this.line(found),
      version: standing.version,
      wanted: this.opened(id, 'wanted', detail.wantedSealed),
      features: detail.featuresSealed === null ? null : this.opened(id, 'features', detail.featuresSealed),
      form: detail.form,
      serviceWay: detail.serviceWay,
      receivedOn: detail.receivedOn,
      receiptRule: RECEIPT_RULES[detail.channel],
      ledger: this.ledger(found),
      correction: asked === undefined ? null : itemsOf(this.fields.open(asked)),
      correctBy: waits ? await this.course.lastDayOfApplicant(this.dataSource.manager, found) : null,
      letters: letters.map(applicantLetter),
      remedy: await this.remedy(letters),
      actions: disclosureEventsOf(standing.state).filter((event) => MINE.includes(event)) as ('correct' | 'withdraw')[],
    };
  }

  async board(filter: DeskDisclosureFilterDto): Promise<DeskDisclosureListView> {
    const { today } = this.cases;
    const soonOn = addWorkdays(today, UNREAD_DAYS, this.calendar.current).day;
    const offset = ((filter.page ?? 1) - 1) * PAGE;
    const done = filter.show === 'done';
    const [rows, counts, all] = await Promise.all([
      done ? this.queries.done(today, offset, PAGE) : this.queries.open(today, offset, PAGE),
      this.queries.counts(today, soonOn),
      done ? this.queries.doneCount() : null,
    ]);
    return { requests: rows.map((row) => this.deskLine(row)), counts, total: all ?? counts.open, pageSize: PAGE };
  }

  /** The line of one request, as the board has it. */
  async deskLineOf(id: string): Promise<DeskDisclosureLineView> {
    return this.deskLine(await this.queries.one(this.cases.today, id));
  }

  /** 「为什么是这一天」. */
  ledger({ facts }: DisclosureCase): LedgerLineView[] {
    const lines = this.cases.count(facts)?.ledger ?? [];
    return lines.map((line) => ({ on: line.on, superseded: line.superseded, ...ledgerWords(line) }));
  }

  /** Opens a sealed field of a request that a scope has let through. */
  opened(id: string, column: string, sealed: string): string {
    return this.cipher.open({ table: 'disclosures', column, rowId: id }, sealed);
  }

  private line({ standing, matter, detail }: DisclosureCase): DisclosureLineView {
    return {
      id: matter.id,
      number: matter.number,
      state: standing.state,
      stateWords: APPLICANT_STATE_WORDS[standing.state],
      summary: shortened(this.opened(matter.id, 'wanted', detail.wantedSealed)),
      submittedAt: detail.submittedAt.toISOString(),
      dueOn: detail.dueOn,
      provisional: Boolean(detail.provisional),
    };
  }

  private deskLine(row: DeskRow): DeskDisclosureLineView {
    const { nameSealed, wantedSealed, correctionAsked, submittedAt: _, ...plain } = row;
    const { today } = this.cases;
    const { current } = this.calendar;
    const window = row.receivedOn === null || correctionAsked ? null : lastCorrectionDay(row.receivedOn, current);
    return {
      ...plain,
      provisional: Boolean(row.provisional),
      confirmedByItself: Boolean(row.confirmedByItself),
      consulting: Number(row.consulting),
      departmentsWaiting: Number(row.departmentsWaiting),
      departmentsLate: Number(row.departmentsLate),
      applicantName: this.opened(row.id, 'name', nameSealed),
      summary: shortened(this.opened(row.id, 'wanted', wantedSealed)),
      daysLeft: row.dueOn === null ? null : workdaysLeft(today, row.dueOn, current),
      correctionUntil: window !== null && window >= today ? window : null,
    };
  }

  private served(matterId: string): Promise<DisclosureLetter[]> {
    return this.dataSource.manager
      .createQueryBuilder(DisclosureLetter, 'l')
      .where('l.matterId = :matterId AND l.servedOn IS NOT NULL AND l.kind NOT IN (:...others)', {
        matterId,
        others: TO_OTHERS,
      })
      .orderBy('l.written')
      .getMany();
  }

  private async remedy(letters: readonly DisclosureLetter[]): Promise<RemedyView | null> {
    const reply = letters.find(({ kind, state }) => kind === 'reply' && state === 'signed');
    if (reply === undefined || reply.outcome === null) return null;
    const kind = remedyOf(reply.outcome, this.fields.open(reply));
    if (kind === 'none') return null;
    const services = await this.dataSource.manager.findBy(DisclosureService, { letterId: reply.id });
    const received = receivedOn(services);
    const { superior, reconsiderationUrl, reconsiderationAddress, court } = await this.settings.today();
    const where = { superior, reconsiderationUrl, reconsiderationAddress, court };
    if (received === undefined) return { kind, reconsiderBy: null, sueBy: null, provisional: false, ...where };
    const reconsider = remedyDue('reconsideration', received, this.calendar.current);
    const sue = remedyDue('suit', received, this.calendar.current);
    return {
      kind,
      reconsiderBy: reconsider.day,
      sueBy: kind === 'P' ? null : sue.day,
      provisional: reconsider.provisional || (kind !== 'P' && sue.provisional),
      ...where,
    };
  }
}

function shortened(text: string): string {
  return text.length > SUMMARY ? `${text.slice(0, SUMMARY)}…` : text;
}

function itemsOf(fields: Record<string, string>): string {
  return [fields.items, fields.guidance].filter((text) => text !== undefined && text !== '').join('\n');
}

function applicantLetter(letter: DisclosureLetter): ApplicantLetterView {
  return {
    id: letter.id,
    title: titleOf(letter),
    number: letter.number ?? '',
    servedOn: letter.servedOn ?? '',
    readable: letter.sealedKey !== null,
  };
}
