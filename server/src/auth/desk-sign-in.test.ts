import { many } from '../../../test/races/crowd.js';
import { Browser, type DeskPerson, deskPerson, PASSWORD } from '../../../test/world/desk.js';
import { World } from '../../../test/world/world.js';

/** All beyond the first twenty are refused unread, so that more prove little more. */
const GUESSES = many(60, 1000);
const ELSEWHERE = '203.0.113.9';

describe('signing in at the desk', () => {
  let world: World;
  let office: Browser;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  beforeEach(() => {
    office = new Browser(world);
  });
  afterAll(() => world.close());

  it('opens with a cookie that no script reads and no other site sends', async () => {
    const reply = await office.signIn(await deskPerson(world));
    expect(reply.status).toBe(200);
    const [session, device] = reply.headers['set-cookie'] as [string, string];
    expect(session).toMatch(/^huifa_desk=[\w-]{43};/);
    expect(device).toMatch(/^huifa_device=[\w-]{43};/);
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/api'])
      for (const cookie of [session, device]) expect(cookie).toContain(flag);
    expect(session).toContain('Max-Age=36000');
    expect(reply.body.token).toBeNull();
    expect(reply.body.session).toMatchObject({ role: 'clerk', csrfToken: expect.stringMatching(/^[\w-]{43}$/) });
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('opens nothing by the password alone', async () => {
    const { login } = await deskPerson(world);
    const { status, body, headers } = await office.password(login);
    expect([status, body.ways, body.phoneMasked]).toEqual([200, ['scan', 'sms'], expect.stringMatching(/^136\*{4}/)]);
    expect(headers['set-cookie']).toBeUndefined();
    expect((await office.get('/board')).status).toBe(401);
  });

  it('does not mind capitals in the login, and minds them in the password', async () => {
    const { login } = await deskPerson(world);
    expect((await office.password(login.toUpperCase())).status).toBe(200);
    expect((await office.password(login, PASSWORD.toUpperCase())).status).toBe(401);
  });

  it('answers a wrong password and an unknown login alike', async () => {
    const { login } = await deskPerson(world);
    const [wrong, unknown] = [await office.password(login, 'guess'), await office.password('nobody', 'guess')];
    const told = ({ status, body: { requestId: _, ...rest } }: typeof wrong) => ({ status, rest });
    expect(told(wrong)).toEqual(told(unknown));
    expect(told(wrong)).toMatchObject({ status: 401, rest: { code: 'SIGN_IN_FAILED' } });
  });

  it('is for people with a desk: a lawyer or resident has none', async () => {
    for (const role of ['adviser', 'resident'] as const)
      expect(await office.codeOf(office.password((await deskPerson(world, [role])).login))).toBe('SIGN_IN_FAILED');
  });

  it('asks for the page token with every write, and with none that only reads', async () => {
    await office.signIn(await deskPerson(world, ['clerk', 'director']));
    const write = (headers: object) => office.send('PUT', '/sessions/current/role', { role: 'director' }, headers);
    expect((await office.get('/board')).status).toBe(200);
    expect(await write({ 'x-csrf-token': '' })).toMatchObject({ status: 403, body: { code: 'CSRF' } });
    expect(await write({})).toMatchObject({ status: 200, body: { role: 'director' } });
  });

  it('keeps phone and desk apart: a desk token is no bearer token, a phone token no cookie', async () => {
    const reply = await office.signIn(await deskPerson(world));
    const token = /huifa_desk=([\w-]{43})/.exec(String(reply.headers['set-cookie']))![1]!;
    const asBearer = { authorization: `Bearer ${token}` };
    expect((await world.visitor.send('GET', '/board', undefined, asBearer)).status).toBe(401);
    const phone = await world.visitor.post('/sessions/wechat', { code: 'demo-somebody' });
    const asCookie = { cookie: `huifa_desk=${phone.body.token}` };
    expect((await world.visitor.send('GET', '/sessions/current', undefined, asCookie)).status).toBe(401);
  });

  it('ends after a working day of ten hours, and at once on signing out', async () => {
    await world.to('2026-11-24 08:00');
    const clerk = await world.staff('clerk');
    for (const at of ['12:00', '16:00', '17:59']) {
      await world.to(`2026-11-24 ${at}`);
      expect((await clerk.get('/board')).status).toBe(200);
    }
    const out = await clerk.delete('/sessions/current');
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([204, expect.stringContaining('huifa_desk=;')]);
    expect((await clerk.get('/board')).status).toBe(401);
    const other = await world.staff('clerk');
    await world.to('2026-11-25 03:59');
    expect((await other.get('/board')).status).toBe(401);
  });

  describe('under attack', () => {
    let owner: DeskPerson;
    beforeEach(async () => {
      owner = await deskPerson(world);
    });

    it('pauses a login after five failures from one address, for a quarter of an hour, then longer', async () => {
      await world.to('2026-11-26 10:00');
      const attacker = new Browser(world, ELSEWHERE);
      const guess = () => attacker.codeOf(attacker.password(owner.login, 'guess'));
      for (let failure = 1; failure <= 5; failure += 1) expect(await guess()).toBe('SIGN_IN_FAILED');
      const paused = await attacker.password(owner.login);
      expect([paused.status, paused.body.code]).toEqual([429, 'SIGN_IN_PAUSED']);
      await world.to('2026-11-26 10:14');
      expect(await guess()).toBe('SIGN_IN_PAUSED');
      await world.to('2026-11-26 10:15');
      for (let failure = 1; failure <= 5; failure += 1) expect(await guess()).toBe('SIGN_IN_FAILED');
      await world.to('2026-11-26 10:44');
      expect(await guess()).toBe('SIGN_IN_PAUSED');
    });

    it('lets the owner in from a computer or address of theirs, while guesses come from everywhere', async () => {
      await world.to('2026-11-27 09:00');
      const known = new Browser(world, '10.1.0.20');
      expect((await known.signIn(owner)).status).toBe(200);
      await world.to('2026-11-27 09:05');
      let evaluated = 0;
      for (let guess = 0; guess < GUESSES; guess += 1) {
        const attacker = new Browser(world, `198.51.${Math.floor(guess / 250)}.${guess % 250}`);
        const code = await attacker.codeOf(attacker.password(owner.login, 'guess'));
        evaluated += code === 'SIGN_IN_FAILED' ? 1 : 0;
        expect(['SIGN_IN_FAILED', 'SIGN_IN_PAUSED']).toContain(code);
      }
      expect(evaluated).toBeGreaterThan(10);
      expect(evaluated).toBeLessThanOrEqual(20);
      // The same computer anywhere, and any computer at the same address.
      expect((await known.signIn(owner)).status).toBe(200);
      await world.to('2026-11-27 09:10');
      expect((await new Browser(world, '10.1.0.20').signIn(owner)).status).toBe(200);
      // Somewhere new must wait: nothing tells the owner from the attacker there.
      expect(await office.codeOf(new Browser(world, '192.0.2.200').password(owner.login))).toBe('SIGN_IN_PAUSED');
    });

    it('from the owner’s own address shuts out others there, not the owner’s computer', async () => {
      await world.to('2026-11-30 09:00');
      const known = new Browser(world, '10.1.0.30');
      expect((await known.signIn(owner)).status).toBe(200);
      await world.to('2026-11-30 09:05');
      const colleague = new Browser(world, '10.1.0.30');
      for (let guess = 0; guess < 8; guess += 1) await colleague.password(owner.login, 'guess');
      expect(await office.codeOf(colleague.password(owner.login))).toBe('SIGN_IN_PAUSED');
      expect((await known.signIn(owner)).status).toBe(200);
    });

    it('counts guesses that come at the same moment, each of them', async () => {
      await world.to('2026-12-01 09:00');
      const attacker = new Browser(world, '203.0.113.77');
      const all = Array.from({ length: 30 }, () => attacker.codeOf(attacker.password(owner.login, 'guess')));
      const codes = await Promise.all(all);
      expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
      expect(codes.filter((code) => code === 'SIGN_IN_PAUSED')).toHaveLength(25);
    });

    it('gains nothing by writing X-Forwarded-For, nor by walking through its own IPv6 network', async () => {
      await world.to('2026-12-02 09:00');
      const attacker = new Browser(world, '203.0.113.88');
      const spoof = async (n: number) =>
        attacker.codeOf(
          attacker.send(
            'POST',
            '/sessions/desk',
            { login: owner.login, password: 'x' },
            { 'x-forwarded-for': `9.9.9.${n}` },
          ),
        );
      const spoofed = [];
      for (let n = 0; n < 8; n += 1) spoofed.push(await spoof(n));
      expect(spoofed.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
      const walked = [];
      for (let n = 1; n <= 8; n += 1) {
        const browser = new Browser(world, `2001:db8:0:7::${n}`);
        walked.push(await browser.codeOf(browser.password(owner.login, 'x')));
      }
      expect(walked.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    });

    it('with a list of names from one address is stopped as a whole', async () => {
      await world.to('2026-12-03 09:00');
      const attacker = new Browser(world, '203.0.113.99');
      const codes = [];
      for (let n = 0; n < 40; n += 1) codes.push(await attacker.codeOf(attacker.password(`name${n}`, 'guess')));
      expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(30);
    });

    it('never stops a town hall behind one address from coming to work', async () => {
      await world.to('2026-12-04 08:30');
      for (let n = 0; n < 35; n += 1) {
        const clerk = new Browser(world, '192.0.2.10');
        expect((await clerk.signIn(await deskPerson(world))).status).toBe(200);
      }
    });
  });
});
