import type { Client } from '../../../test/world/client.js';
import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { BOOKING, World } from '../../../test/world/world.js';

describe('booking a consultation', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('gives a number, says what happens next, and offers the matter to a firm', async () => {
    const village = await world.village('海沈村');
    const resident = await world.resident({ village });
    const matter = await world.book(resident);
    expect(matter.number).toMatch(/^HN-ZX-2026-\d{6}$/);
    expect(matter).toMatchObject({ state: 'offered', whoseMove: 'firm', actions: ['cancel'], passedOn: true });
    expect(matter.nextStep).toContain('律所会在11月23日 周一 15:00前回音');
    expect(matter.words).toBe(BOOKING.words);
    const offer = await world.offerOf(adviser);
    expect(offer).toMatchObject({ number: matter.number, topic: 'labor', minutesLeft: 240, villageName: '海沈村' });
    expect(JSON.stringify(offer)).not.toContain('工钱');
  });

  it('needs neither a topic nor words: 「说不清楚」 is enough', async () => {
    const resident = await world.resident();
    const matter = await world.book(resident, { topic: undefined, words: undefined });
    expect(matter).toMatchObject({ state: 'offered', topic: null, words: null });
    expect(await world.book(resident, { topic: 'other', words: '  ' })).toMatchObject({
      state: 'offered',
      topic: 'other',
      words: null,
    });
  });

  it('is done for a parent on a child’s phone', async () => {
    const resident = await world.resident();
    const task = await world.accepted(resident, adviser, {
      forWhom: 'parent',
      beneficiaryName: '王大爷',
      topic: 'inheritance',
    });
    expect(task).toMatchObject({ forWhom: 'parent', beneficiaryName: '王大爷', topic: 'inheritance' });
  });

  it('takes words with emoji, rare characters and line breaks as they were typed', async () => {
    const resident = await world.resident();
    const words = '老板跑了😭\n还欠三个月工钱，𠮷祥村的事';
    const { id } = await world.book(resident, { words, urgency: undefined });
    expect((await resident.get(`/matters/${id}`)).body.words).toBe(words);
  });

  it('takes 2,000 characters of words and not one more', async () => {
    const resident = await world.resident();
    expect((await resident.post('/consultations', { ...BOOKING, words: '啊'.repeat(2000) })).status).toBe(201);
    expect(await resident.post('/consultations', { ...BOOKING, words: '啊'.repeat(2001) })).toMatchObject({
      status: 400,
      body: { code: 'INVALID', details: [{ field: 'words' }] },
    });
  });

  it('halves the time of an offer that presses', async () => {
    const matter = await world.book(await world.resident(), { urgency: 'deadline' });
    expect(matter.nextStep).toContain('11月23日 周一 11:00前');
  });

  it('keeps at five open matters a person', async () => {
    const resident = await world.resident();
    const first = await world.book(resident);
    for (let matter = 2; matter <= 5; matter += 1) await world.book(resident);
    expect(await resident.post('/consultations', BOOKING)).toMatchObject({
      status: 409,
      body: { code: 'TOO_MANY_OPEN' },
    });
    await resident.post(`/matters/${first.id}/cancel`, { version: first.version });
    expect((await resident.post('/consultations', BOOKING)).status).toBe(201);
  });

  it('writes nothing that can be read in the database', async () => {
    const resident = await world.resident({ name: '王秘密' });
    await world.book(resident, { words: '不能外传的话', opposingParty: '赵对方', beneficiaryName: '王老秘密' });
    const tables = ['people', 'matters', 'consultations', 'matter_parties', 'events', 'outbox', 'idempotency_keys'];
    const rows = await Promise.all(tables.map((table) => world.db.query(`SELECT * FROM ${table}`)));
    const kept = JSON.stringify(rows);
    for (const secret of ['王秘密', '不能外传', '赵对方', '王老秘密', '1380000']) expect(kept).not.toContain(secret);
  });

  it('writes one row of each kind for one booking', async () => {
    const resident = await world.resident();
    const before = await tableCounts(world.db);
    await world.book(resident, { opposingParty: '钱某' });
    expect(countChanges(before, await tableCounts(world.db))).toEqual({
      matters: 1,
      matter_numbers: 1,
      matter_parties: 2,
      consultations: 1,
      consents: 1,
      dispatch_decisions: 1,
      offers: 1,
      timers: 1,
      idempotency_keys: 1,
      events: 2,
      outbox: 2,
    });
  });

  it('answers a foreign matter and a missing one alike', async () => {
    const matter = await world.book(await world.resident());
    const other = await world.resident();
    const [foreign, missing] = [
      await other.get(`/matters/${matter.id}`),
      await other.get(`/matters/${'0'.repeat(32)}`),
    ];
    expect([foreign.status, foreign.body.code, foreign.body.message]).toEqual([
      missing.status,
      missing.body.code,
      missing.body.message,
    ]);
    expect(foreign.status).toBe(404);
  });
});

describe('being called back', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  const call = (windowDay: string, windowHalf: string) => ({ ...BOOKING, way: 'call', windowDay, windowHalf });

  it('comes in a half day of the list, which the screen says in plain words', async () => {
    await world.to('2026-11-23 09:00');
    const resident = await world.resident();
    const { windows } = (await resident.get('/call-windows')).body;
    expect(windows).toHaveLength(10);
    expect(windows[0]).toEqual({
      day: '2026-11-23',
      half: 'pm',
      startsAt: '2026-11-23T05:30:00.000Z',
      endsAt: '2026-11-23T09:00:00.000Z',
      provisional: false,
    });
    const matter = await world.book(resident, call('2026-11-24', 'am'));
    expect(matter.nextStep).toContain('律师在11月24日 周二上午给您打电话，不收钱，不要验证码');
    expect(matter.callWindow).toMatchObject({ day: '2026-11-24', half: 'am' });
  });

  it('is never offered longer than until the window begins', async () => {
    await world.to('2026-11-23 09:00');
    await world.endContracts();
    const adviser = await world.lawyer(await world.firm());
    await world.book(await world.resident(), call('2026-11-23', 'pm'));
    expect(await world.offerOf(adviser)).toMatchObject({ minutesLeft: 150, expiresAt: '2026-11-23T05:30:00.000Z' });
  });

  it.each([
    ['on a Saturday', '2026-11-28', 'am'],
    ['that has begun', '2026-11-23', 'am'],
    ['yesterday', '2026-11-20', 'am'],
    ['beyond the list', '2026-12-31', 'am'],
    ['on a day that does not exist', '2026-02-30', 'am'],
    ['in a year without a calendar', '2029-01-08', 'am'],
  ])('is refused in a window %s', async (_, day, half) => {
    await world.to('2026-11-23 09:00');
    const resident = await world.resident();
    const before = await tableCounts(world.db);
    expect(await resident.post('/consultations', call(day, half))).toMatchObject({
      status: 409,
      body: { code: 'WINDOW_CLOSED' },
    });
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('is possible on a make-up Saturday and marked tentative beyond the last notice', async () => {
    await world.to('2026-12-30 14:00');
    const resident = await world.resident();
    const { windows } = (await resident.get('/call-windows')).body;
    expect(windows.slice(0, 4).map(({ day, half, provisional }: never) => [day, half, provisional])).toEqual([
      ['2026-12-31', 'am', false],
      ['2026-12-31', 'pm', false],
      ['2027-01-04', 'am', true],
      ['2027-01-04', 'pm', true],
    ]);
  });
});
