import { World } from '../../../test/world/world.js';
import { Sms, SimulatedSms } from '../platform/sms/sms.js';

describe('signing in on the phone', () => {
  let world: World;
  let serial = 0;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  const sms = () => world.app.get<SimulatedSms>(Sms);
  const number = () => `137000010${String((serial += 1)).padStart(2, '0')}`;
  const askCode = async (phone: string): Promise<string> => {
    const reply = await world.visitor.post('/phone-codes', { phone });
    expect(reply.status).toBe(200);
    return reply.body.simulatedCode;
  };
  const signIn = (phone: string, code: string) => world.visitor.post('/sessions/phone', { phone, code });
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

  it('sends a code that opens a session, and shows the number masked', async () => {
    await world.to('2026-11-23 09:00');
    const phone = number();
    const reply = await world.visitor.post('/phone-codes', { phone });
    expect(reply.body).toMatchObject({ phoneMasked: `137****${phone.slice(-4)}`, validMinutes: 10 });
    expect(sms().sent.at(-1)).toMatchObject({ phone, text: expect.stringContaining(reply.body.simulatedCode) });
    const signedIn = await signIn(phone, reply.body.simulatedCode);
    expect(signedIn.status).toBe(200);
    expect(signedIn.body.token).toMatch(/^[\w-]{43}$/);
    expect(signedIn.body.session).toMatchObject({ role: 'resident', roles: ['resident'], privacyAccepted: false });
    expect(signedIn.headers['set-cookie']).toBeUndefined();
  });

  it('knows the same person again by the same number', async () => {
    await world.to('2026-11-23 09:10');
    const phone = number();
    const first = await signIn(phone, await askCode(phone));
    const me = (token: string) => world.visitor.send('PUT', '/people/me', { name: '王阿婆' }, bearer(token));
    expect((await me(first.body.token)).status).toBe(200);
    await world.to('2026-11-23 09:12');
    const second = await signIn(phone, await askCode(phone));
    expect(second.body.session.personName).toBe('王阿婆');
    expect(second.body.token).not.toBe(first.body.token);
  });

  it('refuses a wrong code, and takes the right one after it', async () => {
    await world.to('2026-11-23 09:20');
    const phone = number();
    const code = await askCode(phone);
    expect(await signIn(phone, wrong(code))).toMatchObject({ status: 400, body: { code: 'CODE_WRONG' } });
    expect((await signIn(phone, code)).status).toBe(200);
  });

  it('takes a code once only', async () => {
    await world.to('2026-11-23 09:30');
    const phone = number();
    const code = await askCode(phone);
    expect((await signIn(phone, code)).status).toBe(200);
    expect(await signIn(phone, code)).toMatchObject({ status: 400, body: { code: 'CODE_EXPIRED' } });
  });

  it('lets a code lapse after ten minutes, not before', async () => {
    await world.to('2026-11-23 10:00');
    const [early, late] = [number(), number()];
    const [earlyCode, lateCode] = [await askCode(early), await askCode(late)];
    await world.to('2026-11-23 10:09');
    expect((await signIn(early, earlyCode)).status).toBe(200);
    await world.to('2026-11-23 10:10');
    expect(await signIn(late, lateCode)).toMatchObject({ status: 400, body: { code: 'CODE_EXPIRED' } });
  });

  it('forgets a code after five wrong guesses', async () => {
    await world.to('2026-11-23 10:20');
    const phone = number();
    const code = await askCode(phone);
    for (let guess = 1; guess <= 5; guess += 1) expect((await signIn(phone, wrong(code))).body.code).toBe('CODE_WRONG');
    expect(await signIn(phone, code)).toMatchObject({ status: 400, body: { code: 'CODE_EXPIRED' } });
  });

  it('counts guesses that come at once one by one', async () => {
    await world.to('2026-11-23 10:30');
    const phone = number();
    const code = await askCode(phone);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(phone, wrong(code))));
    expect(guesses.filter(({ body }) => body.code === 'CODE_WRONG')).toHaveLength(5);
  });

  it('replaces an older code by a newer one', async () => {
    await world.to('2026-11-23 10:40');
    const phone = number();
    const older = await askCode(phone);
    await world.to('2026-11-23 10:41');
    const newer = await askCode(phone);
    if (older !== newer) expect((await signIn(phone, older)).body.code).toBe('CODE_WRONG');
    expect((await signIn(phone, newer)).status).toBe(200);
  });

  it('sends one code a minute and five a day to a number', async () => {
    const phone = number();
    for (let minute = 0; minute < 5; minute += 1) {
      await world.to(`2026-11-23 11:0${minute}`);
      await askCode(phone);
      expect(await world.visitor.post('/phone-codes', { phone })).toMatchObject({
        status: 429,
        body: { code: 'CODE_TOO_SOON' },
      });
    }
    await world.to('2026-11-23 11:05');
    expect(await world.visitor.post('/phone-codes', { phone })).toMatchObject({
      status: 429,
      body: { code: 'CODE_TOO_MANY' },
    });
    await world.to('2026-11-24 11:01');
    await askCode(phone);
  });

  it('says so when the SMS provider is busy, and takes it for no attempt', async () => {
    await world.to('2026-11-24 12:00');
    const phone = number();
    sms().failures = 1;
    expect(await world.visitor.post('/phone-codes', { phone })).toMatchObject({
      status: 503,
      body: { code: 'SMS_BUSY' },
    });
    await askCode(phone);
  });

  it.each(['12345678901', '1380000000', '138000000000', '021-58000000', ''])(
    'takes no code for "%s"',
    async (phone) => {
      expect(await world.visitor.post('/phone-codes', { phone })).toMatchObject({
        status: 400,
        body: { code: 'INVALID', details: [{ field: 'phone' }] },
      });
    },
  );

  it('keeps neither number nor code nor token readable in the database', async () => {
    await world.to('2026-11-24 13:00');
    const phone = number();
    const code = await askCode(phone);
    const { body } = await signIn(phone, code);
    const tables = ['people', 'accounts', 'phone_codes', 'sessions'];
    const rows = await Promise.all(tables.map((table) => world.db.query(`SELECT * FROM ${table}`)));
    const kept = JSON.stringify(rows);
    for (const secret of [phone, `"${code}"`, body.token]) expect(kept).not.toContain(secret);
  });
});

describe('a session', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  it('is asked for where it is needed, and refused when it is made up', async () => {
    for (const headers of [{}, bearer('x'), bearer('A'.repeat(43)), { cookie: 'huifa_desk=abc' }])
      expect(await world.visitor.send('GET', '/matters', undefined, headers)).toMatchObject({
        status: 401,
        body: { code: 'SIGN_IN_NEEDED' },
      });
  });

  it('is worthless at once after signing out', async () => {
    const resident = await world.resident();
    expect((await resident.get('/sessions/current')).status).toBe(200);
    expect((await resident.delete('/sessions/current')).status).toBe(204);
    expect((await resident.get('/sessions/current')).status).toBe(401);
  });

  it('lasts thirty days on the phone', async () => {
    const resident = await world.resident();
    await world.to('2026-12-23 08:59');
    expect((await resident.get('/sessions/current')).status).toBe(200);
    await world.to('2026-12-23 09:00');
    expect((await resident.get('/sessions/current')).status).toBe(401);
  });
});

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
