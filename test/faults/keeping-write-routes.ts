import type { Client } from '../world/client.js';
import type { World } from '../world/world.js';
import { route, type WriteRoute } from './write-route.js';

/** What the office keeps, on a firm of its own. */
export async function keepingRoutes(world: World, clerk: Client): Promise<WriteRoute[]> {
  const kept = async () => (await clerk.get(`/keeping/firms/${(await world.firm()).id}`)).body;
  const firm = await kept();
  const [contract] = firm.contracts;
  const [other] = (await kept()).contracts;
  const terms = { startsOn: '2026-01-01', endsOn: '2027-12-31', share: 0.25, capacity: 10, specialties: ['labor'] };
  const next = { ...terms, startsOn: '2028-01-01', endsOn: '2028-12-31' };
  const called = { name: '子丑律师事务所', phone: '021-00000099' };
  const ending = { version: other.version, lastDay: '2026-11-30', reason: '双方说好提前结束' };
  return [
    route('POST /keeping/firms', clerk, null, called, { once: true }),
    route('PUT /keeping/firms/{id}', clerk, firm.id, {
      version: firm.version,
      ...called,
      name: '寅卯律师事务所',
      live: true,
    }),
    route('POST /keeping/firms/{id}/contracts', clerk, firm.id, next, { once: true }),
    route('PUT /keeping/contracts/{id}', clerk, contract.id, { version: contract.version, ...terms }),
    route('POST /keeping/contracts/{id}/endings', clerk, other.id, ending, { once: true }),
  ];
}

/** Villages, points and templates, each on one of its own. */
export async function placeRoutes(world: World, clerk: Client, director: Client): Promise<WriteRoute[]> {
  const { id: villageId, communityId } = await world.village();
  const nowhere = { villageId: null, communityId: null, latitude: null, longitude: null, mapLink: null };
  const point = { address: '测试路一号', phone: '021-00000000', ...nowhere };
  const template = { topic: null, text: '请带上书面材料来面谈。', position: 900, state: 'draft' };
  const known = (await clerk.post('/keeping/points', { name: '原来的服务点', ...point })).body;
  const kept = (await director.post('/keeping/templates', { title: '原来的模板', ...template })).body;
  return [
    route('POST /keeping/villages', clerk, null, { name: '新来的村', communityId }, { once: true }),
    route('PUT /keeping/villages/{id}', clerk, villageId, { version: 1, live: true, name: '改名的村', communityId }),
    route(
      'POST /keeping/villages/{id}/advisers',
      clerk,
      (await world.village()).id,
      { lawyerId: null, startsOn: '2026-12-01' },
      { once: true },
    ),
    route('POST /keeping/points', clerk, null, { name: '新来的服务点', ...point }, { once: true }),
    route('PUT /keeping/points/{id}', clerk, known.id, { version: 1, live: true, name: '改名的服务点', ...point }),
    route('POST /keeping/templates', director, null, { title: '新来的模板', ...template }, { once: true }),
    route('PUT /keeping/templates/{id}', director, kept.id, { version: 1, title: '改名的模板', ...template }),
  ];
}
