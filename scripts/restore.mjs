/** `npm run restore`: a backup into a new database and a new folder, and proof that all of it is there. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerHelp, endWith, isMain, plainError } from './repository.mjs';
import { ask, countDatabase, load } from './dump.mjs';
import { chosenDatabase, startDatabase } from './database.mjs';
import { copyFiles, SUMS, sumFaults } from './stored-files.mjs';
import { DATABASE_NAME } from './mariadb.mjs';
import { differences } from './dump-tally.mjs';
import { DUMP, FILES, MANIFEST, rowsOf } from './backup.mjs';
import { endEverything, endOnSignals, whenEnding } from './shutdown.mjs';
import { ensureSystem } from './system.mjs';
import { requireNode } from './install.mjs';
import { secondsSince } from './process.mjs';

const HELP = `
npm run restore -- BACKUP --dir FOLDER                     a new MariaDB of our own over FOLDER, files beside it
npm run restore -- BACKUP --database NAME --files FOLDER   a new database on the server of DATABASE_URL

Checks the backup's bytes, reads it into what is new or empty, and compares every table's rows and fingerprint with the
manifest. Nothing that exists is overwritten; what differs is named, taken away again, and the exit status is 1.
`;

/** The manifest of a backup whose bytes are what they were; throws a sentence otherwise. */
export async function openBackup(backup) {
  for (const part of [MANIFEST, DUMP, SUMS])
    if (!existsSync(join(backup, part))) throw plainError(`${backup} 不是完整的备份，缺 ${part} / no whole backup`);
  const faults = await sumFaults(backup);
  if (faults.length > 0) throw plainError(`备份已损坏，请换一份 / the backup is damaged:\n- ${faults.join('\n- ')}`);
  return JSON.parse(readFileSync(join(backup, MANIFEST), 'utf8'));
}

/** Reads a backup into the empty database of `url` and the new folder `files`, and proves it. */
export async function restoreInto(backup, manifest, { url, files }) {
  await load(url, join(backup, DUMP));
  const faults = differences(manifest.tables, await countDatabase(url));
  if (faults.length > 0) throw plainError(`恢复出来的与备份不符 / not what was backed up:\n- ${faults.join('\n- ')}`);
  return copyFiles(join(backup, FILES), files);
}

/** Makes the database `name` on the server of `url`; refuses one in which something is. */
async function newDatabase(url, name) {
  if (!/^\w{1,60}$/.test(name)) throw plainError(`数据库名只能用字母、数字和下划线 / no name for a database: ${name}`);
  const server = new URL(url);
  const admin = new URL(url);
  admin.pathname = '/';
  server.pathname = `/${name}`;
  const sql = `SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '${name}'`;
  if ((await ask(admin.href, sql)) !== '0') throw plainError(`数据库 ${name} 里已有数据，不覆盖 / is not empty`);
  await ask(admin.href, `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return { url: server.href, undo: () => ask(admin.href, `DROP DATABASE ${name}`) };
}

function refuseUsed(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw plainError(`${folder} 不是空的，不覆盖 / is not empty and is not overwritten`);
}

/** The new place: its database, the folder of its files, and how to take it away again. */
async function newPlace({ dir, database, files }) {
  if (dir !== undefined) {
    const folder = resolve(dir);
    refuseUsed(folder);
    const own = await startDatabase({ dir: folder });
    whenEnding(own.stop);
    const undo = async () => {
      await own.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    return { url: own.url(DATABASE_NAME), files: join(folder, FILES), undo };
  }
  const folder = resolve(files);
  refuseUsed(folder);
  const server = await chosenDatabase();
  whenEnding(server.stop);
  return { ...(await newDatabase(server.url, database)), files: folder };
}

function wordsOf(arguments_) {
  const text = { type: 'string' };
  const options = { dir: text, database: text, files: text };
  const { values, positionals } = parseArgs({ args: arguments_, options, allowPositionals: true });
  const { dir, database, files } = values;
  const own = dir !== undefined && database === undefined && files === undefined;
  const given = dir === undefined && database !== undefined && files !== undefined;
  if (positionals.length !== 1 || !(own || given)) throw plainError(HELP);
  return { backup: resolve(positionals[0]), ...values };
}

async function main() {
  answerHelp(HELP);
  requireNode();
  endOnSignals();
  const { backup, ...where } = wordsOf(process.argv.slice(2));
  const begun = performance.now();
  await ensureSystem(['database', 'backup']);
  const manifest = await openBackup(backup);
  const place = await newPlace(where);
  let files;
  try {
    files = await restoreInto(backup, manifest, place);
  } catch (error) {
    await place.undo();
    throw error;
  }
  await endEverything();
  console.log(`✔ 已恢复并逐表核对 ${secondsSince(begun)}`);
  console.log(`  打开内容需要的密钥 / keys that open it: ${manifest.keys.join(', ') || '演示密钥 / of the demo'}`);
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  console.log(
    JSON.stringify({ ok: true, tables: Object.keys(manifest.tables).length, rows: rowsOf(manifest), files, seconds }),
  );
}

if (isMain(import.meta)) await main().catch((error) => endEverything().then(() => endWith(error)));
