import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { Look } from '../matters/matters.entity.js';
import { Notification } from '../notifications/notifications.entity.js';

/** Strings that stand for what nobody at the town hall may read by chance. */
const CANARY = {
  words: '金丝雀问题',
  opposing: '金丝雀对方',
  name: '金丝雀居民',
  parent: '金丝雀老人',
  question: '金丝雀提问',
  reply: '金丝雀回复',
  answer: '金丝雀答复',
  rating: '金丝雀评价',
  decline: '金丝雀不接',
} as const;

describe('what the town office sees without a reason', () => {
  let world: World;
  let clerk: Client;
  let resident: Client;
  let matterId: string;
  const seen: string[] = [];

  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
    const look = async () => {
      for (const path of [
        '/board',
        '/board?show=closed',
        `/board/matters/${matterId}`,
        `/board/matters/${matterId}/candidates`,
      ])
        seen.push((await clerk.get(path)).text);
    };
    const decliner = await world.lawyer(await world.firm({ share: 0.9 }));
    const adviser = await world.lawyer(await world.firm({ share: 0.1 }));
    resident = await world.resident({ name: CANARY.name, village: await world.village() });
    const form = {
      words: CANARY.words,
      opposingParty: CANARY.opposing,
      forWhom: 'parent',
      beneficiaryName: CANARY.parent,
    };
    const matter = await world.book(resident, form);
    matterId = matter.id;
    await look();
    const first = await world.offerOf(decliner, matter);
    await decliner.post(`/offers/${first?.id}/decline`, { code: 'other', words: CANARY.decline });
    const offer = await world.offerOf(adviser, matter);
    let { version } = (await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).body;
    await look();
    ({ version } = (await adviser.post(`/tasks/${matterId}/questions`, { version, words: CANARY.question })).body);
    await look();
    ({ version } = (await resident.post(`/matters/${matterId}/replies`, { version, words: CANARY.reply })).body);
    await look();
    ({ version } = (
      await adviser.post(`/tasks/${matterId}/answer`, { version, ...ANSWER, answer: CANARY.answer })
    ).body);
    await resident.post(`/matters/${matterId}/rating`, {
      version,
      level: 1,
      askedForMoney: false,
      words: CANARY.rating,
    });
    await look();
  });
  afterAll(() => world.close());

  it('is number, topic, state and times: not a word of the resident, the lawyer or the firm', () => {
    const all = seen.join('\n');
    expect(all).toContain('"topic":"labor"');
    for (const canary of Object.values(CANARY)) expect(all).not.toContain(canary);
    expect(all).not.toMatch(/1380000\d{4}/);
    expect(all).not.toContain('v1.');
  });

  it('opens with a written reason of at least four characters', async () => {
    for (const reason of ['', '看看', '   看看   ', undefined, 7])
      expect(await clerk.post(`/board/matters/${matterId}/openings`, { reason })).toMatchObject({
        status: 400,
        body: { code: 'INVALID', details: [{ field: 'reason' }] },
      });
    expect(await world.db.manager.countBy(Look, { matterId })).toBe(0);
  });

  it('is then everything, and the resident sees who looked, when and why', async () => {
    await world.settle();
    await world.to('2026-11-23 10:00');
    const reason = '居民来电投诉，核对答复内容';
    const { status, body, text } = await clerk.post(`/board/matters/${matterId}/openings`, { reason });
    expect(status).toBe(200);
    expect(body).toMatchObject({ residentName: CANARY.name, words: CANARY.words, opposingParty: CANARY.opposing });
    expect(body.phone).toMatch(/^1380000/);
    for (const part of ['question', 'reply', 'answer'] as const) expect(text).toContain(CANARY[part]);

    const { looks } = (await resident.get(`/matters/${matterId}`)).body;
    expect(looks).toEqual([
      { at: '2026-11-23T02:00:00.000Z', byName: expect.stringContaining('工作人员'), byRole: '法治办经办人', reason },
    ]);
    expect((await clerk.get(`/board/matters/${matterId}`)).body.looks).toEqual(looks);
    await world.settle();
    const told = await world.db.manager.findBy(Notification, { personId: resident.id, kind: 'opened' });
    expect(told).toHaveLength(1);
    expect((await resident.get('/notifications')).body.notifications[0]).toMatchObject({
      title: '镇法治办查看了您的事项',
      matterId,
      read: false,
    });
  });

  it('is recorded each time anew, and kept sealed', async () => {
    await clerk.post(`/board/matters/${matterId}/openings`, { reason: '主任要求再次核对' });
    expect((await resident.get(`/matters/${matterId}`)).body.looks).toHaveLength(2);
    expect(JSON.stringify(await world.db.query('SELECT * FROM looks'))).not.toContain('再次核对');
  });

  it('is not for anybody else, with whatever reason', async () => {
    const reason = '我也想看一看内容';
    for (const role of [
      'admin',
      'auditor',
      'department',
      'legalReviewer',
      'liaison',
      'surveyor',
      'firmManager',
    ] as const)
      expect((await (await world.staff(role)).post(`/board/matters/${matterId}/openings`, { reason })).status).toBe(
        403,
      );
    expect((await world.visitor.post(`/board/matters/${matterId}/openings`, { reason })).status).toBe(401);
  });

  it('is never in a refusal: state and version only', async () => {
    const { version } = (await clerk.get(`/board/matters/${matterId}`)).body;
    const reply = await clerk.post(`/board/matters/${matterId}/reopen-decision`, {
      version,
      granted: true,
      reason: '情况属实重办',
    });
    expect(reply).toMatchObject({ status: 409, body: { code: 'NOT_NOW', details: { state: 'closed', version } } });
    expect(Object.keys(reply.body.details)).toEqual(['state', 'version']);
  });

  it('shows with a repeated key only what that look showed', async () => {
    const open = () => clerk.post(`/board/matters/${matterId}/openings`, { reason: '再看一遍答复' }, 'one-look-0001');
    const first = await open();
    const { version } = (await resident.get(`/matters/${matterId}`)).body;
    const asked = await resident.post(`/matters/${matterId}/follow-ups`, { version, words: '金丝雀追问' });
    expect(asked.status).toBe(200);
    const again = await open();
    expect(again.text).toBe(first.text);
    expect(again.text).not.toContain('金丝雀追问');
    const { looks } = (await resident.get(`/matters/${matterId}`)).body;
    expect(looks.filter(({ reason }: { reason: string }) => reason === '再看一遍答复')).toHaveLength(1);
  });
});
