import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { BOOKING, World } from '../../../test/world/world.js';
import { Consent } from '../people/people.entity.js';

describe('the privacy notice', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  const answer = (
    client: Awaited<ReturnType<World['resident']>>,
    accepted: boolean,
    version = PRIVACY_NOTICE_VERSION,
  ) => client.put('/consents/privacy-notice', { version, accepted });

  it('can be read by anybody, in the version that is asked for', async () => {
    const { body } = await world.visitor.get('/privacy-notice');
    expect(body.version).toBe(PRIVACY_NOTICE_VERSION);
    expect((await world.visitor.get('/town')).body.privacyNoticeVersion).toBe(body.version);
    expect(body.sections.length).toBeGreaterThanOrEqual(5);
    for (const { title, paragraphs } of body.sections) {
      expect(title).toMatch(/[\u4e00-\u9fff]/);
      expect(paragraphs.join('')).toMatch(/。/);
    }
  });

  it('has no answer until one is given, and none books without a yes', async () => {
    const resident = await world.resident({ accepted: false });
    expect((await resident.get('/sessions/current')).body.privacyAccepted).toBe(false);
    expect(await resident.post('/consultations', BOOKING)).toMatchObject({
      status: 409,
      body: { code: 'PRIVACY_NOTICE_NEEDED' },
    });
    expect((await answer(resident, true)).body.privacyAccepted).toBe(true);
    expect((await resident.post('/consultations', BOOKING)).status).toBe(201);
  });

  it('may be refused: one still looks around, and may think again', async () => {
    const resident = await world.resident({ accepted: false });
    expect((await answer(resident, false)).body.privacyAccepted).toBe(false);
    for (const path of ['/town', '/privacy-notice', '/call-windows', '/matters', '/notifications'])
      expect([path, (await resident.get(path)).status]).toEqual([path, 200]);
    expect((await resident.post('/slot-searches', {})).status).toBe(200);
    await world.to('2026-11-23 09:05');
    expect((await answer(resident, true)).body.privacyAccepted).toBe(true);
  });

  it('may be withdrawn, and each answer is kept', async () => {
    await world.to('2026-11-23 09:10');
    const resident = await world.resident();
    await world.to('2026-11-23 09:11');
    expect((await answer(resident, false)).body.privacyAccepted).toBe(false);
    expect((await resident.post('/consultations', BOOKING)).body.code).toBe('PRIVACY_NOTICE_NEEDED');
    const kept = await world.db.manager.find(Consent, { where: { personId: resident.id }, order: { at: 'ASC' } });
    expect(kept.map(({ accepted }) => accepted)).toEqual([true, false]);
  });

  it('is not accepted in a version that is not in force, nor does an old yes count', async () => {
    const resident = await world.resident({ accepted: false });
    expect(await answer(resident, true, '2025-01')).toMatchObject({
      status: 409,
      body: { code: 'PRIVACY_NOTICE_OUTDATED', details: { version: PRIVACY_NOTICE_VERSION } },
    });
    const old = { personId: resident.id, purpose: 'privacyNotice' as const, version: '2025-01', accepted: true };
    await world.db.manager.insert(Consent, { ...old, id: '0'.repeat(32), matterId: null, at: new Date(world.now) });
    expect((await resident.post('/consultations', BOOKING)).body.code).toBe('PRIVACY_NOTICE_NEEDED');
  });
});

describe('how a resident is called and reached', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  it('is asked for before booking, and then kept', async () => {
    const village = await world.village('海沈村');
    const resident = await world.resident({ name: null });
    expect(await resident.post('/consultations', BOOKING)).toMatchObject({
      status: 409,
      body: { code: 'PROFILE_NEEDED' },
    });
    const form = { name: ' 王阿婆 ', phone: '021-58000000', villageId: village.id };
    expect((await resident.put('/people/me', form)).body).toMatchObject({
      personName: '王阿婆',
      phoneMasked: '021****0000',
      villageId: village.id,
    });
    expect((await resident.post('/consultations', BOOKING)).status).toBe(201);
  });

  it('keeps the number when only the name changes', async () => {
    const resident = await world.resident();
    const { phoneMasked } = (await resident.get('/sessions/current')).body;
    expect((await resident.put('/people/me', { name: '老王' })).body).toMatchObject({
      personName: '老王',
      phoneMasked,
    });
  });

  it('takes the village back when it is told that there is none, and never the number', async () => {
    const village = await world.village();
    const resident = await world.resident({ village });
    const { phoneMasked } = (await resident.get('/sessions/current')).body;
    const { status, body } = await resident.put('/people/me', { name: '老王', villageId: null, phone: null });
    expect([status, body.villageId, body.phoneMasked]).toEqual([200, null, phoneMasked]);
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: '王'.repeat(31) }],
    ['name', { name: '王\u0000阿婆' }],
    ['phone', { name: '王', phone: '12345' }],
    ['villageId', { name: '王', villageId: 'f'.repeat(32) }],
    ['villageId', { name: '王', villageId: '../etc' }],
    ['role', { name: '王', role: 'director' }],
  ])('refuses a wrong %s: %j', async (field, form) => {
    const resident = await world.resident();
    expect(await resident.put('/people/me', form)).toMatchObject({
      status: 400,
      body: { code: 'INVALID', details: [{ field }] },
    });
  });
});
