import { World } from '../../../test/world/world.js';
import { Account, RoleGrant } from '../people/people.entity.js';
import { newId } from '../platform/ids.js';

describe('signing in by WeChat', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  const signIn = (code: string) => world.visitor.post('/sessions/wechat', { code });

  it('makes a resident of a newcomer, and knows him again', async () => {
    const first = await signIn('demo-auntie');
    expect(first).toMatchObject({
      status: 200,
      body: { session: { role: 'resident', personName: null, phoneMasked: null, csrfToken: null } },
    });
    const headers = { authorization: `Bearer ${first.body.token}` };
    await world.visitor.send('PUT', '/people/me', { name: '王阿婆', phone: '13700000001' }, headers);
    expect((await signIn('demo-auntie')).body.session).toMatchObject({
      personName: '王阿婆',
      phoneMasked: '137****0001',
    });
  });

  it('makes one person of two first sign-ins at once', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => signIn('demo-twice')));
    expect(replies.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const keyIndex = world.cipher.index('openid', 'simulated-twice');
    expect(await world.db.manager.countBy(Account, { keyIndex })).toBe(1);
  });

  it.each([
    ['sim-invalid', '40029', 400, 'WECHAT_CODE_INVALID'],
    ['sim-blocked', '40226', 403, 'WECHAT_BLOCKED'],
    ['sim-busy', '-1', 503, 'WECHAT_BUSY'],
    ['sim-limit', '45011', 503, 'WECHAT_BUSY'],
    ['never-seen', '40029', 400, 'WECHAT_CODE_INVALID'],
  ])('%s: has a sentence for WeChat error %s', async (code, _, status, refusal) => {
    const reply = await signIn(code);
    expect(reply).toMatchObject({ status, body: { code: refusal } });
    expect(reply.body.message).toMatch(/请/);
    expect(reply.body).not.toHaveProperty('token');
  });

  it('never shows the openid, nor keeps it readable', async () => {
    const reply = await signIn('demo-secret');
    expect(reply.text).not.toContain('simulated-secret');
    const rows = await Promise.all(['accounts', 'wechat_bindings'].map((t) => world.db.query(`SELECT * FROM ${t}`)));
    expect(JSON.stringify(rows)).not.toContain('simulated-secret');
  });

  it('puts on the hat of a lawyer first, and changes it on wish', async () => {
    const firm = await world.firm();
    await signIn('demo-lawyer');
    const { personId } = await world.db.manager.findOneByOrFail(Account, {
      keyIndex: world.cipher.index('openid', 'simulated-lawyer'),
    });
    const grantedAt = new Date(world.now);
    await world.db.manager.insert(RoleGrant, { id: newId(), personId, role: 'adviser', firmId: firm.id, grantedAt });
    const { body } = await signIn('demo-lawyer');
    expect(body.session).toMatchObject({ role: 'adviser', firmName: firm.name });
    expect(new Set(body.session.roles)).toEqual(new Set(['adviser', 'resident']));

    const headers = { authorization: `Bearer ${body.token}` };
    const switchTo = (role: string) => world.visitor.send('PUT', '/sessions/current/role', { role }, headers);
    expect((await world.visitor.send('GET', '/offers', undefined, headers)).status).toBe(200);
    expect((await switchTo('resident')).body).toMatchObject({ role: 'resident', firmName: null });
    expect(await world.visitor.send('GET', '/offers', undefined, headers)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
    expect((await switchTo('adviser')).body.role).toBe('adviser');
    for (const role of ['director', 'firmManager', 'clerk'])
      expect(await switchTo(role)).toMatchObject({ status: 403, body: { code: 'ROLE_NOT_HELD' } });
    await world.db.manager.update(RoleGrant, { personId, role: 'resident' }, { endedAt: grantedAt });
    expect((await switchTo('resident')).body.code).toBe('ROLE_NOT_HELD');
  });
});
