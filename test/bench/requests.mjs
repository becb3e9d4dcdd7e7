/** The requests that are measured: who asks, for what, and how the same is asked of the floor. */
import { createHash, randomUUID } from 'node:crypto';
import { BENCH_NOW, BOOKERS, FIRMS, idOf, LAWYERS, tokenOf } from './fill.mjs';

const WORDS = '去年借给老同学三万元，只有转账记录，到期没有还，打电话也不接。想知道怎么要回来，能不能到法院去。'.repeat(
  2,
);
const BOOKING = { againstTown: false, topic: 'debt', words: WORDS, forWhom: 'self', way: 'written' };

const person = (letter, n) => ({
  personId: idOf(letter, n),
  sessionId: idOf('session', letter + n),
  tokenHash: createHash('sha256').update(tokenOf(letter, n)).digest('hex'),
});
const bookers = Array.from({ length: BOOKERS }, (_, n) => person('b', n));
const advisers = Array.from({ length: LAWYERS }, (_, n) => ({ ...person('l', n), firmId: idOf('f', n % FIRMS) }));
const director = [person('d', 0)];

const booking = (passToFirm) => (n, key) => ({
  method: 'POST',
  path: '/api/v1/consultations',
  headers: {
    authorization: `Bearer ${tokenOf('b', n)}`,
    'content-type': 'application/json',
    'idempotency-key': key,
  },
  body: JSON.stringify({ ...BOOKING, passToFirm, opposingParty: '施某' }),
});
const bearer = (letter, path) => (n) => ({
  method: 'GET',
  path,
  headers: { authorization: `Bearer ${tokenOf(letter, n)}` },
});

const board = () => ({ method: 'GET', path: '/api/v1/board', headers: { cookie: `huifa_desk=${tokenOf('d', 0)}` } });
/** Of no matter at all: taking it back takes nothing else along. */
const SOMETHING_HAPPENS = `INSERT INTO events (matter_id, event, to_state, at)
  VALUES ('${idOf('nothing', 0)}', 'followUp', 'closed', '${BENCH_NOW}')`;

/**
 * `people`: who may ask, with what of theirs stands in SQL; `ours(n, key)`: person n's request; `before`: what the
 * database is told before each of them.
 */
export const REQUESTS = {
  booking: { people: bookers, ours: booking(true), writes: true },
  /** The same without a firm to be found: what is left of a booking when nothing is routed. */
  unrouted: { people: bookers, ours: booking(false), writes: true },
  list: { people: advisers, ours: bearer('l', '/api/v1/tasks') },
  board: { people: director, ours: board },
  /** The same when something has happened since the last one was asked for, so that all is read anew. */
  boardMoved: { people: director, ours: board, before: SOMETHING_HAPPENS },
};

/** A key of 32 hex digits: captured, it is told from other texts as something new. */
export function newKey() {
  return randomUUID().replaceAll('-', '');
}

/** The request to the floor that costs what person n's costs us: the same body, the same statements. */
export function ofFloor(name, n) {
  const { method, body } = REQUESTS[name].ours(n, newKey());
  return { method, path: '/', headers: { 'x-script': name, 'x-person': String(n) }, body };
}
