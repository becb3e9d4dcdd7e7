import { addDays } from '@huifa/shared/kernel/day';
import type { Cast } from './cast.js';
import { Contract, ServicePoint } from '../../server/src/organizations/organizations.entity.js';
import { newId } from '../../server/src/platform/ids.js';
import { ReplyTemplate } from '../../server/src/templates/template.entity.js';
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

async function freshVillage({ world }: Cast): Promise<string> {
  return (await world.village()).id;
}

async function aVillage({ world }: Cast): Promise<object> {
  return { name: aName(), communityId: (await world.village()).communityId };
}

function aPoint(): object {
  const nowhere = { villageId: null, communityId: null, latitude: null, longitude: null, mapLink: null };
  return { name: aName(), address: '测试路一号', phone: '021-00000000', ...nowhere };
}

async function freshPoint({ world }: Cast): Promise<string> {
  const id = newId();
  await world.db.manager.insert(ServicePoint, { id, ...aPoint() });
  return id;
}

function aTemplate(): object {
  return { title: aName(), topic: null, text: '请带上书面材料来面谈。', position: 900, state: 'draft' };
}

async function freshTemplate({ world }: Cast): Promise<string> {
  const id = newId();
  await world.db.manager.insert(ReplyTemplate, { id, ...aTemplate() });
  return id;
}

const ofVillage = { subject: 'town', named: freshVillage } as const;
const ofPoint = { subject: 'town', named: freshPoint } as const;
const ofTemplate = { subject: 'town', named: freshTemplate } as const;
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

/** Villages and who advises them, service points, templates of answers. */
export const PLACES: readonly RouteRow[] = [
  { route: 'GET /keeping/villages', action: 'organizations.read' },
  { route: 'GET /keeping/villages/:id', action: 'organizations.read', ...ofVillage },
  { route: 'POST /keeping/villages', action: 'organizations.write', body: aVillage, status: 201 },
  {
    route: 'PUT /keeping/villages/:id',
    action: 'organizations.write',
    ...ofVillage,
    body: async (cast) => ({ version: 1, live: true, ...(await aVillage(cast)) }),
  },
  {
    route: 'POST /keeping/villages/:id/advisers',
    action: 'organizations.write',
    ...ofVillage,
    body: () => ({ lawyerId: null, startsOn: '2026-12-01' }),
    status: 201,
  },
  { route: 'GET /keeping/points', action: 'organizations.read' },
  { route: 'GET /keeping/points/:id', action: 'organizations.read', ...ofPoint },
  { route: 'POST /keeping/points', action: 'organizations.write', body: aPoint, status: 201 },
  {
    route: 'PUT /keeping/points/:id',
    action: 'organizations.write',
    ...ofPoint,
    body: () => ({ version: 1, live: true, ...aPoint() }),
  },
  { route: 'GET /reply-templates', action: 'template.use' },
  { route: 'GET /keeping/templates', action: 'template.read' },
  { route: 'GET /keeping/templates/:id', action: 'template.read', ...ofTemplate },
  { route: 'POST /keeping/templates', action: 'template.write', body: aTemplate, status: 201 },
  {
    route: 'PUT /keeping/templates/:id',
    action: 'template.write',
    ...ofTemplate,
    body: () => ({ version: 1, ...aTemplate() }),
  },
];
