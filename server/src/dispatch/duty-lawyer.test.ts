import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { SlotSeat } from '../organizations/organizations.entity.js';
import { ConflictCheck } from './dispatch.entity.js';

describe('the lawyer on duty', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  /** A meeting tomorrow at nine with a lawyer of a firm. */
  async function meeting(form: Record<string, unknown> = {}) {
    const lawyer = await world.lawyer(await world.firm());
    const slotId = await world.slot(lawyer, '2026-11-24 09:00');
    const resident = await world.resident();
    const matter = await world.book(resident, { way: 'point', slotId, words: '当面说的话', ...form });
    return { lawyer, slotId, resident, matter };
  }
  const confirm = (lawyer: Client, { id, version }: { id: string; version: number }, conflictChecked = true) =>
    lawyer.post(`/tasks/${id}/confirm`, { version, conflictChecked });

  it('sees both names but neither words nor number before searching for conflicts', async () => {
    const { lawyer, matter } = await meeting({ opposingParty: '陆老板' });
    const { body, text } = await lawyer.get(`/tasks/${matter.id}`);
    expect(body).toMatchObject({
      opened: false,
      words: null,
      phone: null,
      opposingParty: '陆老板',
      actions: ['confirm', 'decline', 'handOver'],
    });
    expect(text).not.toContain('当面说的话');
    expect(text).not.toContain('1380000');
  });

  it('opens them by 「已查利冲」, and holds the appointment', async () => {
    const { lawyer, resident, matter } = await meeting();
    expect((await confirm(lawyer, matter, false)).body.details).toMatchObject([{ field: 'conflictChecked' }]);
    const { body } = await confirm(lawyer, matter);
    expect(body).toMatchObject({
      opened: true,
      words: '当面说的话',
      state: 'inProgress',
      actions: ['call', 'ask', 'answer', 'handOver'],
    });
    expect(await world.db.manager.findBy(ConflictCheck, { matterId: matter.id })).toMatchObject([
      { checkedBy: lawyer.id, found: false },
    ]);
    expect((await resident.get(`/matters/${matter.id}`)).body.sentence).toContain('请按约好的时间到服务点');
    const answer = { version: body.version, ...ANSWER };
    expect((await lawyer.post(`/tasks/${matter.id}/answer`, answer)).body.state).toBe('closed');
  });

  it('confirms once', async () => {
    const { lawyer, matter } = await meeting();
    const { body } = await confirm(lawyer, matter);
    const twice = await confirm(lawyer, body);
    expect(twice).toMatchObject({ status: 409, body: { code: 'NOT_NOW' } });
    expect(twice.body.details).toEqual({ state: 'inProgress', version: body.version });
  });

  it('cannot answer, nor ask, before', async () => {
    const { lawyer, matter } = await meeting();
    const { version } = matter;
    for (const [path, form] of [
      ['answer', ANSWER],
      ['questions', { words: '请问合同在哪里' }],
    ] as const)
      expect(await lawyer.post(`/tasks/${matter.id}/${path}`, { version, ...form })).toMatchObject({
        status: 409,
        body: { code: 'NOT_NOW' },
      });
  });

  it('in conflict hands it to the office; the seat stays the resident’s', async () => {
    const { lawyer, slotId, resident, matter } = await meeting();
    const { version } = matter;
    expect(await lawyer.post(`/tasks/${matter.id}/decline`, { version, code: 'other' })).toMatchObject({
      status: 400,
      body: { code: 'REASON_NEEDED' },
    });
    const { body } = await lawyer.post(`/tasks/${matter.id}/decline`, { version, code: 'conflict' });
    expect(body.open).toEqual([]);
    expect((await lawyer.get(`/tasks/${matter.id}`)).status).toBe(404);
    expect((await resident.get(`/matters/${matter.id}`)).body).toMatchObject({
      state: 'officeDecides',
      firmName: null,
      appointment: { startsAt: '2026-11-24T01:00:00.000Z' },
    });
    expect(await world.db.manager.findBy(SlotSeat, { slotId })).toMatchObject([{ matterId: matter.id }]);
    const { rows } = (await (await world.staff('clerk')).get('/board?officeReason=dutyDeclined')).body;
    expect(rows.map(({ id }: { id: string }) => id)).toContain(matter.id);
    const { candidates } = (await (await world.staff('clerk')).get(`/board/matters/${matter.id}/candidates`)).body;
    const own = candidates.find(({ firmId }: { firmId: string }) => firmId === lawyer.identity.firmId);
    expect(own.barriers).toContain('conflict');
  });

  it('is replaced by hand, and the other firm’s lawyer takes the same appointment', async () => {
    const { lawyer, resident, matter } = await meeting();
    await lawyer.post(`/tasks/${matter.id}/decline`, { version: matter.version, code: 'conflict' });
    const firm = await world.firm();
    const other = await world.lawyer(firm);
    const clerk = await world.staff('clerk');
    const { version } = (await clerk.get(`/board/matters/${matter.id}`)).body;
    const form = { version, firmId: firm.id, reason: '请明天上午到服务点接待' };
    await clerk.post(`/board/matters/${matter.id}/dispatch`, form);
    expect((await resident.get(`/matters/${matter.id}`)).body.firmName).toBeNull();
    const offer = await world.offerOf(other, matter);
    expect(offer).toMatchObject({ appointment: { startsAt: '2026-11-24T01:00:00.000Z' } });
    await other.post(`/offers/${offer?.id}/accept`, { conflictChecked: true });
    expect((await resident.get(`/matters/${matter.id}`)).body).toMatchObject({
      state: 'inProgress',
      firmName: firm.name,
      dueAt: '2026-11-24T01:30:00.000Z',
    });
  });

  it('is one lawyer: a colleague of the same firm sees nothing of it', async () => {
    const firm = await world.firm();
    const [lawyer, colleague] = [await world.lawyer(firm), await world.lawyer(firm)];
    const slotId = await world.slot(lawyer, '2026-11-25 09:00');
    const matter = await world.book(await world.resident(), { way: 'point', slotId });
    expect((await colleague.get(`/tasks/${matter.id}`)).status).toBe(404);
    expect((await confirm(colleague, matter)).status).toBe(404);
  });
});
