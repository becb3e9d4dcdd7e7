import { BOOKING, type World } from '../world/world.js';
import { Notification } from '../../server/src/notifications/notifications.entity.js';

/** Two new firms that can be asked, in this order; whatever was under way before is settled. */
async function twoFirms(world: World) {
  await world.settle();
  await world.endContracts();
  const [first, second] = [await world.firm({ share: 0.6 }), await world.firm({ share: 0.4 })];
  return [await world.lawyer(first), await world.lawyer(second)] as const;
}

/** An offer of Friday 15:00 goes on at Monday 11:00: 240 office minutes, not a minute less, not the weekend. */
export async function expectExpiryCountsOfficeMinutes(world: World): Promise<void> {
  await world.to('2026-11-27 15:00');
  const [first, second] = await twoFirms(world);
  const matter = await world.book(await world.resident());
  await world.to('2026-11-30 10:59');
  expect((await world.offerOf(first, matter))?.minutesLeft).toBe(1);
  await world.to('2026-11-30 11:00');
  expect(await world.offerOf(first, matter)).toBeUndefined();
  expect(await world.offerOf(second, matter)).toBeDefined();
}

/** A firm sees both names before it accepts, and neither words nor number. */
export async function expectOfferHidesWords(world: World): Promise<void> {
  const [first] = await twoFirms(world);
  const matter = await world.book(await world.resident({ name: '沈阿婆' }), { words: '金丝雀问题' });
  const offer = await world.offerOf(first, matter);
  const { text } = await first.get(`/offers/${offer?.id}`);
  expect(text).toContain('沈阿婆');
  expect(text).not.toContain('金丝雀');
  expect(text).not.toMatch(/1380000\d{4}/);
}

/** Who declined is not asked again, and the next firm is. */
export async function expectDeclinerNotAskedAgain(world: World): Promise<void> {
  const [first, second] = await twoFirms(world);
  const matter = await world.book(await world.resident());
  const offer = await world.offerOf(first, matter);
  await first.post(`/offers/${offer?.id}/decline`, { code: 'timeClash' });
  expect(await world.offerOf(first, matter)).toBeUndefined();
  expect(await world.offerOf(second, matter)).toBeDefined();
}

/** A message carried twice, as after a crash, tells nobody twice. */
export async function expectToldOnce(world: World): Promise<void> {
  const [first] = await twoFirms(world);
  const matter = await world.book(await world.resident());
  await world.settle();
  await world.db.query("UPDATE outbox SET done_at = NULL, due_at = created_at WHERE topic = 'matter.offer'");
  await world.settle();
  expect(await world.db.manager.countBy(Notification, { matterId: matter.id, personId: first.id })).toBe(1);
}

/** A refused form is corrected and sent again under its key. */
export async function expectKeyFreeAfterRefusal(world: World): Promise<void> {
  const [first] = await twoFirms(world);
  const slotId = await world.slot(first, '2026-12-03 09:00');
  await world.book(await world.resident(), { way: 'point', slotId });
  const resident = await world.resident();
  const key = `refused-${resident.id}`;
  const taken = await resident.post('/consultations', { ...BOOKING, way: 'point', slotId }, key);
  expect(taken.body.code).toBe('SLOT_TAKEN');
  expect((await resident.post('/consultations', BOOKING, key)).status).toBe(201);
}

/** Nobody comes in without a session, nor into a room that is not his role's. */
export async function expectStrangersRefused(world: World): Promise<void> {
  const resident = await world.resident();
  expect((await world.visitor.get('/board')).status).toBe(401);
  expect((await resident.get('/board')).status).toBe(403);
  expect((await resident.get('/offers')).status).toBe(403);
}
