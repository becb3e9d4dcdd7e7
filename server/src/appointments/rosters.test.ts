import type { Client } from '../../../test/world/client.js';
import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { World } from '../../../test/world/world.js';
import { DutySlot, SlotSeat } from '../organizations/organizations.entity.js';

describe('the roster that the office makes', () => {
  let world: World;
  let clerk: Client;
  let lawyer: Client;
  let points: { id: string; name: string }[];
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
    const other = await world.lawyer(await world.firm());
    for (const day of ['2026-12-30', '2026-12-31']) await world.slot(other, `${day} 09:00`);
    points = (await clerk.get('/sittings')).body.points;
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.db.manager.deleteAll(SlotSeat);
    await world.db.manager.deleteAll(DutySlot);
    lawyer = await world.lawyer(await world.firm());
  });

  const form = (given: object = {}) => ({
    pointId: points[0]!.id,
    lawyerId: lawyer.id,
    day: '2026-11-24',
    from: '09:00',
    to: '10:30',
    ...given,
  });
  const make = (given: object = {}) => clerk.post('/sittings', form(given));
  const sittings = async (from = '2026-11-23') => (await clerk.get(`/sittings?from=${from}`)).body.sittings;

  it('holds half hours of one seat, which residents can book at once', async () => {
    const { status, body } = await make();
    expect([status, body]).toEqual([201, { made: ['2026-11-24'], skipped: [] }]);
    const [sitting] = await sittings();
    expect(sitting).toMatchObject({
      startsAt: '2026-11-24T01:00:00.000Z',
      endsAt: '2026-11-24T02:30:00.000Z',
      seats: 3,
    });
    const resident = await world.resident();
    const { slots } = (await resident.post('/slot-searches', {})).body;
    expect(slots[0].startsAt).toBe('2026-11-24T01:00:00.000Z');
    await world.book(resident, { way: 'point', slotId: slots[0].id });
  });

  it('repeats every week, and names the days on which it does not', async () => {
    await world.leave(lawyer, '2026-12-08', '2026-12-08');
    await make({ day: '2026-12-15', from: '10:00', to: '11:00' });
    const { body } = await make({ repeatUntil: '2026-12-22' });
    expect(body.made).toEqual(['2026-11-24', '2026-12-01', '2026-12-22']);
    expect(body.skipped).toEqual([
      { day: '2026-12-08', why: 'away' },
      { day: '2026-12-15', why: 'elsewhere' },
    ]);
  });

  it('refuses what cannot be, and writes nothing', async () => {
    await make();
    const before = await tableCounts(world.db);
    for (const [given, code] of [
      [{ from: '09:15' }, 'SITTING_TIMES'],
      [{ from: '11:00', to: '10:00' }, 'SITTING_TIMES'],
      [{ day: '2026-02-30' }, 'SITTING_DAYS'],
      [{ repeatUntil: '2026-11-01' }, 'SITTING_DAYS'],
      [{ day: '2026-11-28' }, 'SITTING_CLOSED'],
      [{ day: '2026-11-20' }, 'SITTING_CLOSED'],
      [{ day: '2029-01-03' }, 'SITTING_CLOSED'],
      [{ from: '10:00', to: '11:00' }, 'LAWYER_ELSEWHERE'],
      [{ lawyerId: '0'.repeat(32) }, 'NOT_FOUND'],
      [{ pointId: '0'.repeat(32), day: '2026-11-25' }, 'NOT_FOUND'],
    ] as const)
      expect([given, (await make(given)).body.code]).toEqual([given, code]);
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('never puts a lawyer in two places, however many clerks press at once', async () => {
    const replies = await Promise.all(points.flatMap(({ id }) => [make({ pointId: id }), make({ pointId: id })]));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await world.db.manager.countBy(DutySlot, { lawyerId: lawyer.id })).toBe(3);
  });

  it('is moved to another day and point and taken off while nobody has booked', async () => {
    await make();
    const [{ id }] = await sittings();
    const placed = await clerk.put(`/sittings/${id}/place`, { pointId: points[1]!.id, day: '2026-11-26' });
    expect(placed.status).toBe(204);
    const [moved] = await sittings();
    expect(moved).toMatchObject({ pointId: points[1]!.id, startsAt: '2026-11-26T01:00:00.000Z', seats: 3 });
    const sunday = await clerk.put(`/sittings/${moved.id}/place`, { pointId: points[1]!.id, day: '2026-11-29' });
    expect(sunday.body.code).toBe('SITTING_CLOSED');
    expect(await sittings()).toEqual([moved]);

    const resident = await world.resident();
    await world.book(resident, { way: 'point', slotId: moved.id });
    expect((await clerk.delete(`/sittings/${moved.id}`)).body.code).toBe('SITTING_BOOKED');
    const { id: matter, version } = (await resident.get('/matters')).body.open[0];
    const current = (await resident.get(`/matters/${matter}`)).body;
    await resident.post(`/matters/${matter}/cancel`, { version: version ?? current.version });
    expect((await clerk.delete(`/sittings/${moved.id}`)).status).toBe(204);
    expect(await sittings()).toEqual([]);
    expect((await clerk.delete(`/sittings/${moved.id}`)).body.code).toBe('NOT_FOUND');
  });
});
