import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { ANSWER, BOOKING, World } from '../../../test/world/world.js';

describe('when the other side is the town itself', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('stores nothing but a count of the day', async () => {
    const before = await tableCounts(world.db);
    expect((await world.visitor.post('/outside-help', { from: 'booking' })).status).toBe(204);
    const after = await tableCounts(world.db);
    expect(countChanges(before, after)).toEqual({ outside_help_counts: 1 });
    expect((await world.visitor.post('/outside-help', { from: 'home' })).status).toBe(204);
    expect(countChanges(after, await tableCounts(world.db))).toEqual({});
    expect(await world.db.query('SELECT * FROM outside_help_counts')).toEqual([{ day: '2026-11-23', count: 2 }]);
  });

  it('counts by the day of Shanghai', async () => {
    await world.to('2026-11-24 00:30');
    await world.visitor.post('/outside-help', { from: 'home' });
    expect(await world.db.query("SELECT count FROM outside_help_counts WHERE day = '2026-11-24'")).toEqual([
      { count: 1 },
    ]);
  });

  it('sends a form that says yes outside, and keeps not a word of it', async () => {
    const resident = await world.resident();
    const before = await tableCounts(world.db);
    const reply = await resident.post('/consultations', { ...BOOKING, againstTown: true });
    expect(reply).toMatchObject({ status: 409, body: { code: 'OUTSIDE_HELP' } });
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it.each([{ from: 'elsewhere' }, {}, { from: 'home', words: '村里占了我的地' }])(
    'takes nothing else: %j',
    async (form) => {
      expect(await world.visitor.post('/outside-help', form)).toMatchObject({ status: 400, body: { code: 'INVALID' } });
    },
  );
});

describe('a resident who does not want a law firm to know', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('is answered by the office, and no firm hears of it', async () => {
    const adviser = await world.lawyer(await world.firm());
    const director = await world.staff('director');
    const resident = await world.resident();
    const matter = await world.book(resident, { passToFirm: false });
    expect(matter).toMatchObject({ state: 'kept', whoseMove: 'office', passedOn: false, firmName: null });
    expect(await world.offerOf(adviser)).toBeUndefined();
    const { body: board } = await director.get('/board');
    expect(board.counts.kept).toBe(1);
    const row = board.rows.find(({ id }: { id: string }) => id === matter.id);
    expect(row).toMatchObject({ officeReason: 'kept', firmName: null, minutesLeft: 1080 });

    const answer = { version: row.version, ...ANSWER, result: 'toOtherBody' };
    expect((await director.post(`/board/matters/${matter.id}/answer`, answer)).body).toMatchObject({
      state: 'closed',
      actions: ['open'],
    });
    const seen = (await resident.get(`/matters/${matter.id}`)).body;
    expect(seen.answers).toMatchObject([{ words: ANSWER.answer, givenBy: '惠南镇法治办', lawyerName: null }]);
    expect(seen.answers[0].disclaimer).toContain('仅供参考');
  });

  it('cannot be handed to a firm afterwards, not even by hand', async () => {
    const firm = await world.firm();
    await world.lawyer(firm);
    const director = await world.staff('director');
    const matter = await world.book(await world.resident(), { passToFirm: false });
    const { body } = await director.get(`/board/matters/${matter.id}`);
    expect(body.actions).not.toContain('dispatch');
    const form = { version: body.version, firmId: firm.id, reason: '请这家律所办理' };
    expect(await director.post(`/board/matters/${matter.id}/dispatch`, form)).toMatchObject({
      status: 409,
      body: { code: 'NOT_NOW' },
    });
  });

  it('asks on, and it stays with the office', async () => {
    const director = await world.staff('director');
    const resident = await world.resident();
    const matter = await world.book(resident, { passToFirm: false });
    const close = { version: matter.version, ...ANSWER };
    await director.post(`/board/matters/${matter.id}/answer`, close);
    const { version } = (await resident.get(`/matters/${matter.id}`)).body;
    const asked = await resident.post(`/matters/${matter.id}/follow-ups`, { version, words: '还想问一句' });
    expect(asked.body).toMatchObject({ state: 'kept', whoseMove: 'office' });
  });

  it('does not come to a service point, where a contracted lawyer sits', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const slotId = await world.slot(lawyer, '2026-11-24 09:00');
    const form = { ...BOOKING, way: 'point', slotId, passToFirm: false };
    expect(await (await world.resident()).post('/consultations', form)).toMatchObject({
      status: 409,
      body: { code: 'SLOT_NEEDS_CONSENT' },
    });
  });

  it('is shown beforehand which firms are under contract today', async () => {
    const ended = await world.firm({ endsOn: '2026-11-22' });
    const { firms } = (await world.visitor.get('/town')).body;
    expect(firms.length).toBeGreaterThanOrEqual(4);
    expect(firms.map(({ id }: { id: string }) => id)).not.toContain(ended.id);
  });
});
