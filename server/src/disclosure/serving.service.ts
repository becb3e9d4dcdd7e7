import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { extensionFault } from '@huifa/shared/disclosure/disclosure.rules';
import { dayOf } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { isReceived, refuseDay } from './days.js';
import { clockFacts, type DisclosureCase, DisclosureCases, type Step } from './disclosure-cases.service.js';
import type { OpinionDto, ServeDto, ServiceResultDto } from './letter.dto.js';
import { DisclosureLetter, DisclosureService, type LetterKind, TO_OTHERS } from './letter.entity.js';
import { LetterFields } from './letter-fields.service.js';
import { LettersService } from './letters.service.js';
import { DisclosureSettings } from './settings.service.js';

/**
 * 送达: each letter has its legal effect on the day it leaves the house (国办公开办函〔2016〕235号: the day of posting),
 * and never before it is signed and sealed.
 */
@Injectable()
export class ServingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: DisclosureCases,
    private readonly letters: LettersService,
    private readonly fields: LetterFields,
    private readonly settings: DisclosureSettings,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  serve(actor: Actor, id: string, letterId: string, form: ServeDto, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      const found = await this.cases.held(tx, actor, id, form.version);
      const letter = await this.letters.letter(tx, id, letterId);
      await this.refuseUnready(tx, found, letter, form);
      const again = letter.servedOn !== null;
      if (!again) await tx.update(DisclosureLetter, letterId, { servedOn: form.sentOn });
      await tx.insert(DisclosureService, {
        ...{ id: newId(), letterId, matterId: id, way: form.way, sentOn: form.sentOn, trackingNo: form.trackingNo },
        result: form.way === 'ems' ? null : 'signed',
        resultOn: form.way === 'ems' ? null : form.sentOn,
        actorId: actor.personId,
        at: this.clock.date(),
      });
      const step = again ? ({ event: 'tryService' } as const) : this.effect(found, letter, form);
      const data = { letterId, on: form.sentOn, code: form.way };
      await this.cases.take(tx, found, { ...step, by: actor, data });
      return { id };
    });
  }

  /** What the postman brought back. A third party's 15 working days begin with it. */
  result(actor: Actor, id: string, serviceId: string, form: ServiceResultDto, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      const found = await this.cases.held(tx, actor, id, form.version);
      const service = await tx.findOneBy(DisclosureService, { id: serviceId, matterId: id });
      if (service === null) throw refuse('NOT_FOUND');
      if (service.result !== null) throw refuse('SERVICE_DONE');
      refuseDay(form.on, this.cases.today, service.sentOn);
      const { result, on } = form;
      await tx.update(DisclosureService, serviceId, { result, resultOn: on });
      const letter = await this.letters.letter(tx, id, service.letterId);
      const asks = asksOpinion(letter.kind);
      const data = { letterId: letter.id, on, code: result };
      const received = asks && isReceived(result);
      await this.cases.take(
        tx,
        found,
        received
          ? {
              event: 'noteLetterReceived',
              by: actor,
              facts: [{ kind: 'letterReceived', on, letterId: letter.id }],
              data,
            }
          : { event: 'tryService', by: actor, data },
      );
      return { id };
    });
  }

  /** The opinion of a third party or another agency; an answer before its question is none. */
  opinion(actor: Actor, id: string, letterId: string, form: OpinionDto, once: Once): Promise<{ id: string }> {
    return this.transactions.once(once, async (tx) => {
      const found = await this.cases.held(tx, actor, id, form.version);
      const asked = clockFacts(found.facts).find((fact) => fact.kind === 'consulted' && fact.letter === letterId);
      if (asked === undefined) throw refuse('OPINION_WITHOUT_LETTER');
      if (clockFacts(found.facts).some((fact) => fact.kind === 'opinion' && fact.letter === letterId))
        throw refuse('SERVICE_DONE');
      refuseDay(form.on, this.cases.today, asked.on);
      const fact = { kind: 'opinion', on: form.on, letterId, note: form.note } as const;
      await this.cases.take(tx, found, {
        event: 'noteOpinion',
        by: actor,
        facts: [fact],
        data: { letterId, on: form.on },
      });
      return { id };
    });
  }

  private async refuseUnready(
    tx: EntityManager,
    { detail }: DisclosureCase,
    letter: DisclosureLetter,
    { way, sentOn }: ServeDto,
  ): Promise<void> {
    if (letter.state !== 'signed') throw refuse('LETTER_NOT_SIGNED');
    if (letter.sealedAt === null) throw refuse('SEAL_MISSING');
    // Nothing leaves the house before it is sealed: a day before that is a day that was made up.
    refuseDay(sentOn, this.cases.today, dayOf(letter.sealedAt.getTime()));
    const last = await tx.findOne(DisclosureService, { where: { letterId: letter.id }, order: { written: 'DESC' } });
    // What came back, and what lies unread in the app, is sent once more.
    const unread = last?.way === 'app' && last.openedAt === null && way === 'ems';
    if (last !== null && !unread && last.result !== 'returned' && last.result !== 'station')
      throw refuse('SERVED_ALREADY');
    if (way !== 'app') return;
    if (detail.serviceWay !== 'app' || TO_OTHERS.includes(letter.kind)) throw refuse('APP_SERVICE_NOT_CHOSEN');
    // 行政复议法 Art. 22 ¶2: served over the internet, it must come with the internet way to object.
    if (letter.kind === 'reply' && (await this.settings.today(tx)).reconsiderationUrl === '')
      throw refuse('SERVICE_BY_APP_NEEDS_LINK');
  }

  /** What the first service of a letter does to the request. */
  private effect(found: DisclosureCase, letter: DisclosureLetter, { way, sentOn: on }: ServeDto): Omit<Step, 'by'> {
    const letterId = letter.id;
    if (letter.kind === 'correction')
      return { event: 'askCorrection', facts: [{ kind: 'correctionAsked', on, letterId }] };
    if (letter.kind === 'feeNotice') return { event: 'askFee', facts: [{ kind: 'feeAsked', on, letterId }] };
    if (letter.kind === 'extension') {
      const workdays = Number(this.fields.open(letter).workdays);
      const fault = extensionFault(clockFacts(found.facts), { workdays, toldOn: on }, this.calendar.current);
      if (fault !== null) throw refuse(fault);
      return { event: 'extendAnswer', facts: [{ kind: 'extended', on, letterId, workdays }] };
    }
    if (asksOpinion(letter.kind)) {
      const whom = letter.kind === 'thirdPartyConsultation' ? 'thirdParty' : 'agency';
      const received = way === 'inPerson' ? [{ kind: 'letterReceived', on, letterId } as const] : [];
      return { event: 'consultOthers', facts: [{ kind: 'consulted', on, letterId, whom }, ...received] };
    }
    if (letter.kind !== 'reply') return { event: 'tryService' };
    return {
      event: 'serveReply',
      detail: { outcome: letter.outcome, closedOn: on },
      set: { closedAt: this.clock.date() },
    };
  }
}

/** Letters after whose receipt somebody has 15 working days (Art. 32, 34). */
function asksOpinion(kind: LetterKind): boolean {
  return kind === 'thirdPartyConsultation' || kind === 'agencyConsultation';
}
