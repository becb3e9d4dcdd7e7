import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';

interface Row {
  readonly id: string;
  readonly light: string;
}

/** What the office may do with what a firm has, or nobody. */
const BY_HAND = ['takeOver', 'merge', 'retag'];

describe('the office’s board', () => {
  let world: World;
  let clerk: Client;
  let adviser: Client;
  let matters: Record<'offered' | 'accepted' | 'asked' | 'kept' | 'scheduled' | 'stranded' | 'closed', string>;
  let community: string;

  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    clerk = await world.staff('clerk');
    const firm = await world.firm({ specialties: ['labor', 'family'] });
    adviser = await world.lawyer(firm, { specialties: ['labor', 'family'] });
    const village = await world.village('海沈村');
    community = village.communityId;
    const book = async (form: Record<string, unknown> = {}) => world.book(await world.resident({ village }), form);
    const resident = await world.resident();
    const asked = await world.accepted(resident, adviser);
    await adviser.post(`/tasks/${asked.id}/questions`, { version: asked.version, words: '请补充' });
    const slotId = await world.slot(adviser, '2026-11-24 09:00');
    matters = {
      offered: (await book({ topic: 'labor' })).id,
      accepted: (await world.accepted(await world.resident(), adviser, { topic: 'inheritance' })).id,
      asked: asked.id,
      kept: (await book({ passToFirm: false })).id,
      scheduled: (await book({ way: 'point', slotId })).id,
      stranded: (await book({ topic: 'land_demolition' })).id,
      closed: (await world.closed(await world.resident(), adviser)).id,
    };
  });
  afterAll(() => world.close());

  const find = async (query: string): Promise<string[]> => {
    const { body } = await clerk.get(`/board?${query}`);
    const names = new Map(Object.entries(matters).map(([name, id]) => [id, name]));
    return body.rows.map(({ id }: Row) => names.get(id));
  };

  it('shows whose move it is, in which state, who has it and what time is left', async () => {
    const { rows, now, officeOpen } = (await clerk.get('/board')).body;
    expect([now, officeOpen]).toEqual(['2026-11-23T01:00:00.000Z', true]);
    const row = (id: string) => rows.find((each: Row) => each.id === id);
    expect(row(matters.offered)).toMatchObject({
      whoseMove: 'firm',
      state: 'offered',
      minutesLeft: 240,
      light: 'green',
    });
    expect(row(matters.accepted)).toMatchObject({
      whoseMove: 'firm',
      minutesLeft: 1080,
      lawyerName: expect.any(String),
    });
    expect(row(matters.asked)).toMatchObject({ whoseMove: 'resident', minutesLeft: null, light: 'stopped' });
    expect(row(matters.kept)).toMatchObject({ whoseMove: 'office', officeReason: 'kept', villageName: '海沈村' });
    expect(row(matters.scheduled)).toMatchObject({ way: 'point', minutesLeft: 390, whoseMove: 'firm' });
    expect(row(matters.closed)).toBeUndefined();
  });

  it('has what nobody can be asked for on top', async () => {
    expect((await find(''))[0]).toBe('stranded');
  });

  it.each([
    ['state=offered', ['offered']],
    ['move=resident', ['asked']],
    ['move=office', ['stranded', 'kept']],
    ['topic=inheritance', ['accepted']],
    ['way=point', ['scheduled']],
    ['officeReason=nobodyEligible', ['stranded']],
    ['light=stopped', ['asked']],
    ['state=offered&topic=labor&way=written', ['offered']],
    ['state=offered&topic=debt', []],
    ['show=closed', ['closed']],
    ['show=closed&topic=debt', []],
  ])('is narrowed by %s', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it('is narrowed by firm, community and a part of the number', async () => {
    expect((await find(`firmId=${adviser.identity.firmId}`)).sort()).toEqual([
      'accepted',
      'asked',
      'offered',
      'scheduled',
    ]);
    expect((await find(`communityId=${community}`)).sort()).toEqual(['kept', 'offered', 'scheduled', 'stranded']);
    const { number } = (await clerk.get(`/board/matters/${matters.kept}`)).body;
    expect(await find(`number=${number.slice(-6)}`)).toEqual(['kept']);
    expect(await find('number=%25')).toHaveLength(6);
    expect(await find(`firmId=${'0'.repeat(32)}`)).toEqual([]);
  });

  it.each([
    'state=gone',
    'light=blue',
    'move=me',
    'topic=x',
    'show=all',
    'firmId=1',
    'number=012345678901234567890',
    'a=b',
  ])('refuses the filter %s', async (query) => {
    expect(await clerk.get(`/board?${query}`)).toMatchObject({ status: 400, body: { code: 'INVALID' } });
  });

  it('counts what is open, whatever the filter', async () => {
    for (const query of ['', '?topic=debt'])
      expect((await clerk.get(`/board${query}`)).body.counts).toEqual({
        open: 6,
        openPersons: 6,
        red: 0,
        amber: 0,
        nobodyEligible: 1,
        secondDecline: 0,
        dutyDeclined: 0,
        kept: 1,
        takenOver: 0,
        reopenRequested: 0,
        moneyAsked: 0,
        receivedToday: 7,
        receivedTodayPersons: 7,
        received30Days: 7,
        received30DaysPersons: 7,
      });
  });

  it('turns amber, then red, by office minutes', async () => {
    await world.to('2026-11-23 14:00');
    const light = async (id: string) =>
      (await clerk.get('/board')).body.rows.find((row: Row) => row.id === id) as Row & { minutesLeft: number };
    expect(await light(matters.stranded)).toMatchObject({ light: 'amber', minutesLeft: 60 });
    expect((await clerk.get('/board')).body.counts).toMatchObject({ amber: 2, red: 0 });
    await world.to('2026-11-23 15:01');
    expect(await light(matters.stranded)).toMatchObject({ light: 'red', minutesLeft: -1 });
    expect((await clerk.get('/board?light=red')).body.rows.map(({ id }: Row) => id)).toContain(matters.stranded);
    await world.to('2026-11-23 20:00');
    // A desk's session is over after ten hours.
    clerk = await world.staff('clerk');
    const { officeOpen } = (await clerk.get('/board')).body;
    expect(officeOpen).toBe(false);
    expect((await light(matters.stranded)).minutesLeft).toBe(-120);
  });

  it('shows one matter to the minute: events, offers, decisions, times', async () => {
    const view = (await (await world.staff('director')).get(`/board/matters/${matters.closed}`)).body;
    expect(view.events.map(({ label, byRole, minutes }: never) => [label, byRole, minutes])).toEqual([
      ['提交', '居民', 0],
      ['派单', null, 0],
      ['已查利冲，接单', '顾问律师', 0],
      ['办结', '顾问律师', 0],
    ]);
    expect(view.events[0].byName).toBeNull();
    expect(view.events[3]).toMatchObject({ byName: expect.stringContaining('律师'), detail: '已口头解答' });
    expect(view.offers).toMatchObject([{ state: 'accepted', minutes: 0 }]);
    expect(view.decisions).toMatchObject([{ byHand: false, candidates: [{ chosen: true, barriers: [] }] }]);
    expect(view.actions).toEqual(['open']);
  });

  it('offers what can be done now and nothing else', async () => {
    const actions = async (id: string) => (await clerk.get(`/board/matters/${id}`)).body.actions;
    expect(await actions(matters.stranded)).toEqual(['open', 'dispatch', 'answer', ...BY_HAND]);
    expect(await actions(matters.kept)).toEqual(['open', 'answer', 'merge', 'retag']);
    expect(await actions(matters.accepted)).toEqual(['open', 'dispatch', 'remind', ...BY_HAND]);
    expect(await actions(matters.asked)).toEqual(['open', ...BY_HAND]);
  });

  it('has no page for a matter that does not exist', async () => {
    for (const id of ['0'.repeat(32), 'x', '..%2f..'])
      expect(await clerk.get(`/board/matters/${id}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
});

describe('response times', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  it('say within what time half and nine in ten were accepted, with the count, from five on', async () => {
    const firm = await world.firm();
    const adviser = await world.lawyer(firm);
    const answer = async (after: string) => {
      const matter = await world.book(await world.resident());
      await world.to(after);
      const offer = await world.offerOf(adviser, matter);
      const task = (await adviser.post(`/offers/${offer?.id}/accept`, { conflictChecked: true })).body;
      await adviser.post(`/tasks/${task.id}/answer`, { version: task.version, ...ANSWER });
    };
    for (const minute of ['09:10', '09:30', '10:00', '10:40']) await answer(`2026-11-23 ${minute}`);
    const times = async () => (await (await world.staff('clerk')).get('/board')).body.responseTimes;
    const empty = { accepted: 4, half: null, nineInTen: null, inTime: null };
    expect(await times()).toEqual([
      { firmId: null, firmName: null, ...empty },
      { firmId: firm.id, firmName: firm.name, ...empty },
    ]);
    await answer('2026-11-23 11:30');
    // 10, 20, 30, 40 and 50 minutes.
    expect((await times())[0]).toMatchObject({ accepted: 5, half: 30, nineInTen: 50, inTime: 1 });
    await world.book(await world.resident());
    await world.to('2026-11-24 15:00');
    expect((await times())[1]).toMatchObject({ accepted: 5, inTime: 5 / 6 });
  });
});
