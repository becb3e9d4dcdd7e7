import { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';

describe('booking a consultation', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  it('gives a number, says what happens next, and offers the matter to a firm', async () => {
    const adviser = await world.lawyer(await world.firm());
    const resident = await world.resident();
    const matter = await world.book(resident);
    expect(matter.number).toMatch(/^HN-ZX-2026-\d{6}$/);
    expect(matter.state).toBe('offered');
    expect(matter.nextStep).toContain('律所会在11月23日 周一 15:00前回音');
    const offer = await world.offerOf(adviser);
    expect(offer).toMatchObject({ number: matter.number, topic: 'labor', minutesLeft: 240 });
    expect(JSON.stringify(offer)).not.toContain('工钱');
  });

  it('gives the same answer to the same key, and refuses the key with another body', async () => {
    const resident: Client = await world.resident();
    const form = { againstTown: false, forWhom: 'self', way: 'written', passToFirm: true };
    const [first, second] = await Promise.all([
      resident.post('/consultations', form, 'same-key-0001'),
      resident.post('/consultations', form, 'same-key-0001'),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    const other = await resident.post('/consultations', { ...form, forWhom: 'parent' }, 'same-key-0001');
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await resident.get('/matters')).body.open).toHaveLength(1);
  });
});
