import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { movedOn, pausesOf } from '@huifa/shared/consultations/clock';
import { mayMiss, type StayingEvent } from '@huifa/shared/consultations/consultation.machine';
import { policyOn } from '@huifa/shared/consultations/policy';
import { answerPromise } from '@huifa/shared/consultations/promises';
import { addDays, dayOf, instantAt } from '@huifa/shared/kernel/day';
import { markRefusal } from '@huifa/shared/reception/attendance.rules';
import { CalendarService } from '../calendar/calendar.service.js';
import { MatterDetails } from '../matters/matter-details.queries.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { type EventData, Matter } from '../matters/matters.entity.js';
import { SlotService } from '../organizations/slot.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { Timers } from '../platform/jobs/timers.js';
import { refuse } from '../platform/refuse.js';
import { appendEvent, changeState, stayInState } from '../platform/state/door.js';
import { Attendance } from './attendance.entity.js';
import type { MarkDto } from './attendance.dto.js';

export const ATTENDANCE_DAY_ENDS = 'attendanceDayEnds';

/** A matter with an appointment, its row held until the transaction ends. */
interface Held extends MatterRow {
  readonly slotId: string;
  readonly meetsAt: Date;
  readonly meetsUntil: Date;
}

/**
 * Who came, who did not, how late the lawyer was (docs/adr/0017). A mark says nothing that a screen acts on, so it
 * needs no version: the matter's row is held instead, and the same mark twice is the same as once.
 */
@Injectable()
export class AttendanceService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly details: MatterDetails,
    private readonly slots: SlotService,
    private readonly calendar: CalendarService,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timers.on(ATTENDANCE_DAY_ENDS, (matterId) => this.endMissed(matterId));
  }

  /**
   * Notes a mark on a matter within the actor's scope. Outside it: NOT_FOUND. Without an appointment, or where a no-show cannot be noted: NOT_NOW. Other days: ATTENDANCE_DAY.
   */
  async mark(actor: Actor, matterId: string, form: MarkDto, once: Once): Promise<void> {
    if (form.mark === 'lawyerLate' && form.minutes === undefined)
      throw refuse('INVALID', [{ field: 'minutes', message: '请写晚了几分钟' }]);
    await this.transactions.once(once, async (tx) => {
      await this.matters.within(actor, matterId, tx);
      const matter = await this.hold(tx, matterId);
      const sitting = { day: dayOf(matter.meetsAt.getTime()), startsAt: matter.meetsAt.getTime() };
      const refusal = markRefusal(form.mark, sitting, this.clock.now());
      if (refusal !== null) throw refuse(refusal);
      await this.note(tx, actor, matter, form);
      return { noted: true };
    });
  }

  /** Somebody who walks in is there: noted with the booking, in its transaction. */
  async arriveAtOnce(tx: EntityManager, actor: Actor, matterId: string): Promise<void> {
    const matter = await this.hold(tx, matterId);
    await this.setPresence(tx, actor, matter, await this.standing(tx, matter), 'arrived');
  }

  private async note(tx: EntityManager, actor: Actor, matter: Held, form: MarkDto): Promise<void> {
    const row = await this.standing(tx, matter);
    if (form.mark === 'lawyerLate') return this.setLate(tx, actor, matter, row, form.minutes ?? 0);
    const presence = form.mark === 'undo' ? null : form.mark;
    if (row.presence !== presence) await this.setPresence(tx, actor, matter, row, presence);
  }

  private async setPresence(
    tx: EntityManager,
    actor: Actor,
    matter: Held,
    row: Attendance,
    presence: Attendance['presence'],
  ): Promise<void> {
    // What was closed in the meantime was answered all the same: the mark goes, nothing else moves.
    if (presence === 'noShow') await this.noShow(tx, actor, matter);
    else if (row.presence === 'noShow' && mayMiss(matter.state)) await this.showedUp(tx, actor, matter);
    if (presence === 'arrived') await this.append(tx, actor, matter, 'arrived');
    else if (presence === null && row.presence === 'arrived') await this.append(tx, actor, matter, 'attendanceUndone');
    const presenceAt = this.clock.date();
    await tx.save(Attendance, { ...row, presence, presenceBy: actor.personId, presenceAt });
  }

  /** Nobody's breach: the clock stops, the seat is free for who comes next; the day's end settles it. */
  private async noShow(tx: EntityManager, actor: Actor, matter: Held): Promise<void> {
    await this.stay(tx, actor, matter, 'noShow', { dueAt: null, promisedMinutes: null });
    await this.slots.release(tx, matter.id);
    const dayEnds = instantAt(addDays(dayOf(matter.meetsAt.getTime()), 1));
    await this.timers.set(tx, ATTENDANCE_DAY_ENDS, matter.id, new Date(dayEnds));
  }

  /** Late, but there: the clock runs on with the minutes it had left. The seat again, if nobody has taken it. */
  private async showedUp(tx: EntityManager, actor: Actor, matter: Held): Promise<void> {
    const now = this.clock.now();
    const { hours, current: calendar } = this.calendar;
    const meeting = { urgent: matter.urgency !== null, meetsAt: matter.meetsAt.getTime() };
    const promised = answerPromise(
      (matter.dispatchedAt ?? matter.createdAt).getTime(),
      { ...meeting, meetsUntil: matter.meetsUntil.getTime() },
      policyOn(dayOf(matter.createdAt.getTime())),
      { hours, calendar },
    );
    const events = await this.details.events(matter.id, tx);
    const pause = pausesOf(events.map(({ event, at }) => ({ event, at: at.getTime() }))).at(-1);
    const ended = pause === undefined ? [] : [{ from: pause.from, to: now }];
    const dueAt = new Date(movedOn(promised.dueAt, ended, hours, calendar));
    await this.stay(tx, actor, matter, 'showedUp', { dueAt, promisedMinutes: promised.minutes });
    await this.slots.claim(tx, matter.slotId, matter.id);
  }

  private async setLate(
    tx: EntityManager,
    actor: Actor,
    matter: Held,
    row: Attendance,
    minutes: number,
  ): Promise<void> {
    const lateMinutes = minutes === 0 ? null : minutes;
    if (row.lateMinutes === lateMinutes) return;
    await this.append(tx, actor, matter, lateMinutes === null ? 'attendanceUndone' : 'lawyerLate', { minutes });
    await tx.save(Attendance, { ...row, lateMinutes, lateBy: actor.personId, lateAt: this.clock.date() });
  }

  /** When the day is over, who did not come is told kindly: next time. Looks first: it may have been corrected. */
  private async endMissed(matterId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const matter = await this.hold(tx, matterId);
      const row = await this.standing(tx, matter);
      if (row.presence !== 'noShow' || !mayMiss(matter.state)) return;
      const at = this.clock.date();
      const set = { dueAt: null, promisedMinutes: null, officeReason: null };
      await changeState(tx, { matter, event: 'missed', by: null, at, set });
    });
  }

  /** Whoever else would note something of this matter, or move it, waits until the transaction ends. */
  private async hold(tx: EntityManager, id: string): Promise<Held> {
    await tx.findOneOrFail(Matter, { where: { id }, select: { id: true }, lock: { mode: 'pessimistic_write' } });
    const matter = await this.matters.byId(tx, id);
    const { slotId, meetsAt, meetsUntil, state, version } = matter;
    if (slotId === null || meetsAt === null || meetsUntil === null) throw refuse('NOT_NOW', { state, version });
    return { ...matter, slotId, meetsAt, meetsUntil };
  }

  private async standing(tx: EntityManager, { id: matterId, slotId }: Held): Promise<Attendance> {
    const nothing = {
      presence: null,
      presenceBy: null,
      presenceAt: null,
      lateMinutes: null,
      lateBy: null,
      lateAt: null,
    };
    return (await tx.findOneBy(Attendance, { matterId, slotId })) ?? { matterId, slotId, ...nothing };
  }

  private stay(
    tx: EntityManager,
    by: Actor,
    matter: Held,
    event: StayingEvent,
    set: { dueAt: Date | null; promisedMinutes: number | null },
  ): Promise<unknown> {
    return stayInState(tx, { matter, event, by, at: this.clock.date(), set });
  }

  private append(
    tx: EntityManager,
    by: Actor,
    { id: matterId, state }: Held,
    event: 'arrived' | 'lawyerLate' | 'attendanceUndone',
    data?: EventData,
  ): Promise<void> {
    return appendEvent(tx, { matterId, event, fromState: state, toState: state, by, at: this.clock.date(), data });
  }
}
