import type { Client } from '../../../test/world/client.js';
import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { World } from '../../../test/world/world.js';
import { Notification } from '../notifications/notifications.entity.js';

const SOURCE = '国务院办公厅关于2027年部分节假日安排的通知';
/** Days that every notice has; each test adds its own. */
const ALWAYS = ['2027-01-01,休', '2027-02-05,2027-02-08,休', '2027-05-01,2027-05-02,休', '2027-10-01,2027-10-03,休'];

describe('a holiday notice that the office imports', () => {
  let world: World;
  let director: Client;
  let lawyer: Client;
  beforeEach(async () => {
    world = await World.open('2026-12-30 09:00');
    director = await world.staff('director');
    lawyer = await world.lawyer(await world.firm({ endsOn: '2029-12-31' }));
  });
  afterEach(() => world.close());

  const notice = (...more: string[]) => ({ source: SOURCE, days: [...ALWAYS, ...more].join('\n') });
  const preview = (...more: string[]) => director.post('/calendar/notice-readings', notice(...more));
  const take = (...more: string[]) => director.post('/calendar/notices', notice(...more));
  const dueOf = async (who: Client, { id }: { id: string }) => (await who.get(`/matters/${id}`)).body.dueAt;
  const log = async ({ id }: { id: string }) =>
    (await director.get(`/board/matters/${id}`)).body.events as { label: string; detail: string | null }[];

  it('moves what is due by the working days between, first on paper and then for good', async () => {
    const resident = await world.resident();
    const matter = await world.book(resident, { passToFirm: false });
    // 18 office hours: Wednesday, Thursday, and the Monday after New Year's Friday.
    expect(matter.dueAt).toBe('2027-01-04T09:00:00.000Z');
    const before = await tableCounts(world.db);
    const seen = await preview('2027-01-04,休');
    const { number, id: matterId } = matter;
    expect(seen).toMatchObject({
      status: 200,
      body: {
        year: 2027,
        dues: [{ matterId, number, from: '2027-01-04T09:00:00.000Z', to: '2027-01-05T09:00:00.000Z' }],
        meetings: [],
      },
    });
    expect(seen.body.days).toContainEqual({ day: '2027-01-04', open: false });
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
    expect(await dueOf(resident, matter)).toBe('2027-01-04T09:00:00.000Z');

    const taken = await take('2027-01-04,休');
    expect(taken).toMatchObject({ status: 201, body: seen.body });
    expect((await resident.get(`/matters/${matterId}`)).body).toMatchObject({
      dueAt: '2027-01-05T09:00:00.000Z',
      provisional: false,
    });
    expect((await log(matter)).at(-1)).toMatchObject({
      label: '放假安排变了，期限重算',
      detail: `1月4日 周一 17:00 → 1月5日 周二 17:00 · ${SOURCE}`,
    });
    expect((await director.get('/calendar')).body.years[0]).toMatchObject({
      year: 2027,
      status: 'OFFICIAL',
      source: SOURCE,
      work: [],
    });
  });

  it('brings a date forward where a Saturday is worked, and tells the lawyer whose it is', async () => {
    const resident = await world.resident();
    const matter = await world.accepted(resident, lawyer);
    const { dueAt } = (await resident.get(`/matters/${matter.id}`)).body;
    expect(dueAt).toBe('2027-01-04T09:00:00.000Z');
    await take('2027-01-02,班');
    expect(await dueOf(resident, matter)).toBe('2027-01-02T09:00:00.000Z');
    await world.settle();
    expect(await world.db.manager.countBy(Notification, { personId: lawyer.id, kind: 'dueMoved' })).toBe(1);
    expect(await world.db.manager.countBy(Notification, { personId: resident.id, kind: 'dueMoved' })).toBe(0);
  });

  it('moves the time that an offer has, and the timer with it', async () => {
    await world.to('2026-12-31 15:00');
    director = await world.staff('director');
    const resident = await world.resident();
    const matter = await world.book(resident);
    // Four office hours: two on Thursday, two on Monday.
    expect((await log(matter)).at(-1)!.label).toBe('派单');
    const { body } = await take('2027-01-04,休');
    expect(body.dues).toMatchObject([{ from: '2027-01-04T03:00:00.000Z', to: '2027-01-05T03:00:00.000Z' }]);
    await world.to('2027-01-04 11:30');
    expect((await resident.get(`/matters/${matter.id}`)).body.state).toBe('offered');
    await world.to('2027-01-05 11:01');
    expect((await resident.get(`/matters/${matter.id}`)).body.state).not.toBe('offered');
  });

  it('leaves what was agreed with a resident, and names whom somebody has to ring', async () => {
    const resident = await world.resident();
    const slotId = await world.slot(lawyer, '2027-01-04 09:00');
    const matter = await world.book(resident, { way: 'point', slotId });
    const { body } = await take('2027-01-04,休');
    expect(body.dues).toEqual([]);
    expect(body.meetings).toMatchObject([
      { number: matter.number, way: 'point', startsAt: '2027-01-04T01:00:00.000Z' },
    ]);
    expect(await dueOf(resident, matter)).toBe(matter.dueAt);
  });

  it('is refused line by line, and never changes a day that has passed', async () => {
    const before = await tableCounts(world.db);
    const wrong = await take('2027-01-04,歇', '2027-03-01,班');
    expect(wrong).toMatchObject({ status: 400, body: { code: 'INVALID' } });
    expect(JSON.stringify(wrong.body)).toMatch(/第 5 行：日期后面要写.*第 6 行：2027-03-01 本来就上班/);
    const days = ['2026-01-01,休', '2026-05-01,2026-05-02,休', '2026-10-01,2026-10-03,休', '2026-12-31,休'];
    const late = await director.post('/calendar/notices', { source: SOURCE, days: days.join('\n') });
    expect(late.status).toBe(400);
    expect(late.text).toContain('已经过去，不能再改');
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('is taken once for a key, however often it is sent, and again without moving anything twice', async () => {
    const resident = await world.resident();
    const matter = await world.book(resident, { passToFirm: false });
    const send = () => director.post('/calendar/notices', notice('2027-01-04,休'), 'one-and-the-same');
    const replies = await Promise.all([send(), send()]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    expect(replies[0].body).toEqual(replies[1].body);
    expect((await take('2027-01-04,休')).body).toMatchObject({ days: [], dues: [] });
    expect(await dueOf(resident, matter)).toBe('2027-01-05T09:00:00.000Z');
    expect((await log(matter)).filter(({ label }) => label.startsWith('放假安排'))).toHaveLength(1);
  });
});
