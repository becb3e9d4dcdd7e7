import { addDays } from '@huifa/shared/kernel/day';
import type { Cast } from './cast.js';
import { Contract } from '../../server/src/organizations/organizations.entity.js';
import type { RouteRow } from './route-row.js';

let numbers = 0;
/** A name that nobody bears: two in use never share one. */
function aName(): string {
  numbers += 1;
  return `第${numbers}律师事务所`;
}

const TERMS = { share: 0.01, capacity: 1, specialties: ['admin'] };

/** A contract of one day ahead, each time another: two of one firm may not overlap. */
function aContract(): object {
  numbers += 1;
  const day = addDays('2040-01-01', numbers);
  return { startsOn: day, endsOn: day, ...TERMS };
}

/** A firm that nobody asks. */
async function freshFirm({ world }: Cast): Promise<string> {
  return (await world.firm({ specialties: ['admin'] })).id;
}

async function freshContract(cast: Cast): Promise<string> {
  return (await cast.world.db.manager.findOneByOrFail(Contract, { firmId: await freshFirm(cast) })).id;
}

const ofFirm = { subject: 'town', named: freshFirm } as const;
const ofContract = { subject: 'town', named: freshContract } as const;

/** What the office keeps: firms and their contracts. */
export const KEEPING: readonly RouteRow[] = [
  { route: 'GET /keeping/firms', action: 'organizations.read' },
  { route: 'GET /keeping/firms/:id', action: 'organizations.read', ...ofFirm },
  {
    route: 'POST /keeping/firms',
    action: 'organizations.write',
    body: () => ({ name: aName(), phone: '021-00000000' }),
    status: 201,
  },
  {
    route: 'PUT /keeping/firms/:id',
    action: 'organizations.write',
    ...ofFirm,
    body: () => ({ version: 1, name: aName(), phone: '021-00000000', live: true }),
  },
  {
    route: 'POST /keeping/firms/:id/contracts',
    action: 'organizations.write',
    ...ofFirm,
    body: aContract,
    status: 201,
  },
  {
    route: 'PUT /keeping/contracts/:id',
    action: 'organizations.write',
    ...ofContract,
    body: () => ({ version: 1, startsOn: '2026-01-01', endsOn: '2027-12-31', ...TERMS }),
  },
  {
    route: 'POST /keeping/contracts/:id/endings',
    action: 'organizations.write',
    ...ofContract,
    body: () => ({ version: 1, lastDay: '2026-11-30', reason: '双方说好提前结束' }),
  },
];
