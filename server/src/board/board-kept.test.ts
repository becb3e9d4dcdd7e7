import { createConnection } from 'mysql2/promise';
import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';

const BEGIN = '2026-11-23 09:00';
const EVENT = "INSERT INTO events (matter_id, event, to_state, at) VALUES (?, 'followUp', 'offered', NOW(3))";

describe('what the board keeps at hand', () => {
  let world: World;
  let clerk: Client;
  let matter: string;

  beforeEach(async () => {
    world = await World.open(BEGIN);
    clerk = await world.staff('clerk');
    await world.lawyer(await world.firm({ specialties: ['labor'] }), { specialties: ['labor'] });
    matter = (await world.book(await world.resident(), { topic: 'labor' })).id;
  });
  afterEach(() => world.close());

  const waiting = async () => (await clerk.get('/board')).body.counts.kept;
  /** As another instance would, past this process; an event is what it leaves when it is no mere fault. */
  const keepElsewhere = () => world.db.query("UPDATE matters SET office_reason = 'kept' WHERE id = ?", [matter]);

  it('is read once while nothing happens, and again after the event of another instance', async () => {
    expect(await waiting()).toBe(0);
    await keepElsewhere();
    // No event: what stands in the row alone is not looked for.
    expect(await waiting()).toBe(0);
    await world.db.query(EVENT, [matter]);
    expect(await waiting()).toBe(1);
  });

  it('lasts a minute at most, and no longer than the next write of this process', async () => {
    expect(await waiting()).toBe(0);
    await keepElsewhere();
    await world.to('2026-11-23 09:01');
    expect(await waiting()).toBe(1);
    await world.db.query('UPDATE matters SET office_reason = NULL WHERE id = ?', [matter]);
    await world.book(await world.resident(), { topic: 'labor' });
    expect(await waiting()).toBe(0);
  });

  it('is read again for an event that was begun before and committed after the last one', async () => {
    const slow = await createConnection({ uri: process.env.DATABASE_URL! });
    try {
      await slow.query('START TRANSACTION');
      await slow.query(EVENT, [matter]);
      await world.db.query(EVENT, [matter]);
      expect(await waiting()).toBe(0);
      await slow.query("UPDATE matters SET office_reason = 'kept' WHERE id = ?", [matter]);
      await slow.query('COMMIT');
      expect(await waiting()).toBe(1);
    } finally {
      await slow.end();
    }
  });

  it('tells the light of this very moment', async () => {
    const light = async () => (await clerk.get('/board')).body.rows[0].light;
    expect(await light()).toBe('green');
    await world.to('2026-11-23 14:50');
    expect(await light()).not.toBe('green');
  });
});
