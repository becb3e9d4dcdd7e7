import { Client } from '../../../test/world/client.js';
import { Browser, type DeskPerson, deskPerson } from '../../../test/world/desk.js';
import { World } from '../../../test/world/world.js';

const BETTER = '我家门前有两棵枣树还有一口井';

describe('people and roles of the desk', () => {
  let world: World;
  let admin: Client;
  let keeper: DeskPerson;
  let serial = 0;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    keeper = await deskPerson(world, ['admin']);
    admin = await world.staff('admin', keeper.personId);
    await deskPerson(world, ['director']);
  });
  afterAll(() => world.close());

  const newcomer = (login: string) => ({
    name: '新来的同事',
    login,
    phone: `1350001${String((serial += 1)).padStart(4, '0')}`,
    role: 'clerk',
  });
  const codeOf = async (reply: ReturnType<Client['get']>) => String((await reply).body?.code ?? 'OK');
  const kinds = async (id: string) =>
    ((await admin.get(`/staff/${id}`)).body.events as { kind: string }[]).map(({ kind }) => kind);

  it('come with a one-time password: they see nothing of the desk before they have their own', async () => {
    const made = await admin.post('/staff', newcomer('liu.new'));
    expect(made.body.member).toMatchObject({ login: 'liu.new', mustChangePassword: true, roles: [{ role: 'clerk' }] });
    const { oneTimePassword } = made.body;
    const desk = new Browser(world, '10.1.0.40');
    expect((await desk.signIn({ login: 'liu.new' }, oneTimePassword)).body.session.mustChangePassword).toBe(true);
    expect(await desk.codeOf(desk.get('/board'))).toBe('PASSWORD_CHANGE_NEEDED');
    const change = { currentPassword: oneTimePassword, newPassword: BETTER };
    expect((await desk.send('PUT', '/account/password', change)).status).toBe(200);
    expect((await desk.get('/board')).status).toBe(200);
    expect(await desk.codeOf(desk.password('liu.new', oneTimePassword))).toBe('SIGN_IN_FAILED');
    expect(await kinds(made.body.member.id)).toEqual(['passwordChanged', 'granted', 'created']);
  });

  it('are made once, however often the button is pressed', async () => {
    const form = newcomer('press.twice');
    const [one, two] = [
      await admin.post('/staff', form, 'same-key-0001'),
      await admin.post('/staff', form, 'same-key-0001'),
    ];
    expect(two.body.oneTimePassword).toBe(one.body.oneTimePassword);
    const { members } = (await admin.get('/staff')).body as { members: { login: string }[] };
    expect(members.filter(({ login }) => login === 'press.twice')).toHaveLength(1);
  });

  it('never share a login or a telephone', async () => {
    const form = newcomer('only.one');
    await admin.post('/staff', form);
    expect(await codeOf(admin.post('/staff', newcomer('only.one')))).toBe('LOGIN_TAKEN');
    expect(await codeOf(admin.post('/staff', { ...newcomer('other.one'), phone: form.phone }))).toBe('PHONE_TAKEN');
  });

  it('lose a role at once, in every session that wears it, and no other', async () => {
    const person = await deskPerson(world, ['clerk', 'auditor']);
    const asClerk = await world.staff('clerk', person.personId);
    const asAuditor = await world.staff('auditor', person.personId);
    expect((await admin.post(`/staff/${person.personId}/grant-ends`, { role: 'clerk' })).status).toBe(200);
    expect([(await asClerk.get('/board')).status, (await asAuditor.get('/access-log')).status]).toEqual([401, 200]);
    expect(await codeOf(admin.post(`/staff/${person.personId}/grant-ends`, { role: 'clerk' }))).toBe('NOT_FOUND');
    await admin.post(`/staff/${person.personId}/grants`, { role: 'clerk' });
    expect((await new Browser(world, '10.1.0.41').signIn(person)).status).toBe(200);
  });

  it('hold a role to the end of its last day', async () => {
    const person = await deskPerson(world, ['clerk']);
    const form = { role: 'legalReviewer', lastDay: '2026-11-25' };
    expect((await admin.post(`/staff/${person.personId}/grants`, form)).status).toBe(200);
    const roles = async () =>
      ((await admin.get(`/staff/${person.personId}`)).body.roles as { role: string }[]).map(({ role }) => role);
    await world.to('2026-11-25 18:59');
    admin = await world.staff('admin', keeper.personId);
    expect(await roles()).toContain('legalReviewer');
    await world.to('2026-11-26 00:01');
    await world.settle();
    expect(await roles()).toEqual(['clerk']);
    expect((await kinds(person.personId))[0]).toBe('grantLapsed');
    const past = { role: 'legalReviewer', lastDay: '2026-11-25' };
    expect((await admin.post(`/staff/${person.personId}/grants`, past)).status).toBe(400);
  });

  it('are shut out by one press, with all their sessions, and come back by another', async () => {
    const person = await deskPerson(world);
    const desk = new Browser(world, '10.1.0.42');
    await desk.signIn(person);
    const path = `/staff/${person.personId}/disabled`;
    expect((await admin.put(path, { disabled: true })).body).toMatchObject({ disabled: true, sessions: 0 });
    expect((await desk.get('/board')).status).toBe(401);
    expect(await desk.codeOf(desk.password(person.login))).toBe('SIGN_IN_FAILED');
    await admin.put(path, { disabled: false });
    expect((await desk.password(person.login)).status).toBe(200);
  });

  it('who are shut out between password and code stay out', async () => {
    const person = await deskPerson(world);
    const desk = new Browser(world, '10.1.0.43');
    const { challenge } = (await desk.password(person.login)).body;
    const { simulatedCode } = (await desk.post('/sessions/desk/codes', { challenge })).body;
    await admin.put(`/staff/${person.personId}/disabled`, { disabled: true });
    const answer = desk.post('/sessions/desk/answers', { challenge, way: 'sms', code: simulatedCode });
    expect(await desk.codeOf(answer)).toBe('CHALLENGE_GONE');
  });

  it('who forgot the password get a one-time one: all sessions end, the old one opens nothing', async () => {
    const person = await deskPerson(world);
    const desk = new Browser(world, '10.1.0.44');
    await desk.signIn(person);
    const { oneTimePassword } = (await admin.post(`/staff/${person.personId}/passwords`, {})).body;
    expect((await desk.get('/board')).status).toBe(401);
    expect(await desk.codeOf(desk.password(person.login))).toBe('SIGN_IN_FAILED');
    expect((await desk.password(person.login, oneTimePassword)).status).toBe(200);
  });

  it('with a new telephone confirm with that one: the old phone is nobody, and signed out', async () => {
    const person = await deskPerson(world);
    const { body } = await world.visitor.post('/phone-codes', { phone: person.phone });
    const { token } = (await world.visitor.post('/sessions/phone', { phone: person.phone, code: body.simulatedCode }))
      .body;
    const phone = new Client(
      world.app,
      { authorization: `Bearer ${token}` },
      { personId: person.personId, firmId: null },
    );
    expect((await phone.get('/sessions/current')).status).toBe(200);
    const changed = await admin.put(`/staff/${person.personId}/phone`, { phone: '13500099999' });
    expect(changed.body.phoneMasked).toBe('135****9999');
    expect((await phone.get('/sessions/current')).status).toBe(401);
    expect((await new Browser(world, '10.1.0.45').password(person.login)).body.phoneMasked).toBe('135****9999');
  });

  it('keep the last administrator and the last director who can sign in', async () => {
    const { members } = (await admin.get('/staff')).body as { members: { id: string; roles: { role: string }[] }[] };
    for (const role of ['admin', 'director']) {
      const [last, ...others] = members.filter(({ roles }) => roles.some((held) => held.role === role));
      expect(others).toEqual([]);
      expect(await codeOf(admin.post(`/staff/${last!.id}/grant-ends`, { role }))).toBe('LAST_HOLDER');
      expect(await codeOf(admin.put(`/staff/${last!.id}/disabled`, { disabled: true }))).toBe('LAST_HOLDER');
      const form = { role, lastDay: '2026-12-31' };
      expect(await codeOf(admin.post(`/staff/${last!.id}/grants`, form))).toBe('LAST_HOLDER');
    }
  });

  it('keep one of two administrators who take the role from each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const second = await deskPerson(world, ['admin']);
      const other = await world.staff('admin', second.personId);
      const [one, two] = await Promise.all([
        admin.post(`/staff/${second.personId}/grant-ends`, { role: 'admin' }),
        other.post(`/staff/${keeper.personId}/grant-ends`, { role: 'admin' }),
      ]);
      expect([one, two].filter(({ status }) => status === 200)).toHaveLength(1);
      const [held] = await world.db.query<{ count: number }[]>(
        "SELECT COUNT(*) AS count FROM role_grants WHERE role = 'admin' AND ended_at IS NULL",
      );
      expect(Number(held!.count)).toBe(1);
      if (two.status === 200) keeper = second;
      admin = await world.staff('admin', keeper.personId);
    }
  });

  it('may be looked at by the director and changed by the administrator only', async () => {
    const director = await world.staff('director');
    const person = await deskPerson(world);
    expect((await director.get(`/staff/${person.personId}`)).body.login).toBe(person.login);
    expect((await director.put(`/staff/${person.personId}/disabled`, { disabled: true })).status).toBe(403);
    expect((await (await world.staff('clerk')).get('/staff')).status).toBe(403);
  });

  it('are not residents: one without a desk is as if missing', async () => {
    const { id } = await world.resident();
    expect((await admin.get(`/staff/${id}`)).status).toBe(404);
    expect((await admin.post(`/staff/${id}/grants`, { role: 'clerk' })).status).toBe(404);
  });
});
