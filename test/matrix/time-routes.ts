import { newId } from '../../server/src/platform/ids.js';
import { ServicePolicyRow } from '../../server/src/promises/promises.entity.js';
import { freshFirstDay, PROMISE } from '../world/promise.js';
import type { Cast } from './cast.js';
import type { RouteRow } from './route-row.js';

/** A slot that nobody has looked at. */
function freshSlot({ world, dutyLawyer }: Cast): Promise<string> {
  return world.slot(dutyLawyer, '2026-12-22 10:00');
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

  { route: 'GET /promises', action: 'promise.read' },
  {
    route: 'POST /promises',
    action: 'promise.write',
    body: () => ({ ...PROMISE, effectiveFrom: freshFirstDay() }),
    status: 201,
  },
  { route: 'DELETE /promises/:id', action: 'promise.write', subject: 'town', named: freshPromise },
];
