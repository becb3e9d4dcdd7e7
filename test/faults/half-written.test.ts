import { expectBookingWhole, expectMessagePerEvent, expectNothingHalfWritten } from '../checks/writes.js';
import type { Client } from '../world/client.js';
import { ANSWER, BOOKING, World } from '../world/world.js';

describe('a step of which one row cannot be written', () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it.each([
    'matters',
    'matter_numbers',
    'consultations',
    'matter_parties',
    'consents',
    'events',
    'outbox',
    'dispatch_decisions',
    'offers',
    'timers',
    'idempotency_keys',
  ])('is no booking at all: %s', (table) => expectBookingWhole(world, table));

  it.each(['events', 'outbox'])('takes no seat: %s', async (table) => {
    const slotId = await world.slot(adviser, table === 'events' ? '2026-11-25 09:00' : '2026-11-25 10:00');
    const resident = await world.resident();
    const form = { ...BOOKING, way: 'point', slotId };
    await expectNothingHalfWritten(world, table, (key) => resident.post('/consultations', form, `${key}-seat`));
    expect(await world.db.query('SELECT matter_id FROM slot_seats WHERE slot_id = ?', [slotId])).toHaveLength(1);
  });

  it.each(['events', 'outbox', 'conflict_checks'])('accepts no offer: %s', async (table) => {
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(adviser, matter);
    const accept = (key: string) =>
      adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true }, `${key}-accept`);
    await expectNothingHalfWritten(world, table, accept);
  });

  it.each(['events', 'outbox', 'dispatch_decisions'])('declines no offer: %s', async (table) => {
    await world.endContracts();
    adviser = await world.lawyer(await world.firm({ share: 0.9 }));
    await world.lawyer(await world.firm({ share: 0.1 }));
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(adviser, matter);
    const decline = (key: string) => adviser.post(`/offers/${offer?.id}/decline`, { code: 'timeClash' }, `${key}-no`);
    await expectNothingHalfWritten(world, table, decline);
  });

  it.each(['answers', 'events', 'outbox'])('closes no matter: %s', async (table) => {
    await world.endContracts();
    adviser = await world.lawyer(await world.firm());
    const task = await world.accepted(await world.resident(), adviser);
    const form = { version: task.version, ...ANSWER };
    await expectNothingHalfWritten(world, table, (key) => adviser.post(`/tasks/${task.id}/answer`, form, `${key}-end`));
  });

  it.each(['looks', 'outbox'])('opens no words: %s', async (table) => {
    const clerk = await world.staff('clerk');
    const matter = await world.book(await world.resident());
    const form = { reason: '核对一下内容' };
    const open = (key: string) => clerk.post(`/board/matters/${matter.id}/openings`, form, `${key}-look`);
    await expectNothingHalfWritten(world, table, open);
  });

  it('has left every event with its message, and no message without its event', () => expectMessagePerEvent(world));
});
