import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { seatsToTry } from '@huifa/shared/appointments/next-seat';
import { sittingsOf } from '@huifa/shared/appointments/sittings';
import { STAYING } from '@huifa/shared/consultations/consultation.machine';
import { addOfficeMinutes } from '@huifa/shared/calendar/office-hours';
import { isWorkday } from '@huifa/shared/calendar/workdays';
import { nextCallWindows } from '@huifa/shared/consultations/windows';
import { addDays, type Day, dayOf, isDay, weekday, yearOf } from '@huifa/shared/kernel/day';
import { Consultation } from '../consultations/consultations.entity.js';
import { DispatchRouter } from '../dispatch/router.service.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { DutySlot, SlotSeat } from '../organizations/organizations.entity.js';
import { SlotService } from '../organizations/slot.service.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { changeState } from '../platform/state/door.js';
import { AppointmentsService } from './appointments.service.js';
import type {
  CancelledSittingView,
  CancelSittingDto,
  MeetingListView,
  MovedMeetingView,
  SittingCancellationView,
  RosterSittingView,
  RosterWeekView,
} from './sittings.dto.js';
import { SittingCancellation } from './sittings.entity.js';
import { type CancellationRow, type LockedSlot, type RosterRow, SittingsQueries } from './sittings.queries.js';

const WEEK_DAYS = 7;
/** How far the search for another seat looks. */
const SEATS_SEEN = 500;

type TimedRow = Omit<RosterRow, 'startsAt' | 'endsAt'> & { readonly startsAt: number; readonly endsAt: number };

/** The roster as sittings, and what happens when a lawyer is ill. */
@Injectable()
export class SittingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sittings: SittingsQueries,
    private readonly appointments: AppointmentsService,
    private readonly matters: MatterQueries,
    private readonly slots: SlotService,
    private readonly router: DispatchRouter,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** Seven days from a day on; without one, from this week's Monday. */
  async week(first?: Day): Promise<RosterWeekView> {
    if (first !== undefined && !isDay(first)) throw refuse('INVALID', [{ field: 'from', message: '请选一个日子' }]);
    const from = first ?? mondayOf(dayOf(this.clock.now()));
    const to = addDays(from, WEEK_DAYS - 1);
    const [rows, cancelled, points] = await Promise.all([
      this.sittings.roster(from, to),
      this.sittings.cancelled(from, to),
      this.sittings.points(),
    ]);
    const timed = rows.map((row) => ({ ...row, startsAt: row.startsAt.getTime(), endsAt: row.endsAt.getTime() }));
    return {
      days: Array.from({ length: WEEK_DAYS }, (_, index) => this.day(addDays(from, index))),
      points,
      sittings: sittingsOf(timed).map((pieces) => this.sitting(pieces)),
      cancelled: await Promise.all(cancelled.map((row) => this.cancelled(row))),
    };
  }

  private day(day: Day) {
    const { calendar } = this.router.time();
    return { day, open: calendar.status.has(yearOf(day)) && isWorkday(day, calendar) };
  }

  private sitting(pieces: readonly TimedRow[]): RosterSittingView {
    const [first] = pieces as [TimedRow];
    const last = pieces.at(-1) ?? first;
    return {
      id: first.id,
      day: first.day,
      startsAt: new Date(first.startsAt).toISOString(),
      endsAt: new Date(last.endsAt).toISOString(),
      pointId: first.pointId,
      pointName: first.pointName,
      lawyerName: first.lawyerName,
      firmName: first.firmName,
      seats: sum(pieces.map(({ seats }) => Number(seats))),
      booked: sum(pieces.map(({ booked }) => Number(booked))),
      ahead: last.startsAt > this.clock.now(),
    };
  }

  private async cancelled({ reasonSealed, actorId, ...row }: CancellationRow): Promise<CancelledSittingView> {
    return {
      ...row,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      reason: this.cipher.open(placeOf(row.id), reasonSealed),
      byName: (await this.people.contact(actorId)).name,
    };
  }

  /** Whom a cancellation would move, in the order of time. */
  async meetings(id: string): Promise<MeetingListView> {
    const seats = await this.sittings.seats(idsOf(await this.ahead(id)));
    const matters = await this.matters.byIds(seats.flatMap(({ matterId }) => matterId ?? []));
    return {
      meetings: inOrder(matters.filter(isWaiting)).map(
        ({ id: matterId, number, topic, villageName, persons, meetsAt }) => ({
          matterId,
          number,
          topic,
          villageName,
          persons: Number(persons),
          startsAt: (meetsAt ?? this.clock.date()).toISOString(),
        }),
      ),
    };
  }

  /**
   * One transaction: the half hours still ahead leave the roster, and each resident goes to the next seat that suits,
   * or is called by a lawyer where there is none. Their messages are written with it, one each.
   */
  cancel(actor: Actor, id: string, { reason }: CancelSittingDto, once: Once): Promise<SittingCancellationView> {
    return this.transactions.once(once, async (tx) => {
      const slots = await this.ahead(id, tx);
      const seats = await this.sittings.seats(idsOf(slots), tx);
      const booked = await Promise.all(
        seats.flatMap(({ matterId }) => (matterId === null ? [] : [this.matters.byId(tx, matterId)])),
      );
      // Who was answered before the meeting keeps its record, and the half hour with it.
      const waiting = booked.filter(isWaiting);
      const kept = new Set(booked.filter((matter) => !waiting.includes(matter)).map(({ slotId }) => slotId));
      await this.takeOff(
        tx,
        slots.filter((slot) => !kept.has(slot.id)),
      );
      const moved: MovedMeetingView[] = [];
      for (const matter of inOrder(waiting)) moved.push(await this.moveOn(tx, matter, slots, actor));
      await this.record(tx, actor, slots, reason, moved);
      return { moved, freed: seats.filter(({ matterId }) => matterId === null).length };
    });
  }

  /** The rest of the sitting: what has begun takes place. */
  async ahead(id: string, held?: EntityManager): Promise<LockedSlot[]> {
    const day = await this.sittings.day(id, held);
    if (day.length === 0) throw refuse('NOT_FOUND');
    const timed = day.map((slot) => ({
      ...slot,
      slot,
      startsAt: slot.startsAt.getTime(),
      endsAt: slot.endsAt.getTime(),
    }));
    const sitting = sittingsOf(timed).find((pieces) => pieces.some((piece) => piece.id === id)) ?? [];
    const ahead = sitting.filter(({ startsAt }) => startsAt > this.clock.now());
    if (ahead.length === 0) throw refuse('SITTING_GONE');
    return ahead.map(({ slot }) => slot);
  }

  /** Half hours and their seats leave the roster. */
  async takeOff(tx: EntityManager, slots: readonly LockedSlot[]): Promise<void> {
    for (const { id } of slots) {
      await tx.delete(SlotSeat, { slotId: id });
      await tx.delete(DutySlot, { id });
    }
  }

  private async moveOn(
    tx: EntityManager,
    matter: MatterRow,
    slots: readonly LockedSlot[],
    by: Actor,
  ): Promise<MovedMeetingView> {
    const from = (matter.meetsAt ?? this.clock.date()).toISOString();
    const common = { matterId: matter.id, number: matter.number, from };
    const seat = await this.claimNext(tx, matter, slots);
    if (seat !== null) {
      await this.appointments.toSlot(tx, matter, seat, by);
      const { pointName, lawyerName } = seat;
      return { ...common, to: seat.startsAt.toISOString(), pointName, lawyerName };
    }
    const to = await this.callInstead(tx, matter, by);
    return { ...common, to: to.toISOString(), pointName: null, lawyerName: null };
  }

  /** The next seat that suits and that nobody else takes meanwhile; null: there is none. */
  private async claimNext(tx: EntityManager, matter: MatterRow, slots: readonly LockedSlot[]) {
    const lost = slots.find(({ id }) => id === matter.slotId);
    if (lost === undefined) return null;
    const free = await this.slots.freeRows(await this.appointments.wishOf(matter, tx), tx, SEATS_SEEN);
    const timed = free.map((row) => ({ ...row, row, startsAt: row.startsAt.getTime() }));
    const earliest = this.earliest();
    for (const { row, startsAt } of seatsToTry({ ...lost, startsAt: lost.startsAt.getTime() }, timed)) {
      if (startsAt >= earliest && (await this.slots.claim(tx, row.id, matter.id, matter.personId))) return row;
    }
    return null;
  }

  /** Time enough to hear of it: as much as for a booking. */
  private earliest(): number {
    const { hours, calendar } = this.router.time();
    return addOfficeMinutes(this.clock.now(), this.router.policy().leadMinutes, hours, calendar);
  }

  /** No seat anywhere: a lawyer rings in the first half day that is not before the time agreed. */
  private async callInstead(tx: EntityManager, matter: MatterRow, by: Actor): Promise<Date> {
    const { hours, calendar } = this.router.time();
    const from = Math.max(this.earliest(), matter.meetsAt?.getTime() ?? 0);
    const [window] = nextCallWindows(from, 0, 1, hours, calendar);
    if (window === undefined) throw refuse('CALENDAR_MISSING');
    const meeting = { meetsAt: new Date(window.startsAt), meetsUntil: new Date(window.endsAt) };
    const { day: windowDay, half: windowHalf } = window;
    await tx.update(Consultation, { id: matter.id }, { way: 'call', slotId: null, windowDay, windowHalf, ...meeting });
    await this.appointments.withdrawOffers(tx, matter.id);
    const set = { firmId: null, lawyerId: null, acceptedAt: null, dispatchedAt: null, officeReason: null };
    const at = this.clock.date();
    const standing = await changeState(tx, { matter, event: 'loseSeat', by, at, set });
    await this.router.offerNext(tx, { ...matter, ...meeting, standing, dispatchedAt: null });
    return meeting.meetsAt;
  }

  private async record(
    tx: EntityManager,
    { personId }: Actor,
    slots: readonly LockedSlot[],
    reason: string,
    moved: readonly MovedMeetingView[],
  ): Promise<void> {
    const [first] = slots as [LockedSlot];
    const id = newId();
    const { lawyerId, pointId, day, startsAt } = first;
    const called = moved.filter(({ pointName }) => pointName === null).length;
    await tx.insert(SittingCancellation, {
      id,
      lawyerId,
      pointId,
      day,
      startsAt,
      endsAt: (slots.at(-1) ?? first).endsAt,
      actorId: personId,
      reasonSealed: this.cipher.seal(placeOf(id), reason),
      moved: moved.length - called,
      called,
      at: this.clock.date(),
    });
  }
}

function placeOf(rowId: string) {
  return { table: 'sitting_cancellations', column: 'reason', rowId };
}

function idsOf(slots: readonly LockedSlot[]): string[] {
  return slots.map(({ id }) => id);
}

/** Whether the meeting still has to take place. */
function isWaiting({ state }: MatterRow): boolean {
  return (STAYING.reschedule as readonly string[]).includes(state);
}

/** Monday of the week that a day lies in. */
function mondayOf(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7));
}

function inOrder(matters: readonly MatterRow[]): MatterRow[] {
  return [...matters].sort((a, b) => (a.meetsAt?.getTime() ?? 0) - (b.meetsAt?.getTime() ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
