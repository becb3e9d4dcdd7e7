import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { ConflictCheck } from '../dispatch/dispatch.entity.js';

describe("a firm's day", () => {
  let world: World;
  let firm: Awaited<ReturnType<World['firm']>>;
  let first: Client;
  let second: Client;
  let manager: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    firm = await world.firm();
    [first, second, manager] = [await world.lawyer(firm), await world.lawyer(firm), await world.firmManager(firm)];
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await manager.put('/firm/settings', { offersTo: 'both' });
  });

  /** Another firm, which nobody asks. */
  const uncontracted = () => world.firm({ endsOn: '2026-01-31' });
  const offers = async (client: Client) =>
    (await client.get('/offers')).body.offers as { id: string; number: string }[];
  const titles = async (client: Client) => {
    await world.settle();
    return ((await client.get('/notifications')).body.notifications as { title: string }[]).map(({ title }) => title);
  };

  describe('who is asked', () => {
    it.each([
      ['both', true, true],
      ['coordinator', false, true],
      ['lawyers', true, false],
    ])(
      '%s: the lawyers %s, the coordinator %s, in the list and by a message',
      async (offersTo, lawyers, coordinator) => {
        await manager.put('/firm/settings', { offersTo });
        const [toldLawyer, toldManager] = [(await titles(first)).length, (await titles(manager)).length];
        const { number } = await world.book(await world.resident());
        expect((await titles(first)).length > toldLawyer).toBe(lawyers);
        expect((await titles(manager)).length > toldManager).toBe(coordinator);
        const seen = async (client: Client) => (await offers(client)).some((offer) => offer.number === number);
        expect([await seen(first), await seen(manager)]).toEqual([lawyers, coordinator]);
      },
    );

    it('closes an offer to a lawyer whose firm lets the coordinator choose', async () => {
      const matter = await world.book(await world.resident());
      const offer = await world.offerOf(first, matter);
      await manager.put('/firm/settings', { offersTo: 'coordinator' });
      expect((await first.get(`/offers/${offer?.id}`)).status).toBe(404);
      expect((await first.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).status).toBe(404);
    });
  });

  describe('the coordinator', () => {
    it('accepts for a lawyer in court: the check is hers, the words are his alone', async () => {
      const matter = await world.book(await world.resident(), { words: '金丝雀问题' });
      const offer = await world.offerOf(manager, matter);
      const assigned = await manager.post(`/offers/${offer?.id}/assignments`, {
        conflictChecked: true,
        lawyerId: second.id,
      });
      expect(assigned.status).toBe(200);
      expect((await second.get(`/tasks/${matter.id}`)).body).toMatchObject({ opened: true, words: '金丝雀问题' });
      expect((await first.get(`/tasks/${matter.id}`)).status).toBe(404);
      expect((await manager.get(`/tasks/${matter.id}`)).status).toBe(403);
      expect((await manager.get('/firm/matters')).text).not.toMatch(/金丝雀|居民\d/);
      const [check] = await world.db.manager.findBy(ConflictCheck, { matterId: matter.id });
      expect(check).toMatchObject({ checkedBy: manager.id, found: false, firmId: firm.id });
      expect(await titles(second)).toContain('有一件事转给您');
    });

    it('names neither a lawyer on leave nor one of another firm, and never without the search', async () => {
      const offer = await world.offerOf(manager, await world.book(await world.resident()));
      const away = await world.lawyer(firm);
      await world.leave(away, '2026-11-23', '2026-11-27');
      const stranger = await world.lawyer(await uncontracted());
      const assign = (lawyerId: string, conflictChecked = true) =>
        manager.post(`/offers/${offer?.id}/assignments`, { conflictChecked, lawyerId });
      expect((await assign(away.id)).body.code).toBe('COLLEAGUE_AWAY');
      expect((await assign(stranger.id)).body.code).toBe('COLLEAGUE_AWAY');
      expect((await assign(second.id, false)).body.code).toBe('INVALID');
      expect((await assign(second.id)).status).toBe(200);
    });

    it('sees who of the firm has room, those on leave last', async () => {
      const { lawyers } = (await manager.get('/firm/lawyers')).body;
      expect(lawyers.at(-1)).toMatchObject({ onLeave: true });
      expect(lawyers.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
      expect((await first.get('/firm/lawyers')).body.lawyers).toHaveLength(lawyers.length - 1);
    });
  });

  describe('handing over', () => {
    async function inHand(form: object = {}) {
      const resident = await world.resident();
      const task = await world.accepted(resident, first, { words: '金丝雀问题', ...form });
      return { resident, id: task.id as string, version: task.version as number };
    }
    const give = (id: string, version: number, to: Client, by = first) =>
      by.post(`/tasks/${id}/hand-overs`, { version, lawyerId: to.id, reason: '下周开庭' });

    it('moves the access at once, tells the resident the new name, and opens the words after a new search', async () => {
      const { resident, id, version } = await inHand();
      expect((await give(id, version, second)).status).toBe(200);
      expect((await first.get(`/tasks/${id}`)).status).toBe(404);
      const closed = (await second.get(`/tasks/${id}`)).body;
      expect(closed).toMatchObject({ state: 'handedOver', opened: false, words: null, phone: null });
      expect(closed.actions).toEqual(['confirm', 'decline', 'handOver']);
      const seen = (await resident.get(`/matters/${id}`)).body;
      const { name } = (await world.db.query('SELECT name FROM lawyers WHERE person_id = ?', [second.id]))[0];
      expect(seen).toMatchObject({ lawyerName: name, sentence: expect.stringContaining('换了同一家律所的另一位律师') });
      expect(seen.timeline.at(-1)).toMatchObject({ sentence: '同一家律所换了一位律师', detail: `${name}律师` });
      expect(await titles(resident)).toContain('换了一位律师');
      const opened = (await second.post(`/tasks/${id}/confirm`, { version: closed.version, conflictChecked: true }))
        .body;
      expect(opened).toMatchObject({ state: 'inProgress', opened: true, words: '金丝雀问题' });
      const checks = await world.db.manager.findBy(ConflictCheck, { matterId: id });
      expect(checks.map(({ checkedBy }) => checkedBy).sort()).toEqual([first.id, second.id].sort());
    });

    it('is the coordinator’s too, for the whole firm and for no other', async () => {
      const { id, version } = await inHand();
      const line = (await manager.get('/firm/matters')).body.matters.find((matter: { id: string }) => matter.id === id);
      expect(line).toMatchObject({ version, lawyerId: first.id });
      const form = { version, lawyerId: second.id, reason: '休假' };
      const foreign = await world.firmManager(await uncontracted());
      expect((await foreign.post(`/firm/matters/${id}/hand-overs`, form)).status).toBe(404);
      expect((await manager.post(`/firm/matters/${id}/hand-overs`, form)).status).toBe(200);
      expect((await second.get(`/tasks/${id}`)).status).toBe(200);
    });

    it('goes back to the office when the colleague finds a conflict, and the firm keeps nothing', async () => {
      const { id, version } = await inHand();
      await give(id, version, second);
      const task = (await second.get(`/tasks/${id}`)).body;
      const declined = await second.post(`/tasks/${id}/decline`, { version: task.version, code: 'conflict' });
      expect(declined.status).toBe(200);
      for (const client of [first, second]) expect((await client.get(`/tasks/${id}`)).status).toBe(404);
      const [row] = await world.db.query(
        'SELECT state, office_reason AS reason, firm_id AS firmId FROM matters WHERE id = ?',
        [id],
      );
      expect(row).toEqual({ state: 'officeDecides', reason: 'dutyDeclined', firmId: null });
    });

    it('is refused to a colleague on leave, to oneself, to another firm, and after closing', async () => {
      const { id, version } = await inHand();
      const away = await world.lawyer(firm);
      await world.leave(away, '2026-11-20', '2026-11-23');
      const stranger = await world.lawyer(await uncontracted());
      for (const to of [away, first, stranger]) expect((await give(id, version, to)).body.code).toBe('COLLEAGUE_AWAY');
      const closed = (await first.post(`/tasks/${id}/answer`, { version, ...ANSWER })).body;
      expect((await give(id, closed.version, second)).body.code).toBe('NOT_NOW');
    });

    it('ends the resident’s pause: the colleague has as long as the lawyer had', async () => {
      const { id, version } = await inHand({ way: 'written' });
      const before = (await first.get(`/tasks/${id}`)).body.minutesLeft;
      const asked = (await first.post(`/tasks/${id}/questions`, { version, words: '有没有合同' })).body;
      await world.to('2026-11-24 09:00');
      await give(id, asked.version, second);
      expect((await second.get(`/tasks/${id}`)).body.minutesLeft).toBe(before);
    });
  });
});
