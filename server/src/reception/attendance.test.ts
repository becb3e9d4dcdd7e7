import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { MatterEvent } from '../matters/matters.entity.js';
import { SlotSeat } from '../organizations/organizations.entity.js';
import { Attendance } from './attendance.entity.js';

describe('who came to the service point', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  /** Booked yesterday for a quarter past nine on a day; the clock stands there. */
  async function meeting(day: string, now: string) {
    const lawyer = await world.lawyer(await world.firm());
    const slotId = await world.slot(lawyer, `${day} 09:15`);
    const resident = await world.resident();
    const matter = await world.book(resident, { way: 'point', slotId });
    await world.to(`${day} ${now}`);
    return { lawyer, slotId, resident, matter };
  }
  /** Desk sessions end in the evening: each day somebody signs in. */
  const clerk = () => world.staff('clerk');
  const mark = async (id: string, form: object, by?: Client, key?: string) =>
    (by ?? (await clerk())).post(`/reception/matters/${id}/attendance`, form, key);
  const visitOf = async (id: string) => {
    const { points } = (await (await clerk()).get('/reception')).body;
    const visits = points.flatMap(({ sittings }: { sittings: { visits: { matterId: string }[] }[] }) =>
      sittings.flatMap(({ visits: own }) => own),
    );
    return visits.find(({ matterId }: { matterId: string }) => matterId === id);
  };
  const eventsOf = async (matterId: string) =>
    (await world.db.manager.find(MatterEvent, { where: { matterId }, order: { id: 'ASC' } })).map(({ event }) => event);

  it('is noted with who noted it; the lawyer’s screen stays good', async () => {
    const { lawyer, resident, matter } = await meeting('2026-11-24', '09:10');
    expect((await mark(matter.id, { mark: 'arrived' })).status).toBe(200);
    expect(await visitOf(matter.id)).toMatchObject({
      presence: 'arrived',
      calledName: null,
      persons: 1,
      actions: ['undo'],
    });
    expect((await visitOf(matter.id)).notedBy).toMatch(/^工作人员/);
    const view = (await resident.get(`/matters/${matter.id}`)).body;
    expect(view.timeline.at(-1).sentence).toBe('您到了服务点');
    expect(
      (await lawyer.post(`/tasks/${matter.id}/confirm`, { version: matter.version, conflictChecked: true })).status,
    ).toBe(200);
  });

  it('twice is once, with the same key and without', async () => {
    const { matter } = await meeting('2026-11-25', '09:10');
    const by = await clerk();
    for (const key of ['the-same-key', 'the-same-key', 'another-key'])
      expect((await mark(matter.id, { mark: 'arrived' }, by, key)).status).toBe(200);
    expect(await world.db.manager.countBy(Attendance, { matterId: matter.id })).toBe(1);
    expect(await eventsOf(matter.id)).toEqual(['submit', 'schedule', 'arrived']);
  });

  it('is nobody’s breach when nobody comes: the clock stops, the seat is free, and the evening ends it kindly', async () => {
    const { slotId, resident, lawyer, matter } = await meeting('2026-11-26', '09:14');
    expect(await mark(matter.id, { mark: 'noShow' })).toMatchObject({
      status: 409,
      body: { code: 'ATTENDANCE_EARLY' },
    });
    await world.to('2026-11-26 09:35');
    expect((await mark(matter.id, { mark: 'noShow' })).status).toBe(200);
    await world.to('2026-11-26 16:00');
    const [row] = (await (await clerk()).get(`/board?number=${matter.number}`)).body.rows;
    expect(row).toMatchObject({ light: 'stopped', dueAt: null });
    expect(await world.db.manager.findBy(SlotSeat, { slotId })).toMatchObject([{ matterId: null }]);
    await world.to('2026-11-27 00:00');
    expect((await resident.get(`/matters/${matter.id}`)).body).toMatchObject({ state: 'cancelled' });
    expect((await lawyer.get('/tasks')).body.open).toEqual([]);
    const { notifications } = (await resident.get('/notifications')).body;
    expect(notifications[0]).toMatchObject({ title: '下次再约' });
    expect((await mark(matter.id, { mark: 'undo' })).body.code).toBe('ATTENDANCE_DAY');
  });

  it('can be corrected within the day: who comes late is helped, with the minutes that were left', async () => {
    const { slotId, resident, lawyer, matter } = await meeting('2026-11-30', '09:25');
    await mark(matter.id, { mark: 'noShow' });
    await world.to('2026-11-30 10:00');
    expect((await mark(matter.id, { mark: 'arrived' })).status).toBe(200);
    const view = (await resident.get(`/matters/${matter.id}`)).body;
    // Twenty minutes were left at 9:25 of a slot until 9:45.
    expect(view).toMatchObject({ state: 'scheduled', dueAt: '2026-11-30T02:20:00.000Z' });
    expect(await world.db.manager.findBy(SlotSeat, { slotId })).toMatchObject([{ matterId: matter.id }]);
    expect(await eventsOf(matter.id)).toEqual(['submit', 'schedule', 'noShow', 'showedUp', 'arrived']);
    await world.to('2026-12-01 00:00');
    expect((await resident.get(`/matters/${matter.id}`)).body.state).toBe('scheduled');
    expect(
      (await lawyer.post(`/tasks/${matter.id}/confirm`, { version: view.version, conflictChecked: true })).status,
    ).toBe(200);
  });

  it('leaves a lawyer free to answer by telephone who was not come to', async () => {
    const { resident, lawyer, matter } = await meeting('2026-12-02', '09:30');
    const { body } = await lawyer.post(`/tasks/${matter.id}/confirm`, {
      version: matter.version,
      conflictChecked: true,
    });
    await mark(matter.id, { mark: 'noShow' });
    await lawyer.post(`/tasks/${matter.id}/answer`, { ...ANSWER, version: body.version + 1 });
    await world.to('2026-12-03 00:00');
    expect((await resident.get(`/matters/${matter.id}`)).body.state).toBe('closed');
  });

  it('notes how late the lawyer was, and takes it back', async () => {
    const { matter } = await meeting('2026-12-04', '09:27');
    expect((await mark(matter.id, { mark: 'lawyerLate' })).body.details).toMatchObject([{ field: 'minutes' }]);
    await mark(matter.id, { mark: 'lawyerLate', minutes: 12 });
    expect(await visitOf(matter.id)).toMatchObject({ lateMinutes: 12, presence: null });
    await mark(matter.id, { mark: 'lawyerLate', minutes: 0 });
    expect(await visitOf(matter.id)).toMatchObject({ lateMinutes: null });
    expect(await eventsOf(matter.id)).toEqual(['submit', 'schedule', 'lawyerLate', 'attendanceUndone']);
  });

  it('is nothing of matters without an appointment', async () => {
    const { id } = await world.book(await world.resident());
    expect(await mark(id, { mark: 'arrived' })).toMatchObject({ status: 409, body: { code: 'NOT_NOW' } });
  });
});
