import type { Client } from '../../../test/world/client.js';
import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { BOOKING, World } from '../../../test/world/world.js';

describe('a place at a service point', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  const shown = async (resident: Client, wish: Record<string, unknown> = {}): Promise<string[]> =>
    (await resident.post('/slot-searches', wish)).body.slots.map(({ id }: { id: string }) => id);
  const at = (slotId: string, form: Record<string, unknown> = {}) => ({ ...BOOKING, way: 'point', slotId, ...form });

  it('belongs to the lawyer on duty, without an offer', async () => {
    const firm = await world.firm();
    const lawyer = await world.lawyer(firm);
    const slotId = await world.slot(lawyer, '2026-11-24 09:00');
    const resident = await world.resident();
    const { slots } = (await resident.post('/slot-searches', {})).body;
    expect(slots.find(({ id }: { id: string }) => id === slotId)).toMatchObject({
      startsAt: '2026-11-24T01:00:00.000Z',
      endsAt: '2026-11-24T01:30:00.000Z',
      firmName: firm.name,
      seatsFree: 1,
      provisional: false,
    });
    const before = await tableCounts(world.db);
    const matter = await world.book(resident, at(slotId));
    expect(countChanges(before, await tableCounts(world.db))).not.toHaveProperty('offers');
    expect(matter).toMatchObject({ state: 'scheduled', firmName: firm.name });
    expect(matter.nextStep).toContain('请在11月24日 周二 9:00–9:30到');
    expect(matter.dueAt).toBe('2026-11-24T01:30:00.000Z');
    expect(await world.offerOf(lawyer)).toBeUndefined();
    expect((await lawyer.get('/tasks')).body.open).toMatchObject([{ id: matter.id, state: 'scheduled' }]);
  });

  it('is gone when it is taken: the next free ones are told, and nothing is written', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const slotId = await world.slot(lawyer, '2026-11-24 10:00');
    const later = await world.slot(lawyer, '2026-11-24 10:30');
    await world.book(await world.resident(), at(slotId));
    const second = await world.resident();
    expect(await shown(second)).not.toContain(slotId);
    const before = await tableCounts(world.db);
    const reply = await second.post('/consultations', at(slotId));
    expect(reply).toMatchObject({ status: 409, body: { code: 'SLOT_TAKEN' } });
    const offered = reply.body.details.slots.map(({ id }: { id: string }) => id);
    expect(offered).toContain(later);
    expect(offered).not.toContain(slotId);
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('has as many seats as the roster says', async () => {
    const slotId = await world.slot(await world.lawyer(await world.firm()), '2026-11-24 13:30', 2);
    for (let seat = 1; seat <= 2; seat += 1) await world.book(await world.resident(), at(slotId));
    const third = await (await world.resident()).post('/consultations', at(slotId));
    expect(third.body.code).toBe('SLOT_TAKEN');
  });

  it('is shown on working days only, and on make-up Saturdays', async () => {
    await world.to('2026-10-05 09:00');
    const lawyer = await world.lawyer(await world.firm());
    const holiday = await world.slot(lawyer, '2026-10-06 09:00');
    const sunday = await world.slot(lawyer, '2026-10-11 09:00');
    const makeUp = await world.slot(lawyer, '2026-10-10 09:00');
    const resident = await world.resident();
    const slots = await shown(resident);
    expect(slots).toContain(makeUp);
    for (const closed of [holiday, sunday]) {
      expect(slots).not.toContain(closed);
      expect((await resident.post('/consultations', at(closed))).body.code).toBe('SLOT_UNSUITABLE');
    }
    await world.to('2026-11-23 09:00');
  });

  it('is not shown when it has begun, nor booked', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const past = await world.slot(lawyer, '2026-11-23 08:30');
    const now = await world.slot(lawyer, '2026-11-23 09:00');
    const resident = await world.resident();
    const slots = await shown(resident);
    for (const gone of [past, now]) {
      expect(slots).not.toContain(gone);
      expect(await resident.post('/consultations', at(gone))).toMatchObject({
        status: 409,
        body: { code: 'SLOT_PAST' },
      });
    }
  });

  it('is for the topics its lawyer serves, when shown and again at booking', async () => {
    const lawyer = await world.lawyer(await world.firm(), { specialties: ['family'] });
    const slotId = await world.slot(lawyer, '2026-11-24 14:00');
    const resident = await world.resident();
    expect(await shown(resident, { topic: 'marriage_family' })).toContain(slotId);
    expect(await shown(resident, { topic: 'other' })).toContain(slotId);
    expect(await shown(resident, { topic: 'labor' })).not.toContain(slotId);
    expect((await resident.post('/consultations', at(slotId, { topic: 'labor' }))).body.code).toBe('SLOT_UNSUITABLE');
    expect((await resident.post('/consultations', at(slotId, { topic: 'marriage_family' }))).status).toBe(201);
  });

  it('is closed while the lawyer is on leave', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const away = await world.slot(lawyer, '2026-11-25 09:00');
    const back = await world.slot(lawyer, '2026-11-26 09:00');
    await world.leave(lawyer, '2026-11-24', '2026-11-25');
    const resident = await world.resident();
    const slots = await shown(resident);
    expect(slots).toContain(back);
    expect(slots).not.toContain(away);
    expect((await resident.post('/consultations', at(away))).body.code).toBe('SLOT_UNSUITABLE');
  });

  it('is closed to whoever comes against a client of the firm', async () => {
    const firm = await world.firm();
    const slotId = await world.slot(await world.lawyer(firm), '2026-11-25 10:00');
    await world.retainer(firm, '惠南建材有限公司');
    const resident = await world.resident();
    expect(await shown(resident)).toContain(slotId);
    // Full-width letters and spaces are the same name.
    const opposingParty = '惠南 建材有限公司';
    expect(await shown(resident, { opposingParty })).not.toContain(slotId);
    expect((await resident.post('/consultations', at(slotId, { opposingParty }))).body.code).toBe('SLOT_UNSUITABLE');
  });

  it('is closed to the other side of a matter in the firm’s hands, if from the same village', async () => {
    const village = await world.village();
    const firm = await world.firm();
    const lawyer = await world.lawyer(firm);
    const [first, second] = [
      await world.slot(lawyer, '2026-11-25 13:30'),
      await world.slot(lawyer, '2026-11-25 14:00'),
    ];
    const wife = await world.resident({ name: '沈阿妹', village });
    await world.book(wife, at(first, { topic: 'marriage_family', opposingParty: '陆阿根' }));
    const husband = await world.resident({ name: '陆阿根', village });
    expect(await shown(husband)).not.toContain(second);
    expect((await husband.post('/consultations', at(second))).body.code).toBe('SLOT_UNSUITABLE');
    const against = { opposingParty: '沈阿妹' };
    expect(await shown(await world.resident({ village }), against)).not.toContain(second);
    const namesake = await world.resident({ name: '陆阿根', village: await world.village() });
    expect(await shown(namesake)).toContain(second);
  });

  it('does not keep the names that were searched for', async () => {
    const resident = await world.resident();
    const before = await tableCounts(world.db);
    await shown(resident, { topic: 'labor', opposingParty: '不留名的人' });
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('is refused where there is none, as one that does not suit', async () => {
    const resident = await world.resident();
    expect((await resident.post('/consultations', at('0'.repeat(32)))).body.code).toBe('SLOT_UNSUITABLE');
    expect((await resident.post('/consultations', at('x'))).body.details).toMatchObject([{ field: 'slotId' }]);
    expect((await resident.post('/consultations', { ...BOOKING, way: 'point' })).body.code).toBe('INVALID');
  });

  it('is tentative beyond the last holiday notice, and unknown beyond the calendar', async () => {
    await world.to('2026-12-30 09:00');
    const lawyer = await world.lawyer(await world.firm({ endsOn: '2028-12-31' }));
    const tentative = await world.slot(lawyer, '2027-01-05 09:00');
    const newYear = await world.slot(lawyer, '2027-01-01 09:00');
    const unknown = await world.slot(lawyer, '2028-01-04 09:00');
    const { slots } = (await (await world.resident()).post('/slot-searches', {})).body;
    const found = (id: string) => slots.find((slot: { id: string }) => slot.id === id);
    expect(found(tentative)).toMatchObject({ provisional: true });
    expect(found(newYear)).toBeUndefined();
    expect(found(unknown)).toBeUndefined();
  });
});
