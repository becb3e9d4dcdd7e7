import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { answerPromise } from '@huifa/shared/consultations/promises';
import { dayOf, yearOf } from '@huifa/shared/kernel/day';
import { matterNumber } from '@huifa/shared/matters/numbers';
import type { Origin } from '@huifa/shared/reception/attendance.rules';
import { DispatchRouter, due, hasteOf, type Outgoing } from '../dispatch/router.service.js';
import { Matter, MatterParty, MatterSequence } from '../matters/matters.entity.js';
import type { SlotRow } from '../organizations/slot.service.js';
import { type Contact, PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { appendEvent, changeState, type Standing } from '../platform/state/door.js';
import type { BookConsultationDto } from './consultation.dto.js';
import { Consultation } from './consultations.entity.js';

/** When and where the resident and the lawyer meet; all null for a written answer. */
export interface Meeting {
  readonly slot: SlotRow | null;
  readonly meetsAt: Date | null;
  readonly meetsUntil: Date | null;
}

/** A consultation that is about to begin. */
export interface NewMatter {
  readonly id: string;
  readonly personId: string;
  /** Who enters it: the resident, or the member of staff whom it was told. */
  readonly by: Actor;
  readonly contact: Contact;
  readonly form: BookConsultationDto;
  readonly meeting: Meeting;
  readonly origin: Origin;
  readonly persons: number;
}

/** The beginning of every consultation, whoever types it; always inside the caller's transaction. */
@Injectable()
export class NewMatters {
  constructor(
    private readonly people: PeopleService,
    private readonly router: DispatchRouter,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** Row, consent and event, then on to where it goes. */
  async begin(tx: EntityManager, matter: NewMatter): Promise<void> {
    await this.send(tx, matter, await this.create(tx, matter));
  }

  private async create(tx: EntityManager, matter: NewMatter): Promise<Standing> {
    const { id, personId, by, contact, form } = matter;
    const at = this.clock.date();
    const year = yearOf(dayOf(at.getTime()));
    const { sequence } = (await tx.insert(MatterSequence, { matterId: id })).identifiers[0] as MatterSequence;
    const state = 'awaitingDispatch';
    await insert(tx, Matter, {
      id,
      number: matterNumber('consultation', year, sequence),
      kind: 'consultation',
      state,
      version: 1,
      personId,
      filerId: by.personId,
      topic: form.topic ?? null,
      urgency: form.urgency ?? null,
      villageId: contact.villageId,
      createdAt: at,
    });
    await insert(tx, Consultation, this.detail(matter));
    await insert(tx, MatterParty, this.parties(matter));
    await this.people.recordConsent(tx, {
      personId,
      purpose: 'passToFirm',
      version: PRIVACY_NOTICE_VERSION,
      accepted: form.passToFirm,
      matterId: id,
      takenBy: by.personId === personId ? null : by.personId,
    });
    await appendEvent(tx, { matterId: id, event: 'submit', fromState: null, toState: state, by, at });
    return { id, state, version: 1 };
  }

  private detail({ id, form, meeting: { slot, meetsAt, meetsUntil }, origin, persons }: NewMatter) {
    const place = (column: string) => ({ table: 'consultations', column, rowId: id });
    return {
      id,
      way: form.way,
      forWhom: form.forWhom,
      beneficiarySealed: this.cipher.sealOrNull(place('beneficiary'), form.beneficiaryName),
      wordsSealed: this.cipher.sealOrNull(place('words'), form.words),
      opposingSealed: this.cipher.sealOrNull(place('opposing'), form.opposingParty),
      slotId: slot?.id ?? null,
      windowDay: form.way === 'call' ? (form.windowDay ?? null) : null,
      windowHalf: form.way === 'call' ? (form.windowHalf ?? null) : null,
      meetsAt,
      meetsUntil,
      persons,
      origin,
      passToFirm: form.passToFirm,
    };
  }

  private parties({ id: matterId, form: { opposingParty }, contact: { name } }: NewMatter) {
    const resident =
      name === null ? [] : [{ matterId, side: 'resident' as const, nameIndex: this.cipher.nameIndex(name) }];
    if (!opposingParty) return resident;
    return [...resident, { matterId, side: 'opposing' as const, nameIndex: this.cipher.nameIndex(opposingParty) }];
  }

  /** Refused consent: kept by the office. A slot: its duty lawyer. Anything else: the router. */
  private async send(tx: EntityManager, { form, contact, meeting }: NewMatter, standing: Standing): Promise<void> {
    const { slot, meetsAt, meetsUntil } = meeting;
    const haste = { urgency: form.urgency ?? null, meetsAt, meetsUntil };
    const at = this.clock.date();
    const promised = answerPromise(at.getTime(), hasteOf(haste), this.router.policy(), this.router.time());
    if (!form.passToFirm) {
      const set = { ...due(promised), officeReason: 'kept' as const };
      await changeState(tx, { matter: standing, event: 'keep', by: null, at, set, data: { officeReason: 'kept' } });
    } else if (slot !== null) {
      const { firmId, lawyerId } = slot;
      const set = { firmId, lawyerId, dispatchedAt: at, ...due(promised) };
      await changeState(tx, { matter: standing, event: 'schedule', by: null, at, set, data: { firmId, lawyerId } });
    } else {
      const outgoing: Outgoing = {
        id: standing.id,
        topic: form.topic ?? null,
        villageId: contact.villageId,
        standing,
        dispatchedAt: null,
        ...haste,
      };
      await this.router.offerNext(tx, outgoing);
    }
  }
}

/** Inserts without reading back: a booking is the hot path. */
async function insert<T extends object>(
  tx: EntityManager,
  entity: new () => T,
  values: Partial<T> | Partial<T>[],
): Promise<void> {
  if (Array.isArray(values) && values.length === 0) return;
  await tx
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(values as never)
    .updateEntity(false)
    .execute();
}
