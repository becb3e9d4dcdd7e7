import { hash } from '@node-rs/argon2';
import type { Role } from '@huifa/shared/access/roles';
import { World } from '../../../test/world/world.js';
import { Account, Person, RoleGrant } from '../people/people.entity.js';
import { newId } from '../platform/ids.js';

const PASSWORD = 'a long enough pass phrase';
const OFFICE = '10.1.0.7';
const ELSEWHERE = '203.0.113.9';

describe('signing in at the desk', () => {
  let world: World;
  let serial = 0;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  /** A person of the office with an account. Returns the login. */
  async function account(roles: readonly Role[] = ['clerk']): Promise<string> {
    const personId = newId();
    const login = `Clerk${(serial += 1)}`;
    const createdAt = new Date(world.now);
    const keyIndex = world.cipher.index('login', login.toLowerCase());
    const passwordHash = await hash(PASSWORD);
    await world.db.manager.insert(Person, { id: personId, createdAt });
    await world.db.manager.insert(Account, { id: newId(), kind: 'desk', keyIndex, personId, passwordHash, createdAt });
    for (const role of roles)
      await world.db.manager.insert(RoleGrant, { id: newId(), personId, role, grantedAt: createdAt });
    return login;
  }

  const signIn = (login: string, password = PASSWORD, remoteAddress = OFFICE) =>
    world.app.inject({ method: 'POST', url: '/api/v1/sessions/desk', payload: { login, password }, remoteAddress });
  const codeOf = (reply: { body: string }) => JSON.parse(reply.body).code as string;

  it('opens with a cookie that no script reads and no other site sends', async () => {
    const reply = await signIn(await account());
    expect(reply.statusCode).toBe(200);
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/^huifa_desk=[\w-]{43};/);
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/api', 'Max-Age=36000']) expect(cookie).toContain(flag);
    const { token, session } = JSON.parse(reply.body);
    expect(token).toBeNull();
    expect(session).toMatchObject({ role: 'clerk', csrfToken: expect.stringMatching(/^[\w-]{43}$/) });
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('does not mind capitals in the login, and minds them in the password', async () => {
    const login = await account();
    expect((await signIn(login.toUpperCase())).statusCode).toBe(200);
    expect((await signIn(login, PASSWORD.toUpperCase())).statusCode).toBe(401);
  });

  it('answers a wrong password and an unknown login alike', async () => {
    const [wrong, unknown] = [await signIn(await account(), 'guess'), await signIn('nobody', 'guess')];
    const told = ({ statusCode, body }: typeof wrong) => {
      const { requestId: _requestId, ...rest } = JSON.parse(body);
      return { statusCode, rest };
    };
    expect(told(wrong)).toEqual(told(unknown));
    expect(told(wrong)).toMatchObject({ statusCode: 401, rest: { code: 'SIGN_IN_FAILED' } });
  });

  it('pauses a login after five failures from one address, and lets its owner in from another', async () => {
    const login = await account();
    for (let failure = 1; failure <= 5; failure += 1)
      expect(codeOf(await signIn(login, 'guess', ELSEWHERE))).toBe('SIGN_IN_FAILED');
    const paused = await signIn(login, PASSWORD, ELSEWHERE);
    expect([paused.statusCode, codeOf(paused)]).toEqual([429, 'SIGN_IN_PAUSED']);
    expect((await signIn(login, PASSWORD, OFFICE)).statusCode).toBe(200);
  });

  it('ends the pause after a quarter of an hour', async () => {
    await world.to('2026-11-23 10:00');
    const login = await account();
    for (let failure = 1; failure <= 5; failure += 1) await signIn(login, 'guess');
    await world.to('2026-11-23 10:14');
    expect((await signIn(login)).statusCode).toBe(429);
    await world.to('2026-11-23 10:15');
    expect((await signIn(login)).statusCode).toBe(200);
  });

  it('is for people with a desk: a lawyer or resident has none', async () => {
    for (const role of ['adviser', 'resident'] as const)
      expect(codeOf(await signIn(await account([role])))).toBe('SIGN_IN_FAILED');
  });

  it('asks for the page token with every write, and with none that only reads', async () => {
    const reply = await signIn(await account(['clerk', 'director']));
    const cookie = String(reply.headers['set-cookie']).split(';')[0]!;
    const csrf = JSON.parse(reply.body).session.csrfToken as string;
    const write = (headers: Record<string, string>) =>
      world.visitor.send('PUT', '/sessions/current/role', { role: 'director' }, { cookie, ...headers });
    expect((await world.visitor.send('GET', '/board', undefined, { cookie })).status).toBe(200);
    expect(await write({})).toMatchObject({ status: 403, body: { code: 'CSRF' } });
    expect(await write({ 'x-csrf-token': `${csrf.slice(0, -1)}_` })).toMatchObject({ body: { code: 'CSRF' } });
    expect(await write({ 'x-csrf-token': csrf })).toMatchObject({ status: 200, body: { role: 'director' } });
  });

  it('keeps phone and desk apart: a desk token is no bearer token, a phone token no cookie', async () => {
    const reply = await signIn(await account());
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
    await world.to('2026-11-24 17:59');
    expect((await clerk.get('/board')).status).toBe(200);
    const out = await clerk.delete('/sessions/current');
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([204, expect.stringContaining('huifa_desk=;')]);
    expect((await clerk.get('/board')).status).toBe(401);
    const other = await world.staff('clerk');
    await world.to('2026-11-25 03:59');
    expect((await other.get('/board')).status).toBe(401);
  });
});
