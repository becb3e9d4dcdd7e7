/** One town under load: ours and the floor in turns, so that whatever else the machine does weighs on both. */
import { createConnection, createPool } from 'mysql2/promise';
import { CONNECTIONS, load, median, rssMb, send } from './load.mjs';
import { scriptOf, statementsOf } from './capture.mjs';
import { newKey, ofFloor, REQUESTS } from './requests.mjs';
import { takeBack } from './tidy-up.mjs';
import { startFloor, startOurs } from './town.mjs';

/** Requests a round, before anything is counted and then each time. */
const WARM = 200;

/** Starts both servers over a town and teaches the floor what ours asks the database. */
export async function startBoth(town, names) {
  const ours = await startOurs(town.url);
  const floor = await startFloor(town.url);
  const stop = async () => {
    await floor.stop();
    await ours.stop();
  };
  try {
    const scripts = {};
    for (const name of names) scripts[name] = await learn(town, ours, name);
    await takeBack(town.url, town.marks);
    await floor.learn(scripts);
    return { town, ours, floor, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks for the same thing as two people, after one has been asked for already: caches are warm, as they will be. */
async function learn(town, ours, name) {
  const { people, ours: ask, before } = REQUESTS[name];
  const [first, second] = [0, people.length > 1 ? 1 : 0];
  await send(ours.port, undefined, ask(second, newKey()));
  const keys = [newKey(), newKey()];
  const captured = [];
  for (const [at, n] of [first, second].entries()) {
    await tell(town.url, before);
    captured.push(await statementsOf(town.url, () => send(ours.port, undefined, ask(n, keys[at]))));
  }
  const persons = [first, second].map((n, at) => ({ ...people[n], key: keys[at] }));
  return { script: scriptOf(...captured, persons), people, captured: captured[0] };
}

async function tell(url, statement) {
  if (statement === undefined) return;
  const connection = await createConnection({ uri: url });
  await connection.query(statement);
  await connection.end();
}

/** Rounds of `count` requests each; resolves with medians for ours and the floor. */
export async function measure(both, name, { rounds, count }) {
  const { town, ours, floor } = both;
  const { people, ours: ask, writes, before: statement } = REQUESTS[name];
  const who = (index) => index % people.length;
  const sides = {
    ours: { port: ours.port, pids: [ours.pid, town.pid], ask: (index) => ask(who(index), newKey()) },
    floor: { port: floor.port, pids: [floor.pid, town.pid], ask: (index) => ofFloor(name, who(index)) },
  };
  const pool = createPool({ uri: town.url, connectionLimit: CONNECTIONS });
  const before = statement === undefined ? undefined : () => pool.query(statement);
  const results = { ours: [], floor: [] };
  for (let round = -1; round < rounds; round += 1)
    for (const side of round % 2 === 0 ? ['ours', 'floor'] : ['floor', 'ours']) {
      const result = await load({ ...sides[side], before, count: round < 0 ? Math.min(WARM, count) : count });
      if (round >= 0) results[side].push(result);
      if (writes || statement !== undefined) await takeBack(town.url, town.marks);
    }
  await pool.end();
  return { ...medians(results.ours, ''), ...medians(results.floor, 'floor'), rounds: results };
}

function medians(results, prefix) {
  const named = (key) => (prefix === '' ? key : `${prefix}${key[0].toUpperCase()}${key.slice(1)}`);
  return Object.fromEntries(
    ['rps', 'cpuMs', 'p99Ms'].map((key) => [named(key), median(results.map((result) => result[key]))]),
  );
}

export function memoryOf({ ours }) {
  return rssMb(ours.pid);
}
