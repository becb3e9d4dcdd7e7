import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { correctionFault, extensionFault } from '@huifa/shared/disclosure/disclosure.rules';
import { disclosureClock } from '@huifa/shared/disclosure/clock';
import { isOfflineOnly, OUTCOMES } from '@huifa/shared/disclosure/outcomes';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { clockFacts, type DisclosureCase, DisclosureCases } from './disclosure-cases.service.js';
import { DisclosureDepartment } from './disclosure.entity.js';
import { DutiesService } from './duties.service.js';
import type { DisclosureNoticeDto, ReplyDto, ReviewDto, VoidLetterDto } from './letter.dto.js';
import { DisclosureLetter, DisclosureReview, LetterNumber, type ReviewStep, TO_OTHERS } from './letter.entity.js';
import { LetterFields } from './letter-fields.service.js';
import { LetterNumbers } from './letter-numbers.service.js';
import { LetterSheets } from './letter-sheets.service.js';
import { DisclosureSettings } from './settings.service.js';

/** 确认 in this order; the signature of the leader comes last (practice: 依申请公开). */
const ORDER: readonly ReviewStep[] = ['department', 'adviser', 'secrecy'];

/** Letters from the draft to the number: notices in one act, answers through four hands. */
@Injectable()
export class LettersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: DisclosureCases,
    private readonly duties: DutiesService,
    private readonly numbers: LetterNumbers,
    private readonly fields: LetterFields,
    private readonly sheets: LetterSheets,
    private readonly settings: DisclosureSettings,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** Writes and signs a notice. What the law does not allow on this day is refused before a number is taken. */
  notice(actor: Actor, id: string, form: DisclosureNoticeDto, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      const found = await this.cases.held(tx, actor, id, form.version);
      const { kind } = form;
      const late = this.refuseUntimely(actor, found, form);
      const draft = this.draft(id, { kind, outcome: null }, await this.completed(tx, found, form));
      await this.sheets.refuseIncomplete(found, draft, tx);
      const { id: letterId } = draft;
      const signature = await this.signature(tx, letterId, 'noticeSigner');
      await tx.insert(DisclosureLetter, { ...draft, state: 'signed', ...signature });
      const reason = late ? form.lateReason : null;
      await this.cases.take(tx, found, {
        event: 'signNotice',
        by: actor,
        data: { letterId, code: kind },
        ...(reason === null ? {} : { detail: { lateCorrectionSealed: this.sealLate(id, reason) } }),
      });
      return { id };
    });
  }

  /** A draft of the answer: what the law wants said is there, or it is refused by name. */
  putForward(actor: Actor, id: string, { version, outcome, fields }: ReplyDto, once: Once): Promise<{ id: string }> {
    if (isOfflineOnly(outcome, fields)) throw refuse('OFFLINE_ONLY');
    return this.transactions.once(once, async (tx) => {
      const found = await this.cases.held(tx, actor, id, version);
      const searched = await tx.existsBy(DisclosureDepartment, { matterId: id, searchSealed: Not(IsNull()) });
      if (OUTCOMES[outcome].needsSearchRecord && !searched) throw refuse('SEARCH_RECORD_MISSING');
      const draft = this.draft(id, { kind: 'reply', outcome }, fields);
      await this.sheets.refuseIncomplete(found, draft, tx);
      await tx.insert(DisclosureLetter, draft);
      await this.cases.take(tx, found, { event: 'putForward', by: actor, data: { letterId: draft.id, code: outcome } });
      return { id };
    });
  }

  /** One hand after the other; a no sends the draft back. */
  review(actor: Actor, id: string, letterId: string, form: ReviewDto, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      const found = await this.cases.held(tx, actor, id, form.version);
      const letter = await this.letter(tx, id, letterId);
      const { step, agrees, byName, on, opinion } = form;
      if (letter.state !== 'draft' || step !== (await this.nextStep(tx, letterId))) throw refuse('REVIEW_ORDER');
      if (on > this.cases.today) throw refuse('DAY_AHEAD');
      if (step === 'secrecy' && (await this.duties.holder(tx, 'secrecyReviewer', on)).name !== byName)
        throw refuse('INVALID', [{ field: 'byName', message: '这一天的保密审查人不是这位，请核对「谁来签」' }]);
      const reviewId = newId();
      await tx.insert(DisclosureReview, {
        ...{ id: reviewId, letterId, step, agrees, byName, on, actorId: actor.personId, at: this.clock.date() },
        opinionSealed: this.cipher.sealOrNull(
          { table: 'disclosure_reviews', column: 'opinion', rowId: reviewId },
          opinion,
        ),
      });
      const data = { letterId, step, code: agrees ? 'agreed' : 'disagreed' };
      if (!agrees) await tx.update(DisclosureLetter, letterId, { state: 'void', voidReason: opinion ?? '审核不同意' });
      await this.cases.take(tx, found, { event: agrees ? 'reviewReply' : 'sendBack', by: actor, data });
      return { id };
    });
  }

  /** 签发: all have confirmed; the number is taken here and nowhere before. */
  sign(actor: Actor, id: string, letterId: string, version: number, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      const found = await this.cases.held(tx, actor, id, version);
      const letter = await this.letter(tx, id, letterId);
      if (letter.state !== 'draft' || (await this.nextStep(tx, letterId)) !== null) throw refuse('REVIEW_ORDER');
      const signature = await this.signature(tx, letterId, 'replySigner');
      await tx.update(DisclosureLetter, letterId, { state: 'signed', ...signature });
      await this.cases.take(tx, found, { event: 'signReply', by: actor, data: { letterId } });
      return { id };
    });
  }

  /** A mistake found before service: the number stays taken, with the reason; the answer is drafted anew. */
  voidReply(actor: Actor, id: string, letterId: string, form: VoidLetterDto, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      const found = await this.cases.held(tx, actor, id, form.version);
      const letter = await this.letter(tx, id, letterId);
      if (letter.servedOn !== null) throw refuse('SERVED_ALREADY');
      if (letter.kind !== 'reply' || letter.state !== 'signed') throw refuse('LETTER_NOT_SIGNED');
      await tx.update(DisclosureLetter, letterId, { state: 'void', voidReason: form.reason });
      await tx.update(LetterNumber, { letterId }, { note: `作废：${form.reason}` });
      await this.cases.take(tx, found, { event: 'voidReply', by: actor, data: { letterId, reason: form.reason } });
      return { id };
    });
  }

  /** The letter of this request; another's is as if it were missing. */
  async letter(manager: EntityManager, matterId: string, id: string): Promise<DisclosureLetter> {
    const letter = await manager.findOneBy(DisclosureLetter, { id, matterId });
    if (letter === null) throw refuse('NOT_FOUND');
    return letter;
  }

  /** Whose confirmation a draft waits for; null: the signature. */
  async nextStep(manager: EntityManager, letterId: string): Promise<ReviewStep | null> {
    const done = await manager.countBy(DisclosureReview, { letterId, agrees: true });
    return ORDER[done] ?? null;
  }

  /** True where a correction comes too late and the director takes it upon himself. */
  private refuseUntimely(actor: Actor, { facts }: DisclosureCase, form: DisclosureNoticeDto): boolean {
    const known = clockFacts(facts);
    if (form.kind === 'extension') {
      const wish = { workdays: Number(form.fields.workdays ?? 0), toldOn: this.cases.today };
      const fault = extensionFault(known, wish, this.calendar.current);
      if (fault !== null) throw refuse(fault);
    }
    if (form.kind !== 'correction') return false;
    const fault = correctionFault(known, this.cases.today, this.calendar.current);
    if (fault === null) return false;
    if (fault === 'CORRECTION_LATE' && actor.role === 'director' && form.lateReason !== null) return true;
    throw refuse(fault);
  }

  private draft(
    matterId: string,
    what: Pick<DisclosureLetter, 'kind' | 'outcome'>,
    fields: Record<string, string>,
  ): Omit<DisclosureLetter, 'written'> {
    const id = newId();
    return {
      ...{ id, matterId, ...what, state: 'draft', fieldsSealed: this.fields.seal(id, fields) },
      ...{ year: null, serial: null, number: null, signedOn: null, signerName: null },
      ...{ sealedKey: null, sealedKind: null, sealedBytes: null, sealedAt: null, servedOn: null, voidReason: null },
      createdAt: this.clock.date(),
    };
  }

  /** What the desk need not type, and must not: the days that the clock tells, the town's own period, the addressee. */
  private async completed(
    tx: EntityManager,
    { facts }: DisclosureCase,
    form: DisclosureNoticeDto,
  ): Promise<Record<string, string>> {
    const { kind, addressee } = form;
    if (TO_OTHERS.includes(kind) && addressee === null)
      throw refuse('INVALID', [{ field: 'addressee', message: '请写清楚发给谁' }]);
    const fields: Record<string, string> = { ...form.fields, ...(addressee === null ? {} : { addressee }) };
    if (kind === 'correction') return { ...fields, days: String((await this.settings.today(tx)).correctionDays) };
    if (kind !== 'extension') return fields;
    const workdays = Number(fields.workdays);
    const known = clockFacts(facts);
    const before = disclosureClock(known, this.calendar.current).due;
    const after = disclosureClock(
      [...known, { kind: 'extended', on: this.cases.today, workdays }],
      this.calendar.current,
    ).due;
    return { ...fields, oldDueOn: before?.day ?? '', newDueOn: after?.day ?? '' };
  }

  private async signature(tx: EntityManager, letterId: string, duty: 'noticeSigner' | 'replySigner') {
    const signedOn = this.cases.today;
    const { name } = await this.duties.holder(tx, duty, signedOn);
    const { numberStyle } = await this.settings.today(tx);
    return { ...(await this.numbers.take(tx, letterId, numberStyle)), signedOn, signerName: name };
  }

  private sealLate(id: string, reason: string): string {
    return this.cipher.seal({ table: 'disclosures', column: 'lateCorrection', rowId: id }, reason);
  }
}
