import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';
import { Notification } from '../notifications/notifications.entity.js';

describe('a meeting that is moved', () => {
  let world: World;
  let lawyer: Client;
  let other: Client;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    lawyer = await world.lawyer(await world.firm());
    other = await world.lawyer(await world.firm());
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());

  const booked = async (at: string) => {
    const resident = await world.resident();
    return { resident, matter: await world.book(resident, { way: 'point', slotId: await world.slot(lawyer, at) }) };
  };
  const move = (who: Client, { id, version }: { id: string; version: number }, slotId: string) =>
    who.post(`/${who === clerk ? 'board/' : ''}matters/${id}/appointment`, { version, slotId });
  const kindsOf = async (personId: string) => {
    await world.settle();
    return (await world.db.manager.findBy(Notification, { personId })).map(({ kind, body }) => `${kind} ${body}`);
  };

  it('stays with the same lawyer, and the old seat is free to others', async () => {
    const { resident, matter } = await booked('2026-11-25 09:00');
    const [old, next] = [await world.slot(lawyer, '2026-11-26 09:00'), await world.slot(lawyer, '2026-11-26 10:00')];
    expect(matter.actions).toContain('move');
    const first = await move(resident, matter, old);
    expect(first.body).toMatchObject({ state: 'scheduled', version: matter.version + 1 });
    const { status, body } = await move(resident, first.body, next);
    expect([status, body.appointment.startsAt]).toEqual([200, '2026-11-26T02:00:00.000Z']);
    expect(body.timeline.at(-1).sentence).toBe('改了时间');
    expect((await move(await world.resident(), body, old)).body.code).toBe('NOT_FOUND');
    const somebody = await world.resident();
    expect((await somebody.post('/slot-searches', {})).body.slots.map(({ id }: { id: string }) => id)).toContain(old);
    expect((await kindsOf(resident.id)).join()).not.toContain('rescheduled');
    expect((await kindsOf(lawyer.id)).join()).toContain('timeMoved');
  });

  it('goes to another lawyer, who searches for conflicts first, and closes to the one before', async () => {
    const { resident, matter } = await booked('2026-11-25 10:00');
    const { body: task } = await lawyer.post(`/tasks/${matter.id}/confirm`, {
      version: matter.version,
      conflictChecked: true,
    });
    const slotId = await world.slot(other, '2026-11-27 09:00');
    const shown = (await clerk.get(`/board/matters/${matter.id}/free-slots`)).body.slots;
    expect(shown.map(({ id }: { id: string }) => id)).toContain(slotId);
    const { body } = await move(clerk, { id: matter.id, version: task.version }, slotId);
    expect(body).toMatchObject({ state: 'scheduled', actions: expect.arrayContaining(['move']) });
    expect(body.times.acceptedAt).toBeNull();
    expect((await lawyer.get(`/tasks/${matter.id}`)).status).toBe(404);
    expect((await other.get(`/tasks/${matter.id}`)).body.words).toBeNull();
    const told = await kindsOf(resident.id);
    expect(told.filter((line) => line.startsWith('rebooked'))).toHaveLength(1);
    expect(told.join()).toMatch(/改到11月27日 周五 9:00在服务点\d+，由律所\d+的律律师接待/);
    expect((await kindsOf(other.id)).join()).toContain('scheduled');
  });

  it('is the resident’s until two office hours before, and the office’s after', async () => {
    const { resident, matter } = await booked('2026-11-24 13:30');
    const slotId = await world.slot(lawyer, '2026-11-30 09:00');
    await world.to('2026-11-24 10:00');
    const late = await move(resident, matter, slotId);
    expect(late.body).toMatchObject({ code: 'MOVE_TOO_LATE', details: { limit: '2 小时' } });
    expect((await resident.get(`/matters/${matter.id}`)).body.actions).not.toContain('move');
    clerk = await world.staff('clerk');
    expect((await move(clerk, matter, slotId)).status).toBe(200);
  });

  it('is refused where the seat is gone, the screen is old, or nobody meets', async () => {
    const { resident, matter } = await booked('2026-11-26 13:30');
    const taken = await world.slot(lawyer, '2026-11-26 14:00');
    await world.book(await world.resident(), { way: 'point', slotId: taken });
    expect((await move(resident, matter, taken)).body.code).toBe('SLOT_TAKEN');
    expect((await move(resident, matter, '0'.repeat(32))).body.code).toBe('SLOT_UNSUITABLE');
    const free = await world.slot(lawyer, '2026-11-26 14:30');
    expect((await move(resident, { ...matter, version: 1 }, free)).body.code).toBe('STATE_MOVED');
    const written = await world.book(resident);
    expect((await move(resident, written, free)).body.code).toBe('NOT_NOW');
    expect((await resident.get(`/matters/${matter.id}`)).body.appointment.startsAt).toBe('2026-11-26T05:30:00.000Z');
  });
});
