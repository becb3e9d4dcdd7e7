/**
 * The project's own MariaDB: under .data/db for people, in a throw-away folder for tests. With DATABASE_URL set the
 * person has a database and none is started.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerHelp, DATA, endWith, isMain, plainError } from './repository.mjs';
import { endProgram, isAlive, secondsSince, wait } from './process.mjs';
import { ensureSystem } from './system.mjs';
import { DATABASE_NAME, isAnswering, makeDataFolder, startServer } from './mariadb.mjs';
import { endEverything, expectEnding, isEnding, whenEnding } from './shutdown.mjs';
import { withLock } from './lock.mjs';

const HELP = `
node scripts/database.mjs [--dir FOLDER]

Runs the project's own MariaDB until Ctrl-C and prints its address. Data is kept in .data/db (or FOLDER).
A second starter on the same folder uses the one that runs. With DATABASE_URL set, nothing is started.
`;

const STOP_PATIENCE_MS = 60_000;
const HOME = join(DATA, 'db');
const TRIALS = join(DATA, 'trial-db');

/**
 * Starts MariaDB over `dir`, or joins the one that runs there.
 * @returns {Promise<{url: (name?: string) => string, pid: number, port: number, joined: boolean, stop: () => Promise<void>, whenGone: Promise<void>}>}
 */
export async function startDatabase({ dir = HOME, onProgress = console.log } = {}) {
  await ensureSystem(['database']);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return withLock(join(dir, 'start.lock'), async () => {
    const running = await findRunning(dir);
    if (running !== undefined) return joinRunning(running, onProgress);
    const begun = performance.now();
    await makeDataFolder(join(dir, 'data'), onProgress);
    const password = randomBytes(18).toString('hex');
    const { child, port } = await startServer({ folder: dir, data: join(dir, 'data'), password });
    const note = { pid: child.pid, startedBy: process.pid, port, password };
    writeFileSync(join(dir, 'running.json'), JSON.stringify(note), { mode: 0o600 });
    onProgress(`✔ 数据库已启动，127.0.0.1:${port} ${secondsSince(begun)}`);
    return {
      ...addressOf(note),
      joined: false,
      whenGone: new Promise((resolve) => child.once('exit', () => resolve())),
      stop: async () => {
        await endProgram(child, 60_000);
        rmSync(join(dir, 'running.json'), { force: true });
      },
    };
  });
}

/** A database of its own in a folder that is deleted when it stops; the same settings, on the same disk. */
export async function startTrialDatabase({ onProgress = () => {} } = {}) {
  mkdirSync(TRIALS, { recursive: true });
  await removeLeftTrials();
  const dir = mkdtempSync(join(TRIALS, `${process.pid}-`));
  const database = await startDatabase({ dir, onProgress });
  const stop = async () => {
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { ...database, stop };
}

/** The database that the person named, or else our own: what start, migrate and seed work on. */
export async function chosenDatabase() {
  const given = process.env.DATABASE_URL;
  if (given === undefined || given === '') {
    const database = await startDatabase();
    return { ...database, url: database.url(DATABASE_NAME) };
  }
  console.log('– 使用 DATABASE_URL 指定的数据库，不另启动 / using the database of DATABASE_URL');
  return { url: given, joined: true, stop: async () => {}, whenGone: new Promise(() => {}) };
}

/** Deletes our own database; refuses while it is in use. */
export async function removeDatabase() {
  await withLock(join(HOME, 'start.lock'), async () => {
    const running = await findRunning(HOME);
    if (running !== undefined)
      throw plainError(`数据库正由进程 ${running.startedBy} 使用，请先停止它 / in use, stop it first`);
    rmSync(join(HOME, 'data'), { recursive: true, force: true });
  });
}

function joinRunning(note, onProgress) {
  onProgress(`– 数据库已在运行（由进程 ${note.startedBy} 启动，它停止时数据库也停），共用它`);
  return {
    ...addressOf(note),
    joined: true,
    stop: async () => {},
    whenGone: new Promise(() => {}),
  };
}

function addressOf({ pid, port, password }) {
  return { pid, port, url: (name = '') => `mysql://huifa:${password}@127.0.0.1:${port}/${name}` };
}

/** The note of a server that runs over `dir`. One that has lost its starter is ended first, one that ends is awaited. */
async function findRunning(dir) {
  const file = join(dir, 'running.json');
  if (!existsSync(file)) return undefined;
  const note = JSON.parse(readFileSync(file, 'utf8'));
  for (const giveUpAt = performance.now() + STOP_PATIENCE_MS; performance.now() < giveUpAt; await wait(100)) {
    if (!isServerOf(dir, note.pid)) return undefined;
    if (!isAlive(note.startedBy)) process.kill(note.pid, 'SIGTERM');
    else if (await isAnswering(note.port)) return note;
  }
  throw plainError(`数据库进程 ${note.pid} 既不回应也不停止 / MariaDB process ${note.pid} neither answers nor ends`);
}

/** A number may by now belong to another process: ours has its data folder among its words. */
function isServerOf(dir, pid) {
  const words = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return isAlive(pid);
  return (
    existsSync(words) &&
    readFileSync(words, 'utf8')
      .split('\0')
      .includes(`--datadir=${join(dir, 'data')}`)
  );
}

async function removeLeftTrials() {
  for (const name of readdirSync(TRIALS)) {
    if (isAlive(Number.parseInt(name, 10))) continue;
    await findRunning(join(TRIALS, name));
    rmSync(join(TRIALS, name), { recursive: true, force: true });
  }
}

async function main() {
  answerHelp(HELP);
  const { values } = parseArgs({ options: { dir: { type: 'string' } } });
  if (process.env.DATABASE_URL) {
    console.log('– DATABASE_URL 已设置，不启动数据库 / DATABASE_URL is set: nothing is started');
    return;
  }
  const database = await startDatabase(values.dir === undefined ? {} : { dir: resolve(values.dir) });
  whenEnding(database.stop);
  console.log(`  DATABASE_URL=${database.url(DATABASE_NAME)}`);
  if (database.joined) return;
  console.log('  按 Ctrl-C 停止 / Ctrl-C stops it');
  expectEnding();
  await database.whenGone;
  if (isEnding()) return;
  await endEverything();
  throw plainError(`数据库意外停止 / MariaDB ended by itself: see ${values.dir ?? '.data/db'}/error.log`);
}

if (isMain(import.meta)) await main().catch(endWith);
