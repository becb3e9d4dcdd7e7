import { addDays } from '@huifa/shared/kernel/day';
import { Leave } from '../../server/src/organizations/organizations.entity.js';
import { newId } from '../../server/src/platform/ids.js';
import type { Cast } from './cast.js';
import type { Asker } from './facts.js';
import type { RouteRow } from './route-row.js';

let leaves = 0;
/** Days far away that no leave has, so that nobody is away when he is asked. */
function freshDays() {
  leaves += 1;
  const day = addDays('2027-01-01', leaves);
  return { fromOn: day, toOn: day };
}

async function freshLeave({ world }: Cast, { id, role }: Asker) {
  const leaveId = newId();
  if (role === 'adviser') await world.db.manager.insert(Leave, { id: leaveId, lawyerId: id, ...freshDays() });
  return { leaveId };
}

/** A lawyer's calendar, and answers on paper. */
export const FIRM_DAY: readonly RouteRow[] = [
  { route: 'GET /schedule', action: 'schedule.read', query: 'from=2026-11-23' },
  { route: 'GET /calendar-feed', action: 'schedule.feed' },
  { route: 'POST /calendar-feed', action: 'schedule.feed', spoils: true },
  { route: 'DELETE /calendar-feed', action: 'schedule.feed', spoils: true },
  { route: 'GET /my-leaves', action: 'schedule.leave' },
  { route: 'POST /my-leaves', action: 'schedule.leave', body: freshDays },
  { route: 'POST /my-leaves/ends', action: 'schedule.leave', body: freshLeave },
  { route: 'GET /calendar-feeds/:token', action: 'calendar.subscribe', token: ({ feedToken }) => feedToken },
  { route: 'GET /matters/:id/answer.pdf', action: 'matter.print', subject: 'matter' },
  { route: 'GET /tasks/:id/answer.pdf', action: 'task.print', subject: 'matter' },
  {
    route: 'POST /board/matters/:id/answer.pdf',
    action: 'board.open',
    subject: 'matter',
    body: ({ canaries }, _, matter) => ({
      reason: matter === null ? '没有这件事' : canaries.text('lookReason', matter),
    }),
  },
];
