import type { Client } from '../../../test/world/client.js';
import { Browser, deskPerson } from '../../../test/world/desk.js';
import { World } from '../../../test/world/world.js';

const HALL = { cidr: '127.0.0.0/8', note: '镇政府办公网' };

describe('from where the desk may be used', () => {
  let world: World;
  let admin: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    admin = await world.staff('admin');
  });
  afterAll(() => world.close());
  beforeEach(() => admin.put('/desk-networks', { networks: [] }));

  it('is anywhere while the list is empty', async () => {
    expect((await new Browser(world, '203.0.113.5').signIn(await deskPerson(world))).status).toBe(200);
  });

  it('is the named ranges only: no password is even looked at from elsewhere, and an open session stands still', async () => {
    const [inside, outside, mapped] = [await deskPerson(world), await deskPerson(world), await deskPerson(world)];
    const home = new Browser(world, '203.0.113.5');
    await home.signIn(outside);
    await admin.put('/desk-networks', { networks: [HALL, { cidr: '10.2.0.0/16', note: '司法所' }] });
    expect(await home.codeOf(home.get('/board'))).toBe('NETWORK_NOT_ALLOWED');
    for (const password of ['a long enough pass phrase', 'wrong'])
      expect(await home.codeOf(home.password(outside.login, password))).toBe('NETWORK_NOT_ALLOWED');
    expect((await new Browser(world, '10.2.9.9').signIn(inside)).status).toBe(200);
    expect((await new Browser(world, '::ffff:10.2.9.8').signIn(mapped)).status).toBe(200);
  });

  it('binds the desk, not lawyers and residents on their phones', async () => {
    await admin.put('/desk-networks', { networks: [HALL] });
    const { body } = await world.visitor.post('/phone-codes', { phone: '13700000077' });
    const away = new Browser(world, '203.0.113.6');
    const signed = await away.post('/sessions/phone', { phone: '13700000077', code: body.simulatedCode });
    const bearer = { authorization: `Bearer ${signed.body.token}` };
    expect((await away.get('/sessions/current', bearer)).status).toBe(200);
  });

  it('is never a list that shuts out who writes it', async () => {
    const { status, body } = await admin.put('/desk-networks', { networks: [{ cidr: '10.2.0.0/16', note: '司法所' }] });
    expect([status, body.code, body.details]).toEqual([409, 'OWN_ADDRESS_MISSING', { ownAddress: '127.0.0.1' }]);
    expect((await admin.get('/desk-networks')).body.networks).toEqual([]);
  });

  it('keeps who named a range, when others are added to it', async () => {
    await admin.put('/desk-networks', { networks: [HALL] });
    const first = (await admin.get('/desk-networks')).body.networks[0];
    const second = await world.staff('admin');
    await world.to('2026-11-23 10:00');
    await second.put('/desk-networks', { networks: [HALL, { cidr: '10.2.0.0/16', note: '司法所' }] });
    const { networks } = (await admin.get('/desk-networks')).body;
    expect(networks[0]).toEqual(first);
    expect(networks[1].addedAt).not.toBe(first.addedAt);
  });

  it.each(['镇政府', '10.2.0.0/33', '300.1.1.1', '10.2.0.0/16/8', ''])('refuses %j in words', async (cidr) => {
    const { status, body } = await admin.put('/desk-networks', { networks: [HALL, { cidr, note: '写错了' }] });
    expect([status, body.code]).toEqual([400, 'INVALID']);
    expect(JSON.stringify(body.details)).toContain('请填网段');
  });
});
