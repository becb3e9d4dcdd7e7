import { addDays } from '@huifa/shared/kernel/day';
import { ServicePoint } from '../../server/src/organizations/organizations.entity.js';
import { newId } from '../../server/src/platform/ids.js';
import { ServicePolicyRow } from '../../server/src/promises/promises.entity.js';
import { freshFirstDay, PROMISE } from '../world/promise.js';
import { NOTICE } from '../world/notice.js';
import { type Cast, TOPIC_OF } from './cast.js';
import type { RouteRow } from './route-row.js';

/** A slot that nobody has looked at. */
function freshSlot({ world, dutyLawyer }: Cast): Promise<string> {
  return world.slot(dutyLawyer, '2026-12-22 10:00');
}

async function otherSlot({ world, dutyLawyer }: Cast): Promise<object> {
  return { slotId: await world.slot(dutyLawyer, '2026-11-25 10:00') };
}

const booked = ({ maker, dutyLawyer }: Cast) => maker.scheduled(TOPIC_OF.c, dutyLawyer);
/** The same lawyer, an hour of another day: nobody loses or wins access. */
const moved = () => undefined;

/** A day of a summer without holidays; every one of them once before the first comes again. */
function summerDay(n: number): string {
  return addDays('2027-06-14', 7 * (Math.floor(n / 5) % 10) + (n % 5));
}
const SUMMER_DAYS = 50;

let placed = 0;
/** A day on which the duty lawyer does not sit at ten. */
function freshDay(): string {
  placed += 1;
  return summerDay(placed);
}

let made = 0;
/** An afternoon hour at which the duty lawyer does not sit yet. */
function freshHour(): { day: string; from: string; to: string } {
  made += 1;
  const hour = 14 + Math.floor(made / SUMMER_DAYS);
  return { day: summerDay(made), from: `${hour}:00`, to: `${hour + 1}:00` };
}

async function pointOf({ world }: Cast): Promise<string> {
  return (await world.db.manager.findOneOrFail(ServicePoint, { where: {} })).id;
}

async function sittingForm(cast: Cast): Promise<object> {
  return { pointId: await pointOf(cast), lawyerId: cast.dutyLawyer.id, ...freshHour() };
}

async function freshPromise({ world }: Cast): Promise<string> {
  const id = newId();
  const row = { ...PROMISE, id, effectiveFrom: freshFirstDay(), createdBy: null, createdAt: new Date(world.now) };
  await world.db.manager.insert(ServicePolicyRow, row);
  return id;
}

/** Seats and promises: the time that the office keeps. */
export const TIME: readonly RouteRow[] = [
  { route: 'PUT /slots/:id/hold', action: 'slot.hold', subject: 'town', named: freshSlot },
  { route: 'DELETE /slots/:id/hold', action: 'slot.hold', subject: 'town', named: freshSlot, status: 204 },

  { route: 'GET /matters/:id/free-slots', action: 'matter.move', subject: 'matter' },
  {
    route: 'POST /matters/:id/appointment',
    action: 'matter.move',
    subject: 'matter',
    versioned: true,
    body: otherSlot,
    fresh: booked,
    then: moved,
  },
  { route: 'GET /board/matters/:id/free-slots', action: 'board.move', subject: 'matter' },
  {
    route: 'POST /board/matters/:id/appointment',
    action: 'board.move',
    subject: 'matter',
    versioned: true,
    body: otherSlot,
    fresh: booked,
    then: moved,
  },
  { route: 'GET /sittings', action: 'roster.read' },
  { route: 'GET /sittings/lawyers', action: 'roster.write' },
  { route: 'POST /sittings', action: 'roster.write', body: sittingForm, status: 201 },
  {
    route: 'PUT /sittings/:id/place',
    action: 'roster.write',
    subject: 'town',
    named: freshSlot,
    body: async (cast) => ({ pointId: await pointOf(cast), day: freshDay() }),
    status: 204,
  },
  { route: 'DELETE /sittings/:id', action: 'roster.write', subject: 'town', named: freshSlot, status: 204 },
  { route: 'GET /sittings/:id/meetings', action: 'roster.cancel', subject: 'town', named: freshSlot },
  {
    route: 'POST /sittings/:id/cancellation',
    action: 'roster.cancel',
    subject: 'town',
    named: freshSlot,
    body: () => ({ reason: '律师发高烧' }),
    status: 201,
  },

  { route: 'GET /calendar', action: 'workdays.read' },
  { route: 'POST /calendar/notice-readings', action: 'workdays.import', body: () => NOTICE },
  { route: 'POST /calendar/notices', action: 'workdays.import', body: () => NOTICE, status: 201 },
  { route: 'GET /promises', action: 'promise.read' },
  {
    route: 'POST /promises',
    action: 'promise.write',
    body: () => ({ ...PROMISE, effectiveFrom: freshFirstDay() }),
    status: 201,
  },
  { route: 'DELETE /promises/:id', action: 'promise.write', subject: 'town', named: freshPromise },
];
