import type { DataSource } from 'typeorm';
import { isOpenAt } from '@huifa/shared/calendar/office-hours';
import { consultationMachine, NOTED, OPEN_STATES, STAYING } from '@huifa/shared/consultations/consultation.machine';
import { DISCLOSURE_STAYING, disclosureMachine } from '@huifa/shared/disclosure/disclosure.machine';
import { Browser } from '../../../test/world/desk.js';
import { tableCounts } from '../../../test/world/table-counts.js';
import { shanghai, World } from '../../../test/world/world.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { DEMO_PEOPLE } from '../demo/demo-people.js';
import { Matter, MatterEvent } from '../matters/matters.entity.js';
import { clearTown, townState } from './clear.js';
import { addHistory } from './history.js';
import { seedTown } from './seed.js';

/** The demo's three months take the same roads. */
const WEEKS = 2;
/** The least likely moment: all that is "an hour ago" or "tomorrow" lies days away. */
const HOLIDAY_NIGHT = '2026-10-04 04:00';

describe('the demo town', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(HOLIDAY_NIGHT);
    await seedTown(world.app, { now: shanghai(HOLIDAY_NIGHT), weeks: WEEKS });
  }, 180_000);
  afterAll(() => world.close());

  it('is the same again on the same day', async () => {
    const first = await tableCounts(world.db);
    await clearTown(world.db.manager);
    expect(await townState(world.db.manager)).toBe('empty');
    await seedTown(world.app, { now: shanghai(HOLIDAY_NIGHT), weeks: WEEKS });
    expect(await tableCounts(world.db)).toEqual(first);
    expect(await townState(world.db.manager)).toBe('full');
  }, 180_000);

  it('has the size that the town has', async () => {
    expect(await tableCounts(world.db)).toMatchObject({ communities: 5, villages: 30, firms: 8, lawyers: 25 });
    const [{ total }] = await world.db.query<[{ total: string }]>('SELECT SUM(share) AS total FROM contracts');
    expect(Number(total)).toBe(1);
  });

  it('holds nothing that the state machine would not have made', async () => {
    expect(await unreplayable(world.db)).toEqual([]);
    const matter = await world.db.manager.findOneByOrFail(Matter, { state: 'offered' });
    await world.db.manager.update(Matter, matter.id, { state: 'kept' });
    expect(await unreplayable(world.db)).toEqual([matter.number]);
    await world.db.manager.update(Matter, matter.id, { state: 'offered' });
  });

  it('has a timer for every open offer, ahead of now', async () => {
    const offers = await world.db.query<{ id: string; ahead: number }[]>(
      `SELECT o.id, t.due_at = o.expires_at AND t.due_at > ? AS ahead FROM offers o
         LEFT JOIN timers t ON t.subject_id = o.id AND t.done_at IS NULL WHERE o.state = 'open'`,
      [new Date(world.now)],
    );
    expect(offers.length).toBeGreaterThanOrEqual(8);
    expect(offers.filter(({ ahead }) => Number(ahead) !== 1)).toEqual([]);
  });

  it('gives each seat to one matter, and to none that was cancelled', async () => {
    const taken = await world.db.query<{ matter_id: string; state: string; slot: number }[]>(
      `SELECT s.matter_id, m.state, c.slot_id = s.slot_id AS slot FROM slot_seats s
         JOIN matters m ON m.id = s.matter_id JOIN consultations c ON c.id = m.id`,
    );
    expect(taken.length).toBeGreaterThan(5);
    expect(new Set(taken.map((seat) => seat.matter_id)).size).toBe(taken.length);
    expect(taken.filter(({ state, slot }) => state === 'cancelled' || Number(slot) !== 1)).toEqual([]);
  });

  it('shows the office every state, reason and light, and a morning with something in every box', async () => {
    const director = await signIn(world, 'director');
    const { body } = await director('/board');
    const seen = (field: string) => new Set((body.rows as Record<string, string>[]).map((row) => row[field]));
    expect(seen('state')).toEqual(new Set(OPEN_STATES.filter((state) => state !== 'awaitingDispatch')));
    for (const reason of ['nobodyEligible', 'secondDecline', 'dutyDeclined', 'kept', 'takenOver', 'reopenRequested'])
      expect(seen('officeReason')).toContain(reason);
    expect(seen('light')).toEqual(new Set(['red', 'amber', 'green', 'stopped']));
    expect(body.counts.moneyAsked).toBe(1);
    const { waiting, dissatisfied, shares } = (await director('/morning')).body;
    expect(waiting).toMatchObject({ unreachable: 1, toAnswer: 3 });
    expect([dissatisfied.length, shares.length]).toEqual([expect.any(Number), 8]);
    expect(dissatisfied).not.toEqual([]);
    const { tasks } = (await director('/office-tasks?show=later')).body;
    expect(tasks.length).toBeGreaterThan(0);
  });

  it('lets every person of the demo in, each with something to do', async () => {
    for (const { wechatCode, name } of DEMO_PEOPLE.advisers) {
      const get = await onPhone(world, wechatCode);
      const { offers } = (await get('/offers')).body as { offers: { acceptable: boolean }[] };
      expect({ name, some: offers.length > 0 }).toEqual({ name, some: true });
    }
    const [busy, fresh, elder, waiting] = await Promise.all(
      DEMO_PEOPLE.residents.map(({ wechatCode }) => onPhone(world, wechatCode)),
    );
    expect((await busy!('/matters')).body.open).toHaveLength(3);
    expect((await fresh!('/matters')).body).toEqual({ open: [], closed: [] });
    expect((await fresh!('/sessions/current')).body).toMatchObject({ personName: null, privacyAccepted: false });
    expect((await elder!('/matters')).body.open).toMatchObject([{ way: 'point' }]);
    expect((await waiting!('/matters')).body).toMatchObject({
      open: [{ state: 'awaitingResident' }],
      closed: [{ ratable: true }],
    });
  });

  it('has a year behind it where one is wanted, of matters that the machine would have made', async () => {
    const before = await tableCounts(world.db);
    await addHistory(world.app, shanghai(HOLIDAY_NIGHT), 200);
    const after = await tableCounts(world.db);
    for (const table of ['matters', 'consultations', 'answers']) expect(after[table]! - before[table]!).toBe(200);
    expect(await unreplayable(world.db)).toEqual([]);
    const all = await world.db.manager.find(Matter, { order: { createdAt: 'ASC' } });
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
    const matters = all.filter(({ id }) => id.startsWith('5eed'));
    const [first] = matters;
    expect(first!.createdAt.getTime()).toBeGreaterThanOrEqual(shanghai('2025-10-05 00:00'));
    expect(first!.createdAt.getTime()).toBeLessThan(shanghai('2026-01-01 00:00'));
    // Accepted in office hours of a working day, as it was lived.
    const { hours, current } = world.app.get(CalendarService);
    const outside = matters.filter(({ acceptedAt }) => !isOpenAt(acceptedAt!.getTime(), hours, current));
    expect(outside.map(({ number }) => number)).toEqual([]);
    const lawyer = await world.session(first!.lawyerId!, 'adviser', first!.firmId);
    const { status, body } = await lawyer.get(`/tasks/${first!.id}`);
    expect(status).toBe(200);
    expect(body.answers[0].words.length).toBeGreaterThan(20);
  }, 180_000);
});

/** The numbers of matters whose events, replayed by the machine, do not lead to the stored state and version. */
const STEPS = { ...consultationMachine.on, ...disclosureMachine.on };

async function unreplayable(db: DataSource): Promise<string[]> {
  const [matters, events] = await Promise.all([
    db.manager.find(Matter),
    db.manager.find(MatterEvent, { order: { id: 'ASC' } }),
  ]);
  const faulty = matters.filter(({ id, kind, state, version }) => {
    const own = events.filter(({ matterId }) => matterId === id);
    const steps = own.filter(({ event }) => !(NOTED as readonly string[]).includes(event));
    let reached: string = kind === 'disclosure' ? disclosureMachine.initial : consultationMachine.initial;
    for (const { event, at } of steps) {
      if (event in STAYING || event in DISCLOSURE_STAYING) continue;
      const { from, to } = STEPS[event as keyof typeof STEPS];
      if (!(from as readonly string[]).includes(reached) || at < own[0]!.at) return true;
      reached = to;
    }
    return own[0]?.event !== 'submit' || reached !== state || version !== steps.length + 1;
  });
  return faulty.map(({ number }) => number);
}

async function onPhone(world: World, code: string | null) {
  const { body } = await world.visitor.post('/sessions/wechat', { code });
  return (path: string) => world.visitor.send('GET', path, undefined, { authorization: `Bearer ${body.token}` });
}

async function signIn(world: World, login: string) {
  const desk = new Browser(world);
  const password = DEMO_PEOPLE.office.find((person) => person.login === login)?.password ?? '';
  expect((await desk.signIn({ login }, password)).status).toBe(200);
  return (path: string) => desk.get(path);
}
