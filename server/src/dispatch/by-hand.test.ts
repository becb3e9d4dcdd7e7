import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { Firm } from '../organizations/organizations.entity.js';
import { DispatchDecision, Offer } from './dispatch.entity.js';

describe('dispatch by the office’s own hand', () => {
  let world: World;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());
  beforeEach(() => world.endContracts());

  /** A matter that nobody could be asked for, and afterwards a firm that could. */
  async function stranded(form: Record<string, unknown> = {}) {
    const resident = await world.resident();
    const matter = await world.book(resident, form);
    expect(matter.state).toBe('officeDecides');
    const firm = await world.firm();
    return { resident, matter, firm, adviser: await world.lawyer(firm) };
  }
  const dispatch = (matterId: string, form: Record<string, unknown>) =>
    clerk.post(`/board/matters/${matterId}/dispatch`, form);
  const reason = '该所熟悉此类案件，请办理';

  it('goes to the firm that was chosen, with the reason for firm, resident and file', async () => {
    const { resident, matter, firm, adviser } = await stranded();
    const reply = await dispatch(matter.id, { version: matter.version, firmId: firm.id, reason });
    expect(reply).toMatchObject({ status: 200, body: { state: 'offered', firmName: firm.name, officeReason: null } });
    const decision = reply.body.decisions.at(-1);
    expect(decision).toMatchObject({ byHand: true, reason, byName: expect.stringContaining('工作人员') });
    expect(decision.candidates.find((each: { chosen: boolean }) => each.chosen)).toMatchObject({ firmId: firm.id });
    expect(await world.offerOf(adviser, matter)).toMatchObject({ byHandReason: reason, minutesLeft: 240 });
    const { timeline } = (await resident.get(`/matters/${matter.id}`)).body;
    expect(timeline.at(-1)).toMatchObject({ sentence: '镇法治办指派了律所', detail: reason });
    const kept = await world.db.manager.findOneByOrFail(DispatchDecision, { matterId: matter.id, byHand: true });
    expect(kept.actorId).toBe(clerk.id);
    expect(kept.reasonSealed).not.toContain(reason);
  });

  it.each(['', '好', '   好   ', undefined])('needs a written reason: not %j', async (short) => {
    const { matter, firm } = await stranded();
    const form = { version: matter.version, firmId: firm.id, reason: short };
    expect(await dispatch(matter.id, form)).toMatchObject({
      status: 400,
      body: { code: 'INVALID', details: [{ field: 'reason' }] },
    });
  });

  it('is declined for a conflict of interest only, and comes back to the office', async () => {
    const { matter, firm, adviser } = await stranded();
    await dispatch(matter.id, { version: matter.version, firmId: firm.id, reason });
    const offer = await world.offerOf(adviser, matter);
    for (const form of [
      { code: 'timeClash' },
      { code: 'other', words: '太忙' },
      { code: 'outOfSpecialty', topic: 'debt' },
    ])
      expect(await adviser.post(`/offers/${offer?.id}/decline`, form)).toMatchObject({
        status: 409,
        body: { code: 'ONLY_CONFLICT' },
      });
    expect((await adviser.post(`/offers/${offer?.id}/decline`, { code: 'conflict' })).status).toBe(200);
    const { body } = await clerk.get(`/board/matters/${matter.id}`);
    expect(body).toMatchObject({ state: 'officeDecides', officeReason: 'secondDecline' });
    const again = { version: body.version, firmId: firm.id, reason };
    expect(await dispatch(matter.id, again)).toMatchObject({ status: 409, body: { code: 'FIRM_BARRED' } });
  });

  it('cannot override a conflict or a contract that is over', async () => {
    const { matter } = await stranded({ opposingParty: '惠南建材有限公司' });
    const retained = await world.firm();
    await world.retainer(retained, '惠南建材有限公司');
    const ended = await world.firm({ endsOn: '2026-11-22' });
    const uncontracted = { id: 'a'.repeat(32), name: '未签约律所', phone: '021-00009999' };
    await world.db.manager.insert(Firm, uncontracted);
    for (const firmId of [retained.id, ended.id, uncontracted.id, 'f'.repeat(32)])
      expect(await dispatch(matter.id, { version: matter.version, firmId, reason })).toMatchObject({
        status: 409,
        body: { code: 'FIRM_BARRED' },
      });
  });

  it('may ask a firm that is full or of another specialty: the office knows better', async () => {
    const { matter } = await stranded({ topic: 'labor' });
    const full = await world.firm({ capacity: 0, specialties: ['land'] });
    await world.lawyer(full);
    const reply = await dispatch(matter.id, { version: matter.version, firmId: full.id, reason });
    expect(reply.body.state).toBe('offered');
    const chosen = reply.body.decisions.at(-1).candidates.find((each: { chosen: boolean }) => each.chosen);
    expect(chosen.barriers).toEqual(['lacksSpecialty', 'atCapacity']);
  });

  it('takes an offer back from the firm that sits on it', async () => {
    const first = await world.lawyer(await world.firm());
    const matter = await world.book(await world.resident());
    const offer = await world.offerOf(first, matter);
    const second = await world.firm();
    const adviser = await world.lawyer(second);
    await dispatch(matter.id, { version: matter.version, firmId: second.id, reason });
    expect(await world.offerOf(first, matter)).toBeUndefined();
    expect(await first.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).toMatchObject({
      status: 409,
      body: { code: 'OFFER_GONE' },
    });
    expect((await world.db.manager.findOneByOrFail(Offer, { id: offer!.id })).state).toBe('withdrawn');
    expect(await world.offerOf(adviser, matter)).toBeDefined();
  });

  it('takes a matter from the lawyer who has it: his sight ends, and the new firm is not named before it accepts', async () => {
    const first = await world.lawyer(await world.firm());
    const resident = await world.resident();
    const task = await world.accepted(resident, first);
    const second = await world.firm();
    const adviser = await world.lawyer(second);
    await dispatch(task.id, { version: task.version, firmId: second.id, reason });
    expect((await first.get(`/tasks/${task.id}`)).status).toBe(404);
    const stale = { version: task.version, ...ANSWER };
    expect((await first.post(`/tasks/${task.id}/answer`, stale)).status).toBe(404);
    expect((await resident.get(`/matters/${task.id}`)).body).toMatchObject({
      state: 'offered',
      firmName: null,
      lawyerName: null,
      ringsFrom: null,
    });
    const offer = await world.offerOf(adviser, task);
    await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true });
    expect((await resident.get(`/matters/${task.id}`)).body.firmName).toBe(second.name);
  });

  it('tells of a version that is no longer on the screen, with the present state', async () => {
    const { matter, firm } = await stranded();
    const form = { version: matter.version - 1, firmId: firm.id, reason };
    expect(await dispatch(matter.id, form)).toMatchObject({
      status: 409,
      body: { code: 'STATE_MOVED', details: { state: 'officeDecides', version: matter.version } },
    });
  });

  it('answers what it can answer itself, instead', async () => {
    const { resident, matter } = await stranded();
    const form = { version: matter.version, ...ANSWER, result: 'toMediation' };
    expect((await clerk.post(`/board/matters/${matter.id}/answer`, form)).body.state).toBe('closed');
    expect((await resident.get(`/matters/${matter.id}`)).body.answers[0]).toMatchObject({ result: 'toMediation' });
  });

  it('does not answer in a lawyer’s place', async () => {
    const adviser = await world.lawyer(await world.firm());
    const task = await world.accepted(await world.resident(), adviser);
    expect(await clerk.post(`/board/matters/${task.id}/answer`, { version: task.version, ...ANSWER })).toMatchObject({
      status: 409,
      body: { code: 'NOT_NOW' },
    });
  });
});
