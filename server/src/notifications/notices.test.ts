import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { NOTICES } from './notice.texts.js';
import { Notification } from './notifications.entity.js';

describe('who is told what', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());
  beforeEach(() => world.endContracts());

  /** What was told about a matter since the last look: kind and person, each once. */
  async function told(matterId: string): Promise<(readonly [string, string])[]> {
    await world.settle();
    const rows = await world.db.manager.find(Notification, { where: { matterId }, order: { kind: 'ASC' } });
    await world.db.manager.delete(Notification, { matterId });
    return rows.map(({ kind, personId }) => [kind, personId] as const);
  }
  const version = async (resident: Client, id: string): Promise<number> =>
    (await resident.get(`/matters/${id}`)).body.version;

  it('tells each step of the story to the one whom it concerns, once', async () => {
    const firm = await world.firm();
    const [adviser, manager] = [await world.lawyer(firm), await world.firmManager(firm)];
    const resident = await world.resident();
    const clerk = await world.staff('clerk');

    const { id } = await world.book(resident);
    expect(new Set(await told(id))).toEqual(
      new Set([
        ['offer', adviser.id],
        ['offer', manager.id],
      ]),
    );

    const offer = await world.offerOf(adviser);
    await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true });
    expect(await told(id)).toEqual([['accepted', resident.id]]);

    await adviser.post(`/tasks/${id}/questions`, { version: await version(resident, id), words: '请补充' });
    expect(await told(id)).toEqual([['question', resident.id]]);

    await resident.post(`/matters/${id}/replies`, { version: await version(resident, id), words: '补充了' });
    expect(await told(id)).toEqual([['replied', adviser.id]]);

    await clerk.post(`/board/matters/${id}/openings`, { reason: '核对一下内容' });
    expect(await told(id)).toEqual([['opened', resident.id]]);

    await adviser.post(`/tasks/${id}/answer`, { version: await version(resident, id), ...ANSWER });
    expect(await told(id)).toEqual([['answered', resident.id]]);

    await resident.post(`/matters/${id}/follow-ups`, { version: await version(resident, id), words: '再问一句' });
    expect(await told(id)).toEqual([['followUp', adviser.id]]);

    await resident.post(`/matters/${id}/cancel`, { version: await version(resident, id) });
    expect(await told(id)).toEqual([['cancelled', adviser.id]]);
  });

  it('tells the duty lawyer of an appointment, and of its cancelling', async () => {
    const lawyer = await world.lawyer(await world.firm());
    const resident = await world.resident();
    const slotId = await world.slot(lawyer, '2026-11-25 09:00');
    const matter = await world.book(resident, { way: 'point', slotId });
    expect(await told(matter.id)).toEqual([['scheduled', lawyer.id]]);
    await resident.post(`/matters/${matter.id}/cancel`, { version: matter.version });
    expect(await told(matter.id)).toEqual([['cancelled', lawyer.id]]);
  });

  it('tells of a dispatch by hand, and of both decisions about another try', async () => {
    const resident = await world.resident();
    const clerk = await world.staff('clerk');
    const { id, version: booked } = await world.book(resident);
    expect(await told(id)).toEqual([]);
    const firm = await world.firm();
    const adviser = await world.lawyer(firm);
    await clerk.post(`/board/matters/${id}/dispatch`, { version: booked, firmId: firm.id, reason: '请该所办理' });
    expect(new Set(await told(id))).toEqual(
      new Set([
        ['assigned', resident.id],
        ['offer', adviser.id],
      ]),
    );

    for (const granted of [false, true]) {
      const matter = await world.closed(resident, adviser);
      await told(matter.id);
      const asked = { version: matter.version, words: '没有讲清楚' };
      const { body } = await resident.post(`/matters/${matter.id}/reopen-requests`, asked);
      expect(await told(matter.id)).toEqual([]);
      const decision = { version: body.version, granted, reason: '看过了，这样决定' };
      await clerk.post(`/board/matters/${matter.id}/reopen-decision`, decision);
      expect(await told(matter.id)).toEqual([[granted ? 'reopened' : 'reopenRefused', resident.id]]);
    }
  });

  it('tells nobody of a lawyer who has left the firm', async () => {
    const firm = await world.firm();
    const [stays, left] = [await world.lawyer(firm), await world.lawyer(firm)];
    await world.db.query('UPDATE role_grants SET ended_at = NOW() WHERE person_id = ?', [left.id]);
    const { id } = await world.book(await world.resident());
    expect(await told(id)).toEqual([['offer', stays.id]]);
  });

  it('says number and what to do, never a name or a word of the matter', async () => {
    const adviser = await world.lawyer(await world.firm());
    const resident = await world.resident({ name: '金丝雀居民' });
    const matter = await world.closed(resident, adviser, { words: '金丝雀问题', opposingParty: '金丝雀对方' });
    await world.settle();
    const texts = JSON.stringify(await world.db.query('SELECT title, body FROM notifications'));
    expect(texts).toContain(matter.number);
    expect(texts).not.toContain('金丝雀');
    for (const { title, body } of Object.values(NOTICES)) {
      expect(title.length).toBeLessThanOrEqual(20);
      expect(body('HN-ZX-2026-000001', null, '12月1日 周二 9:00在服务点')).toMatch(/^HN-ZX-2026-000001 .*[。]$/);
    }
  });
});

describe('the inbox', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  it('shows the newest first, counts what is unread, and marks what was read', async () => {
    const adviser = await world.lawyer(await world.firm());
    const resident = await world.resident();
    const task = await world.accepted(resident, adviser);
    await world.settle();
    await world.to('2026-11-23 10:00');
    await adviser.post(`/tasks/${task.id}/answer`, { version: task.version, ...ANSWER });
    await world.settle();
    const { body } = await resident.get('/notifications');
    expect(body.unread).toBe(2);
    expect(body.notifications.map(({ title }: { title: string }) => title)).toEqual(['有答复了', '律师已接单']);
    const [first] = body.notifications;
    expect((await resident.put(`/notifications/${first.id}/read`, undefined)).body).toMatchObject({
      unread: 1,
      notifications: [{ id: first.id, read: true }, { read: false }],
    });
    const stranger = await world.resident();
    expect((await stranger.put(`/notifications/${first.id}/read`, undefined)).status).toBe(404);
    expect((await stranger.get('/notifications')).body).toEqual({ unread: 0, notifications: [] });
  });
});
