import type { EntityManager } from 'typeorm';
import { isWorkday, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import { addDays, type Day, instantAt, weekday, yearOf } from '@huifa/shared/kernel/day';
import { DutySlot, SlotSeat } from '../organizations/organizations.entity.js';
import { SITTING_ORDER } from './data/firms.js';
import { COMMUNITY_POINTS, type PointPlan, ROUND_POINTS, STATION } from './data/places.js';
import { seedId } from './random.js';
import { insertAll, pointId, type SeededLawyer, type Span } from './town.js';

const WEEKS_AHEAD = 8;
const SLOT_MINUTES = 30;
/** In these days ahead the lawyers to sign in as sit themselves, so that a newcomer meets who was booked. */
const LEADS_SIT_DAYS = 14;
const MORNING = { from: 9 * 60, to: 11 * 60 + 30 };
const AFTERNOON = { from: 13 * 60 + 30, to: 16 * 60 + 30 };

/** Half an hour with one lawyer, for one resident. */
export interface Slot {
  readonly id: string;
  readonly pointKey: string;
  readonly lawyer: SeededLawyer;
  readonly day: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface Sitting {
  readonly day: Day;
  readonly spell: typeof MORNING;
  readonly point: PointPlan;
}

/** Who sits where, from the beginning of the history to eight weeks ahead; only on working days that are known. */
export function drawRoster(span: Span, lawyers: readonly SeededLawyer[], calendar: WorkCalendar): Slot[] {
  const sittings = workdaysOf(span, calendar).flatMap((day, index) => sittingsOn(day, index));
  const turns = new Map<string, number>();
  return sittings.flatMap((sitting, index) => {
    const firmKey = SITTING_ORDER[index % SITTING_ORDER.length] ?? 'jia';
    const turn = (turns.get(firmKey) ?? 0) + 1;
    turns.set(firmKey, turn);
    const present = lawyers.filter((lawyer) => lawyer.firmKey === firmKey && !isAway(lawyer, sitting.day));
    const near = sitting.day >= span.today && sitting.day <= addDays(span.today, LEADS_SIT_DAYS);
    const sits = near ? present.find(({ leads }) => leads) : present[turn % present.length];
    return sits === undefined ? [] : slotsOf(sitting, sits);
  });
}

/** Writes the slots with one free seat each. */
export async function writeRoster(manager: EntityManager, slots: readonly Slot[]): Promise<void> {
  await insertAll(
    manager,
    DutySlot,
    slots.map(({ id, pointKey, lawyer, day, startsAt, endsAt }) => ({
      id,
      pointId: pointId(pointKey),
      lawyerId: lawyer.personId,
      firmId: lawyer.firmId,
      day,
      startsAt,
      endsAt,
    })),
  );
  await insertAll(
    manager,
    SlotSeat,
    slots.map(({ id }) => ({ slotId: id, seatNo: 1, matterId: null })),
  );
}

export function isAway({ away }: SeededLawyer, day: Day): boolean {
  return away.some(([from, to]) => from <= day && day <= to);
}

function workdaysOf({ began, today }: Span, calendar: WorkCalendar): Day[] {
  const days: Day[] = [];
  for (let day = began; day <= addDays(today, WEEKS_AHEAD * 7); day = addDays(day, 1))
    if (calendar.status.has(yearOf(day)) && isWorkday(day, calendar)) days.push(day);
  return days;
}

/** The station sits all day, a community each morning, and thrice a week a village or a police station. */
function sittingsOn(day: Day, index: number): Sitting[] {
  const community = COMMUNITY_POINTS[index % COMMUNITY_POINTS.length] ?? STATION;
  const round = ROUND_POINTS[index % ROUND_POINTS.length] ?? STATION;
  const daily = [
    { day, spell: MORNING, point: STATION },
    { day, spell: MORNING, point: community },
    { day, spell: AFTERNOON, point: STATION },
  ];
  return weekday(day) % 2 === 1 ? [...daily, { day, spell: AFTERNOON, point: round }] : daily;
}

function slotsOf({ day, spell, point }: Sitting, lawyer: SeededLawyer): Slot[] {
  const slots: Slot[] = [];
  for (let from = spell.from; from < spell.to; from += SLOT_MINUTES)
    slots.push({
      id: seedId(`slot ${day} ${from} ${point.key}`),
      pointKey: point.key,
      lawyer,
      day,
      startsAt: new Date(instantAt(day, from)),
      endsAt: new Date(instantAt(day, from + SLOT_MINUTES)),
    });
  return slots;
}
