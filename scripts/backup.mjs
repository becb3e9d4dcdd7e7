/** `npm run backup`: database and stored files of one moment, in a new folder. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerHelp, DATA, endWith, isMain, plainError } from './repository.mjs';
import { chosenDatabase } from './database.mjs';
import { copyFiles, writeSums } from './stored-files.mjs';
import { dumpTo } from './dump.mjs';
import { endEverything, endOnSignals, whenEnding } from './shutdown.mjs';
import { ensureSystem } from './system.mjs';
import { requireNode } from './install.mjs';
import { secondsSince } from './process.mjs';

const HELP = `
npm run backup [-- FOLDER] [--keep N]

Writes a backup into FOLDER, which must be new (without a name: one of BACKUP_DIR or .data/backups, named by the moment):
database.sql.gz of one moment while people go on working, the stored files (FILES_DIR; those of a bucket stay there), manifest.json with each table's rows and
fingerprint, and SHA256SUMS for "sha256sum --check". Keys (APP_SECRET_KEYS) are not in it: keep them elsewhere.
--keep N removes the oldest of that folder until N are left. Gets mariadb-dump from Debian when it is missing.
`;

/** The parts of a backup. */
export const DUMP = 'database.sql.gz';
export const MANIFEST = 'manifest.json';
export const FILES = 'stored';

/**
 * Folders in which the server keeps files, by the name they have in a backup; one that is not there holds none. Files in
 * a bucket are kept by whoever keeps the bucket: versions and copies are switched on there (docs/operating/restore.md).
 */
export function storedFolders() {
  const url = process.env.STORAGE_URL ?? '';
  if (url.startsWith('s3')) return {};
  return { files: url === '' ? (process.env.FILES_DIR ?? join(DATA, 'files')) : fileURLToPath(url) };
}

/** Where backups lie unless a folder is named. */
export function backupFolder() {
  return process.env.BACKUP_DIR ?? join(DATA, 'backups');
}

/**
 * Backs the database of `url` up into the new folder `target`. Until it is whole it has another name.
 * @returns {Promise<object>} its manifest
 */
export async function backUp({ url, folders, target, made = new Date() }) {
  if (existsSync(target)) throw plainError(`${target} 已存在，不覆盖 / exists already and is not overwritten`);
  const half = `${target}.unfinished`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const tables = await dumpTo(url, join(half, DUMP));
  // After the database: a row may name a file, so no file may be missing; one too many does no harm.
  const files = {};
  for (const [name, folder] of Object.entries(folders)) files[name] = copyFiles(folder, join(half, FILES, name));
  const keys = (process.env.APP_SECRET_KEYS ?? '').split(',').map((key) => key.split(':')[0]);
  const manifest = { format: 1, made: made.toISOString(), keys: keys.filter((name) => name !== ''), tables, files };
  writeFileSync(join(half, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
  await writeSums(half);
  renameSync(half, target);
  return manifest;
}

/** Removes the oldest whole backups of a folder until `keep` are left; resolves with their names. */
export function removeOld(folder, keep) {
  const whole = readdirSync(folder).filter((name) => existsSync(join(folder, name, MANIFEST)));
  const old = whole.filter((name) => !name.endsWith('.unfinished')).sort();
  const removed = old.slice(0, Math.max(0, old.length - keep));
  for (const name of removed) rmSync(join(folder, name), { recursive: true });
  return removed;
}

/** How many rows all tables of a manifest have. */
export function rowsOf({ tables }) {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}

function wordsOf(arguments_) {
  const { values, positionals } = parseArgs({
    args: arguments_,
    options: { keep: { type: 'string' } },
    allowPositionals: true,
  });
  const keep = values.keep === undefined ? undefined : Number(values.keep);
  if (positionals.length > 1 || (keep !== undefined && !(Number.isInteger(keep) && keep > 0))) throw plainError(HELP);
  return { folder: positionals[0], keep };
}

async function main() {
  answerHelp(HELP);
  requireNode();
  endOnSignals();
  const { folder, keep } = wordsOf(process.argv.slice(2));
  const begun = performance.now();
  await ensureSystem(['backup']);
  const database = await chosenDatabase();
  whenEnding(database.stop);
  const made = new Date();
  const name = made.toISOString().replace(/\.\d+/, '').replaceAll(':', '');
  const target = folder === undefined ? join(backupFolder(), name) : resolve(folder);
  const manifest = await backUp({ url: database.url, folders: storedFolders(), target, made });
  if (keep !== undefined && folder === undefined)
    for (const old of removeOld(backupFolder(), keep)) console.log(`– 已删除旧备份 ${old} / removed`);
  await endEverything();
  console.log(`✔ 备份完成 ${target} ${secondsSince(begun)}`);
  if (manifest.files.files === undefined)
    console.log('– 文件在对象存储桶里，不在这份备份里 / files are in their bucket');
  const files = Object.values(manifest.files).reduce((sum, count) => sum + count, 0);
  console.log(
    JSON.stringify({
      ok: true,
      folder: target,
      tables: Object.keys(manifest.tables).length,
      rows: rowsOf(manifest),
      files,
    }),
  );
}

if (isMain(import.meta)) await main().catch((error) => endEverything().then(() => endWith(error)));
