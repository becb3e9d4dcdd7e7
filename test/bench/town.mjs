/** A database of the bench, made once for each number of rows, and our own server over it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { DATABASE_NAME } from '../../scripts/mariadb.mjs';
import { startDatabase } from '../../scripts/database.mjs';
import { endProgram, secondsSince, startProgram } from '../../scripts/process.mjs';
import { DATA } from '../../scripts/repository.mjs';
import { choosePort, runTool, startServerProgram, untilReady } from '../../scripts/server-tools.mjs';
import { fingerprint } from '../../scripts/steps.mjs';
import { BENCH_NOW, fill } from './fill.mjs';
import { marksOf, takeBack } from './tidy-up.mjs';

const HOME = join(DATA, 'bench');
/** What decides how the rows look; a change makes them anew. */
const MADE_FROM = { inputs: ['server/src/migrations', 'test/bench/fill.mjs'] };

/** Starts the database of `rows` matters, filled when it is not; resolves with its address, process and stop. */
export async function openTown(rows, say) {
  const dir = join(HOME, `${rows}-${fingerprint(MADE_FROM).slice(0, 12)}`);
  dropOlder(rows, dir);
  const filled = join(dir, 'filled');
  if (!existsSync(filled)) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const database = await startDatabase({ dir, onProgress: say });
  const url = database.url(DATABASE_NAME);
  try {
    if (!existsSync(filled)) {
      await fillTown(url, rows, say);
      writeFileSync(filled, JSON.stringify(await marksOf(url)));
    }
    const marks = JSON.parse(readFileSync(filled, 'utf8'));
    // A run that was broken off has left its bookings.
    await takeBack(url, marks);
    return { url, marks, pid: database.pid, stop: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function fillTown(url, rows, say) {
  const begun = performance.now();
  await runTool('migrate', [], { title: '建立数据库结构', databaseUrl: url });
  const { FieldCipher } = await import('../../server/dist/platform/crypto/field-cipher.js');
  const { readConfig } = await import('../../server/dist/config.js');
  const config = readConfig({ APP_MODE: 'test', DATABASE_URL: url });
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  try {
    await fill(connection, rows, new FieldCipher(config.secretKeys));
  } finally {
    await connection.end();
  }
  say(`✔ ${rows} matters written ${secondsSince(begun)}`);
}

/** Rows made by an older program are of no use any more and may be gigabytes. */
function dropOlder(rows, dir) {
  if (!existsSync(HOME)) return;
  for (const name of readdirSync(HOME))
    if (name.startsWith(`${rows}-`) && join(HOME, name) !== dir)
      rmSync(join(HOME, name), { recursive: true, force: true });
}

/** Our server as it is built, on a clock that stands still: what is late stays late, and no worker runs beside. */
export async function startOurs(url) {
  const port = await choosePort();
  const env = { NODE_ENV: 'production', APP_MODE: 'test' };
  const child = startServerProgram({ databaseUrl: url, port, env, quiet: true });
  const base = `http://127.0.0.1:${port}`;
  await untilReady(child, base);
  const now = `${BENCH_NOW.replace(' ', 'T')}Z`;
  const reply = await fetch(`${base}/api/v1/test/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
  if (!reply.ok) throw new Error(`the clock did not move: ${reply.status}`);
  return { port, pid: child.pid, stop: () => endProgram(child) };
}

/** The floor: a bare server that repeats captured statements; see floor.mjs. */
export async function startFloor(url) {
  const child = startProgram(process.execPath, [join(import.meta.dirname, 'floor.mjs')], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the floor did not start')));
  });
  const learn = (scripts) =>
    new Promise((resolve) => {
      child.once('message', resolve);
      child.send(scripts);
    });
  return { port, pid: child.pid, learn, stop: () => endProgram(child) };
}
