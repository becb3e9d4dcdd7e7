import { addDays } from '@huifa/shared/kernel/day';
import { Leave } from '../../server/src/organizations/organizations.entity.js';
import { newId } from '../../server/src/platform/ids.js';
import { invited, newLawyer, smsCode } from '../world/lawyers.js';
import type { Cast } from './cast.js';
import type { RouteRow } from './route-row.js';

/** A firm of its own that nobody asks. */
async function freshFirm({ world }: Cast): Promise<string> {
  return (await world.firm({ specialties: ['admin'] })).id;
}

async function freshInvitation(cast: Cast) {
  return invited(await cast.world.staff('director'), await freshFirm(cast));
}

/** A lawyer with nothing in hand, of a firm that nobody asks. */
async function freshLawyer({ world }: Cast): Promise<string> {
  return (await world.lawyer(await world.firm({ specialties: ['admin'] }))).id;
}

let lastLawyer = '';
async function rememberedLawyer(cast: Cast): Promise<string> {
  lastLawyer = await freshLawyer(cast);
  return lastLawyer;
}

async function leaveOfRemembered({ world }: Cast): Promise<object> {
  const [leaveId, fromOn] = [newId(), addDays('2027-01-01', 1)];
  await world.db.manager.insert(Leave, { id: leaveId, lawyerId: lastLawyer, fromOn, toOn: fromOn });
  return { leaveId };
}

const ofFirm = { subject: 'town', named: freshFirm } as const;
const ofLawyer = { subject: 'town', named: freshLawyer } as const;
const ofInvitation = { subject: 'town', named: async (cast: Cast) => (await freshInvitation(cast)).id } as const;

/** The lawyers of a firm, and how they come to be. */
export const LAWYERS: readonly RouteRow[] = [
  { route: 'GET /keeping/firms/:id/lawyers', action: 'organizations.read', ...ofFirm },
  { route: 'POST /keeping/firms/:id/lawyers', action: 'lawyer.write', ...ofFirm, body: () => newLawyer(), status: 201 },
  { route: 'POST /keeping/lawyer-invitations/:id/codes', action: 'lawyer.write', ...ofInvitation },
  { route: 'POST /keeping/lawyer-invitations/:id/withdrawals', action: 'lawyer.write', ...ofInvitation },
  {
    route: 'PUT /keeping/lawyers/:id',
    action: 'lawyer.write',
    ...ofLawyer,
    body: () => {
      const { phone: _, ...form } = newLawyer();
      return { version: 1, ...form };
    },
  },
  { route: 'PUT /keeping/lawyers/:id/live', action: 'lawyer.write', ...ofLawyer, body: () => ({ live: false }) },
  {
    route: 'POST /keeping/lawyers/:id/leaves',
    action: 'lawyer.write',
    ...ofLawyer,
    body: () => ({ fromOn: '2027-01-01', toOn: '2027-01-02' }),
  },
  {
    route: 'POST /keeping/lawyers/:id/leave-ends',
    action: 'lawyer.write',
    subject: 'town',
    named: rememberedLawyer,
    body: leaveOfRemembered,
  },
  {
    route: 'POST /lawyer-invitations/redemptions',
    action: 'invitation.redeem',
    spoils: true,
    body: async (cast) => {
      const { code: invitation, form } = await freshInvitation(cast);
      return { invitation, phone: form.phone, code: await smsCode(cast.world, form.phone) };
    },
  },
];
