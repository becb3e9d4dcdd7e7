import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { Notification } from '../notifications/notifications.entity.js';
import { Offer } from '../dispatch/dispatch.entity.js';
import { SlotSeat } from '../organizations/organizations.entity.js';
import { Revisit } from '../matters/matters.entity.js';

describe('what the office does by its own hand', () => {
  let world: World;
  let clerk: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
  });
  afterAll(() => world.close());
  beforeEach(() => world.endContracts());

  const reason = '律所没有动静，镇里先答复';
  const act = (id: string, what: string, form: object | undefined, by = clerk) =>
    by.post(`/board/matters/${id}/${what}`, form);
  const seen = async (id: string, by = clerk) => (await by.get(`/board/matters/${id}`)).body;
  const told = async (personId: string) => {
    await world.settle();
    const rows = await world.db.manager.find(Notification, { where: { personId }, order: { written: 'ASC' } });
    return rows.map(({ kind }) => kind);
  };

  describe('taking a matter over', () => {
    it('takes it from the lawyer who has it: he sees nothing any more, and both sides are told', async () => {
      const adviser = await world.lawyer(await world.firm());
      const resident = await world.resident();
      const task = await world.accepted(resident, adviser);
      const reply = await act(task.id, 'take-over', { version: task.version, reason });
      expect(reply).toMatchObject({
        status: 200,
        body: { state: 'kept', officeReason: 'takenOver', firmName: null, lawyerName: null, light: 'green' },
      });
      expect(reply.body.acts.clerkName).toMatch(/^工作人员/);
      expect(reply.body.actions).toEqual(expect.arrayContaining(['dispatch', 'answer', 'merge', 'retag']));
      expect((await adviser.get(`/tasks/${task.id}`)).status).toBe(404);
      expect(await told(adviser.id)).toContain('takenBack');
      expect(await told(resident.id)).toContain('takenOver');
      const { timeline, firmName } = (await resident.get(`/matters/${task.id}`)).body;
      expect(firmName).toBeNull();
      expect(timeline.at(-1)).toMatchObject({ sentence: '镇法治办收回，由镇里自己答复您', detail: reason });
    });

    it('withdraws an open offer, and leaves nothing to accept', async () => {
      const adviser = await world.lawyer(await world.firm());
      const matter = await world.book(await world.resident());
      const offer = await world.offerOf(adviser, matter);
      await act(matter.id, 'take-over', { version: matter.version, reason });
      expect((await world.db.manager.findOneByOrFail(Offer, { id: offer!.id })).state).toBe('withdrawn');
      const late = await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true });
      expect(late).toMatchObject({ status: 409, body: { code: 'OFFER_GONE' } });
    });

    it('gives the seat of an appointment back, and shows the resident no appointment', async () => {
      const lawyer = await world.lawyer(await world.firm());
      const resident = await world.resident();
      const slotId = await world.slot(lawyer, '2026-11-24 10:00');
      const matter = await world.book(resident, { way: 'point', slotId });
      await act(matter.id, 'take-over', { version: matter.version, reason });
      expect((await world.db.manager.findOneByOrFail(SlotSeat, { slotId })).matterId).toBeNull();
      expect((await resident.get(`/matters/${matter.id}`)).body.appointment).toBeNull();
    });

    it('is answered by the office, or dispatched to another firm after all', async () => {
      await world.lawyer(await world.firm());
      const resident = await world.resident();
      const first = await world.book(resident);
      const taken = (await act(first.id, 'take-over', { version: first.version, reason })).body;
      const answered = await act(first.id, 'answer', { version: taken.version, ...ANSWER });
      expect(answered.body.state).toBe('closed');
      const second = await world.book(resident);
      const { version } = (await act(second.id, 'take-over', { version: second.version, reason })).body;
      const firm = await world.firm();
      const dispatched = await act(second.id, 'dispatch', { version, firmId: firm.id, reason });
      expect(dispatched.body).toMatchObject({ state: 'offered', firmName: firm.name, officeReason: null });
    });

    it('needs a reason, a matter under way and the version on the screen', async () => {
      const adviser = await world.lawyer(await world.firm());
      const closed = await world.closed(await world.resident(), adviser);
      const { id, version } = await world.book(await world.resident());
      for (const [target, form, status, code] of [
        [id, { version, reason: '好' }, 400, 'INVALID'],
        [id, { version: version + 1, reason }, 409, 'STATE_MOVED'],
        [closed.id, { version: closed.version, reason }, 409, 'NOT_NOW'],
        ['0'.repeat(32), { version, reason }, 404, 'NOT_FOUND'],
      ] as const)
        expect(await act(target, 'take-over', form)).toMatchObject({ status, body: { code } });
    });
  });

  describe('a reason that stands', () => {
    it('opens what the office keeps again, for the one who wrote it, and each look is recorded', async () => {
      const resident = await world.resident();
      const { id } = await world.book(resident, { passToFirm: false });
      expect(await act(id, 'standing-openings', undefined)).toMatchObject({
        status: 409,
        body: { code: 'STANDING_REASON_NEEDED' },
      });
      await act(id, 'openings', { reason: '由我答复这位居民', standing: true });
      expect(await seen(id)).toMatchObject({
        acts: { standingReason: '由我答复这位居民', clerkName: expect.stringMatching(/^工作人员/) },
      });
      expect((await seen(id)).actions).toContain('openAgain');
      expect((await act(id, 'standing-openings', undefined)).body.words).toBe('工钱拖了三个月没给');
      const colleague = await world.staff('clerk');
      expect((await seen(id, colleague)).acts.standingReason).toBeNull();
      expect((await act(id, 'standing-openings', undefined, colleague)).status).toBe(409);
      const { looks } = (await resident.get(`/matters/${id}`)).body;
      expect(looks.map((look: { reason: string }) => look.reason)).toEqual(['由我答复这位居民', '由我答复这位居民']);
      expect((await told(resident.id)).filter((kind) => kind === 'opened')).toHaveLength(1);
    });

    it('ends when the matter leaves the office, and stands for nothing that a firm has', async () => {
      const adviser = await world.lawyer(await world.firm());
      const { id, version } = await world.accepted(await world.resident(), adviser);
      expect(await act(id, 'openings', { reason: '由我来答复', standing: true })).toMatchObject({
        status: 409,
        body: { code: 'NOT_NOW' },
      });
      const taken = (await act(id, 'take-over', { version, reason })).body;
      await act(id, 'openings', { reason: '由我来答复', standing: true });
      const firm = await world.firm();
      await world.lawyer(firm);
      await act(id, 'dispatch', { version: taken.version, firmId: firm.id, reason });
      expect(await act(id, 'standing-openings', undefined)).toMatchObject({ status: 409 });
    });
  });

  describe('another topic', () => {
    it('changes neither due moment nor clock, and says so when the firm does not serve it', async () => {
      const firm = await world.firm({ specialties: ['labor'] });
      const adviser = await world.lawyer(firm);
      const resident = await world.resident();
      const task = await world.accepted(resident, adviser, { topic: 'labor' });
      await world.to('2026-11-23 10:00');
      const before = await seen(task.id);
      const { status, body } = await act(task.id, 'topic', { version: task.version, topic: 'debt' });
      expect(status).toBe(200);
      expect(body).toMatchObject({ topic: 'debt', dueAt: before.dueAt, state: 'inProgress', firmName: firm.name });
      expect([body.times, body.minutesLeft]).toEqual([before.times, before.minutesLeft]);
      expect(body.acts.firmLacksSpecialty).toBe(true);
      expect(body.events.at(-1)).toMatchObject({ label: '改类别', detail: '劳动人事 → 债权债务' });
      expect((await adviser.get(`/tasks/${task.id}`)).body.topic).toBe('debt');
      const { timeline } = (await resident.get(`/matters/${task.id}`)).body;
      expect(timeline.at(-1)).toMatchObject({ sentence: '镇法治办改了这件事的类别', detail: '债权债务' });
    });

    it('makes the lawyer’s open form out of date, and is refused where it changes nothing', async () => {
      const adviser = await world.lawyer(await world.firm());
      const { id, version } = await world.accepted(await world.resident(), adviser, { topic: 'labor' });
      expect(await act(id, 'topic', { version, topic: 'labor' })).toMatchObject({ body: { code: 'SAME_TOPIC' } });
      await act(id, 'topic', { version, topic: 'debt' });
      const stale = await adviser.post(`/tasks/${id}/answer`, { version, ...ANSWER });
      expect(stale).toMatchObject({ status: 409, body: { code: 'STATE_MOVED' } });
      const closed = await world.closed(await world.resident(), adviser);
      const reply = await act(closed.id, 'topic', { version: closed.version, topic: 'debt' });
      expect(reply).toMatchObject({ status: 409, body: { code: 'NOT_NOW' } });
    });
  });

  describe('merging duplicates', () => {
    async function twice(form: object = {}) {
      const resident = await world.resident();
      const stays = await world.book(resident);
      return { resident, stays, goes: await world.book(resident, { ...form }) };
    }
    const merge = (goes: { id: string; version: number }, intoId: string) =>
      act(goes.id, 'merge', { version: goes.version, intoId, reason: '同一件工钱的事，问了两次' });

    it('closes one with a link to the other, and frees offer and seat with it', async () => {
      const lawyer = await world.lawyer(await world.firm());
      const slotId = await world.slot(lawyer, '2026-11-24 11:00');
      const { resident, stays, goes } = await twice({ way: 'point', slotId });
      const { matters } = (await clerk.get(`/board/matters/${goes.id}/duplicates`)).body;
      expect(matters.map(({ number }: { number: string }) => number)).toEqual([stays.number]);
      const { body } = await merge(goes, stays.id);
      expect(body).toMatchObject({ state: 'merged', acts: { mergedInto: { id: stays.id, number: stays.number } } });
      expect(body.actions).toEqual(['open', 'unmerge']);
      expect((await world.db.manager.findOneByOrFail(SlotSeat, { slotId })).matterId).toBeNull();
      expect((await lawyer.get(`/tasks/${goes.id}`)).status).toBe(404);
      expect(await seen(stays.id)).toMatchObject({ acts: { merged: [{ id: goes.id, number: goes.number }] } });
      const mine = (await resident.get(`/matters/${goes.id}`)).body;
      expect(mine).toMatchObject({ mergedInto: { id: stays.id, number: stays.number }, actions: [] });
      expect(mine.nextStep).toContain(stays.number);
      expect((await resident.get('/matters')).body.closed[0].id).toBe(goes.id);
      expect(await told(resident.id)).toContain('merged');
    });

    it('is for matters of one resident that are under way', async () => {
      const adviser = await world.lawyer(await world.firm());
      const { resident, stays, goes } = await twice();
      const foreign = await world.book(await world.resident());
      const closed = await world.closed(resident, adviser);
      for (const intoId of [foreign.id, closed.id, goes.id])
        expect(await merge(goes, intoId)).toMatchObject({ status: 409, body: { code: 'MERGE_UNSUITABLE' } });
      expect(await merge(goes, '0'.repeat(32))).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      expect((await seen(stays.id)).acts.merged).toEqual([]);
    });

    it('never swallows both, when two clerks merge crosswise at once', async () => {
      await world.lawyer(await world.firm());
      const { stays, goes } = await twice();
      const replies = await Promise.all([merge(goes, stays.id), merge(stays, goes.id)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('is taken back on the same day, with the seat while it is free, else by another dispatch', async () => {
      const lawyer = await world.lawyer(await world.firm());
      const slotId = await world.slot(lawyer, '2026-11-24 14:00');
      const seated = await twice({ way: 'point', slotId });
      const merged = (await merge(seated.goes, seated.stays.id)).body;
      const back = await act(seated.goes.id, 'unmerge', { version: merged.version });
      expect(back.body).toMatchObject({ state: 'scheduled', acts: { mergedInto: null } });
      expect((await world.db.manager.findOneByOrFail(SlotSeat, { slotId })).matterId).toBe(seated.goes.id);
      const again = (await merge({ id: seated.goes.id, version: back.body.version }, seated.stays.id)).body;
      await world.book(await world.resident(), { way: 'point', slotId });
      const without = await act(seated.goes.id, 'unmerge', { version: again.version });
      expect(without.body).toMatchObject({ state: 'officeDecides', officeReason: 'nobodyEligible' });
      const written = await twice();
      const gone = (await merge(written.goes, written.stays.id)).body;
      const sent = await act(written.goes.id, 'unmerge', { version: gone.version });
      expect(['offered', 'officeDecides']).toContain(sent.body.state);
    });

    it('is not taken back on another day', async () => {
      await world.lawyer(await world.firm());
      const { stays, goes } = await twice();
      const { version } = (await merge(goes, stays.id)).body;
      await world.db.query("UPDATE events SET at = at - INTERVAL 1 DAY WHERE matter_id = ? AND event = 'merge'", [
        goes.id,
      ]);
      const reply = await act(goes.id, 'unmerge', { version });
      expect(reply).toMatchObject({ status: 409, body: { code: 'UNMERGE_TOO_LATE' } });
    });
  });

  describe('「催办」', () => {
    it('tells the lawyer, at most once an hour, and stands in the history', async () => {
      const adviser = await world.lawyer(await world.firm());
      const { id } = await world.accepted(await world.resident(), adviser);
      const replies = await Promise.all([act(id, 'reminders', undefined), act(id, 'reminders', undefined)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(replies.find(({ status }) => status === 409)?.body.code).toBe('REMINDED_ALREADY');
      expect((await told(adviser.id)).filter((kind) => kind === 'reminded')).toHaveLength(1);
      expect((await seen(id)).events.at(-1)).toMatchObject({ label: '催办' });
      await world.to('2026-11-23 11:00');
      expect((await act(id, 'reminders', undefined)).status).toBe(200);
    });

    it('reminds the firm that has not accepted yet, and nobody when the move is not a firm’s', async () => {
      const firm = await world.firm();
      const adviser = await world.lawyer(firm);
      const { id } = await world.book(await world.resident());
      await act(id, 'reminders', undefined);
      expect(await told(adviser.id)).toContain('reminded');
      const kept = await world.book(await world.resident(), { passToFirm: false });
      expect(await act(kept.id, 'reminders', undefined)).toMatchObject({ status: 409, body: { code: 'NOT_NOW' } });
    });
  });

  describe('「已回访」', () => {
    const rated = async (level: number) => {
      const resident = await world.resident();
      const adviser = await world.lawyer(await world.firm());
      const { id, version } = await world.closed(resident, adviser);
      await resident.post(`/matters/${id}/rating`, { version, level, askedForMoney: false });
      return id as string;
    };
    const unhappy = async () =>
      (await clerk.get('/board?dissatisfied=true')).body.rows.map(({ id }: { id: string }) => id);

    it('takes who was not satisfied off the list, with a note that stays sealed', async () => {
      const id = await rated(2);
      expect(await unhappy()).toContain(id);
      expect((await seen(id)).actions).toContain('revisit');
      const note = '居民说没讲清去哪个法院，已告知';
      const { body } = await act(id, 'revisit', { note });
      expect(body.acts.revisit).toMatchObject({ note, byName: expect.stringMatching(/^工作人员/) });
      expect(await unhappy()).not.toContain(id);
      expect((await world.db.manager.findOneByOrFail(Revisit, { matterId: id })).noteSealed).not.toContain('法院');
      expect(await act(id, 'revisit', { note })).toMatchObject({ status: 409, body: { code: 'REVISITED_ALREADY' } });
    });

    it('is not needed where people were satisfied, or have not rated', async () => {
      const id = await rated(3);
      expect(await act(id, 'revisit', { note: '打过电话了' })).toMatchObject({
        status: 409,
        body: { code: 'NOT_DISSATISFIED' },
      });
      expect((await seen(id)).actions).not.toContain('revisit');
      expect(await unhappy()).not.toContain(id);
    });
  });
});
