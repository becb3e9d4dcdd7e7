/** `npm start`: from a bare clone to a town that can be tried in the browser. */
import { answerHelp, endWith, isMain, plainError } from './repository.mjs';
import { build } from './build.mjs';
import { chosenDatabase, removeDatabase } from './database.mjs';
import { choosePort, runTool, startServerProgram, untilReady } from './server-tools.mjs';
import { endEverything, endOnSignals, expectEnding, isEnding, whenEnding } from './shutdown.mjs';
import { endProgram, secondsSince } from './process.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { ensureSystem } from './system.mjs';
import { printAddresses } from './addresses.mjs';

const HELP = `
npm start [-- --fresh]

Installs what is missing, starts the project's own MariaDB, builds what changed, fills an empty database with a demo
town and starts the server. Prints the addresses and the demo people. Ctrl-C stops everything that it started.

  --fresh          throws the demo town away and makes a new one, anchored on today
  DATABASE_URL=…   mysql://user:password@host:port/name: use this database, start none
  PORT=…           default 3000, or the next free one
  APP_MODE=…       demo (default) or production; production is seeded with nothing
`;

async function main() {
  answerHelp(HELP);
  requireNode();
  endOnSignals();
  const begun = performance.now();
  console.log('惠法通 · 正在准备 / getting ready');
  if (process.argv.includes('--fresh')) await throwDemoTownAway();
  // Before the long work: a port that was asked for and is taken is known now.
  await choosePort();
  await ensureInstalled();
  // Without the font everything works but printing, which then says so itself.
  await ensureSystem(['printing']).catch((error) => console.log(error.message));
  const [database] = await Promise.all([startOurDatabase(), build(['server', 'office', 'h5'])]);
  await fillDatabase(database.url);
  const port = await choosePort();
  const server = startServerProgram({ databaseUrl: database.url, port });
  whenEnding(() => endProgram(server));
  const base = `http://127.0.0.1:${port}`;
  await untilReady(server, base);
  await printAddresses(base, secondsSince(begun));
  expectEnding();
  const ended = await Promise.race([
    new Promise((resolve) => server.once('exit', () => resolve('后台 / the server'))),
    database.whenGone.then(() => '数据库 / MariaDB'),
  ]);
  if (!isEnding()) throw plainError(`${ended} 意外停止 / ended by itself`);
  await endEverything();
}

async function startOurDatabase() {
  const database = await chosenDatabase();
  whenEnding(async () => {
    await database.stop();
    console.log('\n✔ 已全部停止 / everything is stopped');
  });
  return database;
}

async function fillDatabase(databaseUrl) {
  await runTool('migrate', [], { title: '更新数据库结构', databaseUrl });
  if ((process.env.APP_MODE ?? 'demo') !== 'demo') return;
  await runTool('seed', ['--if-empty'], { title: '演示镇数据（空库才会写入）', databaseUrl });
}

async function throwDemoTownAway() {
  if (process.env.DATABASE_URL) throw plainError('--fresh 只清除自带的数据库，DATABASE_URL 指定的不动');
  await removeDatabase();
  console.log('✔ 已清除旧的演示数据');
}

async function endAfter(error) {
  // What fails while everything is being stopped fails because of that.
  if (isEnding()) return endEverything();
  await endEverything();
  return endWith(error);
}

if (isMain(import.meta)) await main().catch(endAfter);
