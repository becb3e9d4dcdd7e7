import { createHash } from 'node:crypto';
import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { newKey, type Client } from '../world/client.js';
import { BOOKING, World } from '../world/world.js';
import { atOnce, many, say, tally, winners } from './crowd.js';
import { historyFaults } from './history.js';

const CONTENDERS = 20;
const KEYS = many(3, 20);

describe('sent many times, done once', () => {
  let world: World;
  let resident: Client;
  beforeEach(async () => {
    world = await World.open();
    await world.lawyer(await world.firm({ capacity: 10_000 }));
    resident = await world.resident();
  });
  afterEach(() => world.close());

  it('books one matter for a key, with one answer to all, and refuses the key with other words', async () => {
    for (let n = 0; n < KEYS; n += 1) {
      const [who, key] = [await world.resident(), newKey()];
      const replies = await atOnce(CONTENDERS, () => who.post('/consultations', BOOKING, key));
      expect(tally(replies)).toEqual({ '201': CONTENDERS });
      expect(new Set(replies.map(({ text }) => digest(text))).size).toBe(1);
      const other = await who.post('/consultations', { ...BOOKING, words: '别的事' }, key);
      expect(tally([other])).toEqual({ '409 IDEMPOTENCY_KEY_REUSED': 1 });
      expect((await who.get('/matters')).body.open).toHaveLength(1);
    }
    expect(await world.db.query('SELECT COUNT(*) AS count FROM matters')).toEqual([{ count: KEYS }]);
    say(`races: ${KEYS} keys × ${CONTENDERS} bookings: ${KEYS} matters, byte-equal answers`);
    expect(await historyFaults(world.db)).toEqual([]);
  });

  it('keeps one of two different bookings that come with the same key at once', async () => {
    const replies = await atOnce(CONTENDERS, (n) =>
      resident.post('/consultations', { ...BOOKING, words: n % 2 === 0 ? '工钱' : '工伤' }, 'one-key-for-two'),
    );
    expect(tally(replies)).toEqual({ '201': CONTENDERS / 2, '409 IDEMPOTENCY_KEY_REUSED': CONTENDERS / 2 });
    expect((await resident.get('/matters')).body.open).toHaveLength(1);
  });

  it('lets nobody have more matters open than the town allows, however fast', async () => {
    const replies = await atOnce(CONTENDERS, () => resident.post('/consultations', BOOKING));
    say(`races: one resident books ${CONTENDERS} matters: ${JSON.stringify(tally(replies))}`);
    expect(tally(replies)).toEqual({
      '201': LIMITS.openMatters,
      '409 TOO_MANY_OPEN': CONTENDERS - LIMITS.openMatters,
    });
  });

  it('gives the answer again to who asks again, also when he may not book another', async () => {
    const keys = Array.from({ length: LIMITS.openMatters }, newKey);
    for (const key of keys) await resident.post('/consultations', BOOKING, key);
    expect(tally([await resident.post('/consultations', BOOKING)])).toEqual({ '409 TOO_MANY_OPEN': 1 });
    const again = await atOnce(keys.length, (n) => resident.post('/consultations', BOOKING, keys[n]));
    expect(tally(again)).toEqual({ '201': LIMITS.openMatters });
  });

  it('signs one person in by WeChat, however often the phone asks', async () => {
    const replies = await atOnce(CONTENDERS, () => world.visitor.post('/sessions/wechat', { code: 'demo-newcomer' }));
    expect(tally(replies)).toEqual({ '200': CONTENDERS });
    expect(await newcomers()).toEqual({ people: 1, accounts: 1, grants: 1 });
    const tokens = new Set(replies.map(({ body }) => String(body.token)));
    expect(tokens.size).toBe(CONTENDERS);
  });

  it('uses a code once, and makes one person of the number', async () => {
    const phone = '13812345678';
    const { body } = await world.visitor.post('/phone-codes', { phone });
    const form = { phone, code: body.simulatedCode };
    const replies = await atOnce(CONTENDERS, () => world.visitor.post('/sessions/phone', form));
    say(`races: one code used ${CONTENDERS} times: ${JSON.stringify(tally(replies))}`);
    expect(winners(replies)).toHaveLength(1);
    expect(await newcomers()).toEqual({ people: 1, accounts: 1, grants: 1 });
  });

  it('sends one code a minute to a number, however often it is asked for', async () => {
    const replies = await atOnce(CONTENDERS, () => world.visitor.post('/phone-codes', { phone: '13812345678' }));
    expect(tally(replies)).toEqual({ '200': 1, '429 CODE_TOO_SOON': CONTENDERS - 1 });
    expect(await world.db.query('SELECT COUNT(*) AS count FROM phone_codes')).toEqual([{ count: 1 }]);
  });

  /** People beside the resident and the lawyer, and their accounts and roles. */
  async function newcomers() {
    const [row] = await world.db.query<[Record<string, number>]>(
      `SELECT (SELECT COUNT(*) FROM people) - 2 AS people, (SELECT COUNT(*) FROM accounts) AS accounts,
              (SELECT COUNT(*) FROM role_grants) - 2 AS grants`,
    );
    return Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)]));
  }
});

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
