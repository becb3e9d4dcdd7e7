import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { Consent, Person } from '../people/people.entity.js';
import { SlotSeat } from '../organizations/organizations.entity.js';

describe('somebody who walks in or rings up', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  const FORM = { origin: 'walkIn', againstTown: false, passToFirm: true, name: '王阿婆', persons: 1 };
  async function desk() {
    const lawyer = await world.lawyer(await world.firm());
    const clerk = await world.staff('clerk');
    const book = (form: object) => clerk.post('/reception/bookings', { ...FORM, ...form });
    return { lawyer, clerk, book };
  }
  const dayOf = async (clerk: Client, matterId: string) => {
    const { points, counts } = (await clerk.get('/reception')).body as {
      points: { sittings: { visits: { matterId: string }[] }[] }[];
      counts: object;
    };
    const visits = points.flatMap(({ sittings }) => sittings.flatMap((sitting) => sitting.visits));
    return { visit: visits.find((visit) => visit.matterId === matterId), counts };
  };

  it('gets a number and a seat, has arrived, and is answered like everybody', async () => {
    const { lawyer, clerk, book } = await desk();
    const slotId = await world.slot(lawyer, '2026-11-23 09:15');
    const { status, body } = await book({ slotId, persons: 3, topic: 'labor', phone: '13800001234' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ startsAt: '2026-11-23T01:15:00.000Z', number: expect.stringMatching(/^HN-ZX-2026-/) });
    const { visit, counts } = await dayOf(clerk, body.matterId);
    expect(visit).toMatchObject({ calledName: '王阿婆', persons: 3, presence: 'arrived', origin: 'walkIn' });
    expect(counts).toMatchObject({ walkIns: 1, arrivedPersons: 3 });
    const task = (await lawyer.get(`/tasks/${body.matterId}`)).body;
    const { body: confirmed } = await lawyer.post(`/tasks/${body.matterId}/confirm`, {
      version: task.version,
      conflictChecked: true,
    });
    expect(confirmed).toMatchObject({ phone: '13800001234' });
    const { status: answered } = await lawyer.post(`/tasks/${body.matterId}/answer`, {
      ...ANSWER,
      version: confirmed.version,
    });
    expect(answered).toBe(200);
    const { openPersons } = (await clerk.get('/board')).body.counts;
    expect(openPersons).toBeGreaterThanOrEqual(0);
  });

  it('agrees by word of mouth: who heard it is written down', async () => {
    const { lawyer, clerk, book } = await desk();
    const { body } = await book({ slotId: await world.slot(lawyer, '2026-11-23 10:00'), origin: 'telephone' });
    const consent = await world.db.manager.findOneByOrFail(Consent, { matterId: body.matterId });
    expect(consent).toMatchObject({ purpose: 'passToFirm', accepted: true, takenBy: clerk.id });
    expect((await dayOf(clerk, body.matterId)).visit).toMatchObject({ presence: null, origin: 'telephone' });
  });

  it('takes the place of a sitting that has begun, not of one that is over', async () => {
    const { lawyer, book } = await desk();
    const begun = await world.slot(lawyer, '2026-11-23 08:45');
    expect((await book({ slotId: begun })).status).toBe(201);
    const over = await world.slot(lawyer, '2026-11-23 08:00');
    expect(await book({ slotId: over })).toMatchObject({ status: 409, body: { code: 'SLOT_PAST' } });
    expect(await book({ slotId: begun })).toMatchObject({ status: 409, body: { code: 'SLOT_TAKEN' } });
  });

  it('is not sent to a lawyer who has the other side', async () => {
    const { lawyer, book } = await desk();
    await world.retainer({ id: lawyer.identity.firmId } as never, '惠南养殖公司');
    const slotId = await world.slot(lawyer, '2026-11-23 11:00');
    const reply = await book({ slotId, opposingParty: '惠南养殖公司' });
    expect(reply).toMatchObject({ status: 409, body: { code: 'SLOT_UNSUITABLE' } });
    expect(await world.db.manager.findBy(SlotSeat, { slotId })).toMatchObject([{ matterId: null }]);
  });

  it('is nobody when the town is the other side, or when he does not agree', async () => {
    const { lawyer, book } = await desk();
    const slotId = await world.slot(lawyer, '2026-11-23 14:00');
    const before = await world.db.manager.count(Person);
    expect((await book({ slotId, againstTown: true })).body.code).toBe('OUTSIDE_HELP');
    expect((await book({ slotId, passToFirm: false })).body.code).toBe('SLOT_NEEDS_CONSENT');
    expect((await book({ slotId, name: ' ' })).body.code).toBe('INVALID');
    expect((await book({ slotId, persons: 51 })).body.code).toBe('INVALID');
    expect((await book({ slotId, villageId: 'f'.repeat(32) })).body.code).toBe('INVALID');
    expect(await world.db.manager.count(Person)).toBe(before);
  });

  it('is not found again by the telephone number alone', async () => {
    const { lawyer, book } = await desk();
    const phone = '13800005678';
    await book({ slotId: await world.slot(lawyer, '2026-11-23 15:00'), phone });
    await world.visitor.post('/phone-codes', { phone });
    const { simulatedCode: code } = (await world.visitor.post('/phone-codes', { phone })).body;
    const resident = code === undefined ? null : (await world.visitor.post('/sessions/phone', { phone, code })).body;
    expect(resident?.session?.personName ?? null).toBeNull();
  });
});
