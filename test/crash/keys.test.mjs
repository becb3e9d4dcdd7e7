/** One key, one booking: sent four times at once to two instances, with other words, and again after both were killed. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openCrashTown } from './crash-town.mjs';
import { BOOKING } from './crowd.mjs';
import { Line } from './line.mjs';
import { newResident, settle } from './town-people.mjs';

const KEYS = process.env.TEST_FULL === '1' ? 1000 : 60;
const EACH = 4;
/** So many residents at once: the pool of an instance holds ten connections. */
const LANES = 8;

describe('a key of a booking', () => {
  let town;
  before(async () => {
    town = await openCrashTown();
    await settle(town, { slots: 0 });
  });
  after(() => town.close());

  it('has one effect, however often it comes, and other words under it are refused', async () => {
    const residents = KEYS / EACH;
    const sent = (await inLanes(residents, (n) => sendAll(town, n))).flat();
    for (const index of [0, 1]) await town.killInstance(index);
    const again = await inLanes(sent.length, (n) => {
      const { resident, key } = sent[n];
      return resident.send('POST', '/consultations', BOOKING, key);
    });
    const moved = again.filter(({ status, body }, n) => status !== 201 || body.id !== sent[n].id);
    assert.deepEqual(moved, [], 'another answer after the kill');
    const db = await town.connect();
    const [[{ matters }]] = await db.query('SELECT COUNT(*) AS matters FROM matters');
    await db.end();
    assert.equal(sent.length, KEYS);
    assert.equal(Number(matters), KEYS);
    assert.equal(new Set(sent.map(({ id }) => id)).size, KEYS);
    console.log(`crash: ${KEYS} keys × (4 at once, 1 with other words, 1 after a kill): ${matters} matters`);
  });
});

/** A resident's keys, each four times at once and once with other words. */
async function sendAll(town, n) {
  const resident = await newResident(new Line(town, n), `keys-${n}`);
  const sent = [];
  for (let k = 0; k < EACH; k += 1) {
    const key = randomUUID();
    const replies = await Promise.all(
      [0, 1, 0, 1].map((at) => resident.at(at, 'POST', '/consultations', BOOKING, key)),
    );
    assert.deepEqual(
      replies.map(({ status }) => status),
      [201, 201, 201, 201],
    );
    const ids = new Set(replies.map(({ body }) => body.id));
    assert.equal(ids.size, 1);
    const other = await resident.send('POST', '/consultations', { ...BOOKING, words: '工伤' }, key);
    assert.deepEqual([other.status, other.body.code], [409, 'IDEMPOTENCY_KEY_REUSED']);
    sent.push({ resident, key, id: [...ids][0] });
  }
  return sent;
}

/** Works through `count` tasks, LANES at a time. */
async function inLanes(count, task) {
  const results = [];
  const queue = Array.from({ length: count }, (_, n) => n).values();
  const lane = async () => {
    for (const n of queue) results[n] = await task(n);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}
