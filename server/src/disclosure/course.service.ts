import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addWorkdays } from '@huifa/shared/calendar/workdays';
import { DEPARTMENT_DAYS } from '@huifa/shared/disclosure/disclosure.rules';
import type { Day } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import { Exchange } from '../matters/matters.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { CorrectDisclosureDto } from './application.dto.js';
import type {
  DeskCorrectionDto,
  DepartmentReturnDto,
  DepartmentsDto,
  PaymentDto,
  PlatformNumberDto,
  VoidFactDto,
} from './course.dto.js';
import { receivedOn, refuseDay } from './days.js';
import { type DisclosureCase, DisclosureCases } from './disclosure-cases.service.js';
import { DisclosureDepartment } from './disclosure.entity.js';
import { DisclosureLetter, DisclosureService } from './letter.entity.js';
import { DisclosureSettings } from './settings.service.js';

/** Working days to pay after the notice (信息处理费管理办法, 国办函〔2020〕109号). */
const PAYMENT_DAYS = 20;

/** What happens to a request besides its letters: corrections, lapses, payment, withdrawal, departments, the archive. */
@Injectable()
export class CourseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: DisclosureCases,
    private readonly settings: DisclosureSettings,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** 收到补正: the applicant's own words replace the first ones, which stay on the file; the time begins anew. */
  correct(
    actor: Actor,
    id: string,
    form: CorrectDisclosureDto | DeskCorrectionDto,
    once: Once,
  ): Promise<{ id: string }> {
    const on = 'on' in form ? form.on : this.cases.today;
    return this.act(actor, id, form.version, once, async (tx, found) => {
      const asked = found.facts.find(({ kind }) => kind === 'correctionAsked');
      refuseDay(on, this.cases.today, asked?.on ?? null);
      await this.keepWords(tx, found);
      const seal = (column: string, text: string) =>
        this.cipher.seal({ table: 'disclosures', column, rowId: id }, text);
      await this.cases.take(tx, found, {
        event: 'correct',
        by: actor,
        facts: [{ kind: 'corrected', on }],
        detail: {
          wantedSealed: seal('wanted', form.wanted),
          featuresSealed: form.features === null || form.features === '' ? null : seal('features', form.features),
        },
        data: { on },
      });
    });
  }

  /** 逾期不补正、不缴费: only after the applicant's last day; the answer then says so (六)1, (六)2. */
  lapse(actor: Actor, id: string, version: number, once: Once): Promise<{ id: string }> {
    return this.act(actor, id, version, once, async (tx, found) => {
      const last = await this.lastDayOfApplicant(tx, found);
      if (last === null || this.cases.today <= last) throw refuse('CORRECTION_RUNS', { last });
      await this.cases.take(tx, found, { event: 'lapse', by: actor });
    });
  }

  pay(actor: Actor, id: string, { version, on }: PaymentDto, once: Once): Promise<{ id: string }> {
    return this.act(actor, id, version, once, async (tx, found) => {
      const asked = found.facts.find(({ kind }) => kind === 'feeAsked');
      refuseDay(on, this.cases.today, asked?.on ?? null);
      await this.cases.take(tx, found, { event: 'payFee', by: actor, facts: [{ kind: 'feePaid', on }], data: { on } });
    });
  }

  /** The applicant takes it back, as long as nothing has been served. */
  withdraw(actor: Actor, id: string, version: number, once: Once): Promise<{ id: string }> {
    return this.act(actor, id, version, once, async (tx, found) => {
      const detail = { outcome: 'otherWithdrawn', closedOn: this.cases.today } as const;
      await this.cases.take(tx, found, { event: 'withdraw', by: actor, detail, set: { closedAt: this.clock.date() } });
    });
  }

  archive(actor: Actor, id: string, version: number, once: Once): Promise<{ id: string }> {
    return this.act(actor, id, version, once, async (tx, found) => {
      await this.cases.take(tx, found, { event: 'archiveRequest', by: actor });
    });
  }

  /** 分办: each has five working days, which is the town's own rule. */
  assign(actor: Actor, id: string, { version, names }: DepartmentsDto, once: Once): Promise<{ id: string }> {
    return this.act(actor, id, version, once, async (tx, found) => {
      const assignedOn = this.cases.today;
      const dueOn = addWorkdays(assignedOn, DEPARTMENT_DAYS, this.calendar.current).day;
      const rows = [...new Set(names)].map((name) => ({ id: newId(), matterId: id, name, assignedOn, dueOn }));
      await tx.insert(DisclosureDepartment, rows);
      await this.cases.take(tx, found, { event: 'assignDepartments', by: actor });
    });
  }

  /** What a department found, and where it looked. */
  returned(
    actor: Actor,
    id: string,
    departmentId: string,
    form: DepartmentReturnDto,
    once: Once,
  ): Promise<{ id: string }> {
    return this.act(actor, id, form.version, once, async (tx, found) => {
      const seal = (column: string, text: string | null) =>
        this.cipher.sealOrNull({ table: 'disclosure_departments', column, rowId: departmentId }, text);
      const { affected } = await tx.update(
        DisclosureDepartment,
        { id: departmentId, matterId: id },
        {
          returnedOn: this.cases.today,
          searchSealed: seal('search', form.search),
          opinionSealed: seal('opinion', form.opinion),
        },
      );
      if (affected !== 1) throw refuse('NOT_FOUND');
      await this.cases.take(tx, found, { event: 'departmentReturned', by: actor });
    });
  }

  platformNumber(
    actor: Actor,
    id: string,
    { version, number }: PlatformNumberDto,
    once: Once,
  ): Promise<{ id: string }> {
    return this.act(actor, id, version, once, async (tx, found) => {
      await this.cases.take(tx, found, { event: 'notePlatformNumber', by: actor, detail: { platformNumber: number } });
    });
  }

  /** A day that was written down wrongly: the row stays, another says that it does not hold. What was served stays as it is. */
  voidFact(
    actor: Actor,
    id: string,
    factId: string,
    { version, reason }: VoidFactDto,
    once: Once,
  ): Promise<{ id: string }> {
    return this.act(actor, id, version, once, async (tx, found) => {
      const fact = found.facts.find((one) => one.id === factId);
      if (fact === undefined) throw refuse('NOT_FOUND');
      const twice = found.facts.some(({ voidsId }) => voidsId === factId);
      if (twice || (fact.kind !== 'letterReceived' && fact.kind !== 'opinion')) throw refuse('FACT_NOT_OPEN');
      const row = { kind: 'voided', on: this.cases.today, voidsId: factId, note: reason } as const;
      await this.cases.take(tx, found, { event: 'voidFact', by: actor, facts: [row], data: { reason } });
    });
  }

  /** The applicant's last day to correct or to pay; null while nobody knows when the notice arrived. */
  async lastDayOfApplicant(manager: EntityManager, { matter, standing }: DisclosureCase): Promise<Day | null> {
    const kind = standing.state === 'feeNoticed' ? 'feeNotice' : 'correction';
    const letter = await manager.findOneBy(DisclosureLetter, { matterId: matter.id, kind, state: 'signed' });
    if (letter === null) return null;
    const services = await manager.findBy(DisclosureService, { letterId: letter.id });
    const received = receivedOn(services);
    if (received === undefined) return null;
    const days = kind === 'feeNotice' ? PAYMENT_DAYS : (await this.settings.today(manager)).correctionDays;
    return addWorkdays(received, days, this.calendar.current).day;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    once: Once,
    work: (tx: EntityManager, found: DisclosureCase) => Promise<void>,
  ): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      await work(tx, await this.cases.held(tx, actor, id, version));
      return { id };
    });
  }

  private async keepWords(tx: EntityManager, { matter, detail }: DisclosureCase): Promise<void> {
    const id = newId();
    const words = this.cipher.open({ table: 'disclosures', column: 'wanted', rowId: matter.id }, detail.wantedSealed);
    await tx.insert(Exchange, {
      id,
      matterId: matter.id,
      author: 'resident',
      wordsSealed: this.cipher.seal({ table: 'exchanges', column: 'words', rowId: id }, words),
      at: this.clock.date(),
    });
  }
}
