/** A town is backed up, lost, and stands again in a new place: every row, every file, and every word that opens. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mysql from 'mysql2/promise';
import { backUp, DUMP, MANIFEST, removeOld } from '../../scripts/backup.mjs';
import { countDatabase } from '../../scripts/dump.mjs';
import { differences } from '../../scripts/dump-tally.mjs';
import { DATA, inRepository } from '../../scripts/repository.mjs';
import { DATABASE_NAME } from '../../scripts/mariadb.mjs';
import { startTrialDatabase } from '../../scripts/database.mjs';
import { runTool } from '../../scripts/server-tools.mjs';
import { openBackup, restoreInto } from '../../scripts/restore.mjs';

const FULL = process.env.TEST_FULL === '1';
const MATTERS = FULL ? 100_000 : 300;
const PATIENCE_MS = 5 * 60_000;
const SAMPLES = 1_000;
const run = promisify(execFile);

describe('a backup', () => {
  let database;
  let folder;
  let backup;
  before(async () => {
    mkdirSync(DATA, { recursive: true });
    folder = mkdtempSync(join(DATA, 'restore-'));
    database = await startTrialDatabase();
    const databaseUrl = database.url(DATABASE_NAME);
    await runTool('migrate', [], { title: 'tables', databaseUrl });
    await runTool('seed', ['--weeks', '1', '--scale', String(MATTERS)], { title: `${MATTERS} matters`, databaseUrl });
    mkdirSync(join(folder, 'stored', 'ab'), { recursive: true });
    writeFileSync(join(folder, 'stored', 'ab', '照片.jpg'), randomBytes(100_000));
    backup = join(folder, 'backup');
    const folders = { attachments: join(folder, 'stored') };
    await backUp({ url: databaseUrl, folders, target: backup });
  });
  after(async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The command, as whoever is called at night types it. */
  async function restore(...words) {
    const file = inRepository('scripts', 'restore.mjs');
    const env = { ...process.env, DATABASE_URL: database.url(DATABASE_NAME) };
    const { stdout } = await run(process.execPath, [file, ...words], { env });
    return JSON.parse(stdout.trimEnd().split('\n').at(-1));
  }

  it('stands again in a new database within five minutes, checksums equal, words and files open', async () => {
    const begun = performance.now();
    const files = join(folder, 'files');
    const answer = await restore(backup, '--database', 'again', '--files', files);
    const took = performance.now() - begun;
    assert.ok(took < PATIENCE_MS, `${took} ms`);
    assert.equal(answer.files, 1);
    const name = join('attachments', 'ab', '照片.jpg');
    assert.deepEqual(readFileSync(join(files, name)), readFileSync(join(folder, 'stored', 'ab', '照片.jpg')));
    const connection = await mysql.createConnection(database.url('again'));
    const [then, now] = [await checksums(connection, DATABASE_NAME), await checksums(connection, 'again')];
    assert.deepEqual(now, then);
    assert.ok(Object.keys(now).length > 30);
    const opened = await openedAnswers(connection);
    await connection.end();
    assert.ok(opened > 100);
    console.log(
      `restore: ${answer.rows} rows, ${answer.tables} tables, ${(took / 1000).toFixed(1)} s, ${opened} answers opened`,
    );
  });

  it('is whole while people go on writing: rows and fingerprints are of one moment', async () => {
    const url = database.url(DATABASE_NAME);
    const connection = await mysql.createConnection(url);
    let over = false;
    const writing = (async () => {
      for (let n = 0; !over; n += 1) {
        await connection.query('INSERT INTO outside_help_counts (day, count) VALUES (?, 1)', [dayOf(n)]);
        await connection.query('DELETE FROM timers LIMIT 1');
      }
    })();
    const target = join(folder, 'busy');
    const manifest = await backUp({ url, folders: {}, target }).finally(() => (over = true));
    await writing;
    await connection.query("DELETE FROM outside_help_counts WHERE day < '1950-01-01'");
    await connection.query('CREATE DATABASE busy CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    await connection.end();
    assert.equal(await restoreInto(target, manifest, { url: database.url('busy'), files: join(folder, 'none') }), 0);
  });

  it('goes into nothing that is there already', async () => {
    const url = database.url(DATABASE_NAME);
    await assert.rejects(backUp({ url, folders: {}, target: backup }), /已存在/);
    await assert.rejects(restore(backup, '--database', DATABASE_NAME, '--files', join(folder, 'other')), /已有数据/);
    await assert.rejects(restore(backup, '--database', 'third', '--files', folder), /不是空的/);
    await assert.rejects(restore(backup, '--dir', folder), /不是空的/);
    await assert.rejects(restore(backup, '--database', 'a`b', '--files', join(folder, 'other')), /数据库名/);
  });

  it('is refused when one byte of it is not what it was', async () => {
    for (const part of [DUMP, MANIFEST, join('stored', 'attachments', 'ab', '照片.jpg')]) {
      const file = join(backup, part);
      const bytes = readFileSync(file);
      const flipped = Buffer.from(bytes);
      flipped[Math.floor(bytes.length / 2)] ^= 1;
      writeFileSync(file, flipped);
      await assert.rejects(openBackup(backup), new RegExp(`${part.split('/').at(-1)} 已损坏`));
      writeFileSync(file, bytes);
    }
    await openBackup(backup);
  });

  it('is not said to stand again when a row is missing, or is another', async () => {
    const manifest = await openBackup(backup);
    const connection = await mysql.createConnection(database.url('again'));
    const planted = { answers: 'DELETE FROM answers LIMIT 1', firms: "UPDATE firms SET phone = '021-1' LIMIT 1" };
    for (const sql of Object.values(planted)) await connection.query(sql);
    await connection.end();
    const faults = differences(manifest.tables, await countDatabase(database.url('again')));
    assert.equal(faults.length, 2);
    assert.match(faults[0], /^表 answers 应有 \d+ 行/);
    assert.match(faults[1], /^表 firms 的内容不同/);
  });

  it('keeps the newest when the oldest are to go', () => {
    const home = join(folder, 'many');
    for (const name of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24.unfinished', 'other']) {
      mkdirSync(join(home, name), { recursive: true });
      if (name !== 'other') writeFileSync(join(home, name, MANIFEST), '{}');
    }
    assert.deepEqual(removeOld(home, 2), ['2026-11-21']);
    assert.equal(existsSync(join(home, '2026-11-22')), true);
    assert.equal(existsSync(join(home, 'other')), true);
  });

  /** What the database itself says of each table: not our own way of counting. */
  async function checksums(connection, name) {
    const [tables] = await connection.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
      [name],
    );
    const names = tables.map((table) => table.name).sort();
    const [rows] = await connection.query(`CHECKSUM TABLE ${names.map((table) => `${name}.${table}`).join(', ')}`);
    return Object.fromEntries(rows.map(({ Table, Checksum }) => [Table.split('.')[1], String(Checksum)]));
  }

  /** Opens answers of the restored town with the keys of the demo; a wrong byte would throw. */
  async function openedAnswers(connection) {
    const { FieldCipher } = await import('../../server/dist/platform/crypto/field-cipher.js');
    const { readConfig } = await import('../../server/dist/config.js');
    const cipher = new FieldCipher(readConfig({ APP_MODE: 'demo', DATABASE_URL: 'mysql://x' }).secretKeys);
    const [answers] = await connection.query('SELECT id, words_sealed AS words FROM answers ORDER BY id LIMIT ?', [
      SAMPLES,
    ]);
    for (const { id, words } of answers) cipher.open({ table: 'answers', column: 'words', rowId: id }, words);
    return answers.length;
  }

  function dayOf(n) {
    return new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10);
  }
});
