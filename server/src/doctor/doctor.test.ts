import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { shanghai, World } from '../../../test/world/world.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { clockFinding, versionFinding } from './database.checks.js';
import { examine } from './doctor.js';
import { checkBackup, checkConfig, diskFinding } from './machine.checks.js';

const NOW = '2026-11-24 10:00';

describe('the doctor, at a town that is well', () => {
  let world: World;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    world = await World.open(NOW);
    await world.lawyer(await world.firm());
    await world.book(await world.resident());
    await world.settle();
    env = { APP_MODE: 'test', DATABASE_URL: process.env.DATABASE_URL ?? '' };
  });
  afterAll(() => world.close());

  /** Codes of what is not well on a day, as `level CODE`. The machine's own clock and disk are its own affair. */
  async function wrong(at = NOW, changed: NodeJS.ProcessEnv = {}): Promise<string[]> {
    const findings = await examine({ ...env, ...changed }, () => shanghai(at));
    return findings
      .filter(({ level, code }) => level !== 'ok' && !/^(CLOCK|DISK)/.test(code))
      .map(({ level, code }) => `${level} ${code}`);
  }

  it('finds nothing', async () => {
    expect(await wrong()).toEqual([]);
    const found = (await examine(env, () => shanghai(NOW))).map(({ code }) => code);
    for (const code of ['CONFIG', 'DATABASE', 'MIGRATIONS', 'CALENDAR', 'OUTBOX', 'KEYS'])
      expect(found).toContain(code);
  });

  it.each<[string, string, string]>([
    ['error MIGRATIONS_PENDING', 'RENAME TABLE migrations TO kept', 'RENAME TABLE kept TO migrations'],
    [
      'error DATABASE_NEWER',
      "INSERT INTO migrations (timestamp, name) VALUES (9, 'OfNextYear')",
      "DELETE FROM migrations WHERE name = 'OfNextYear'",
    ],
    [
      'error CALENDAR_MISSING',
      'UPDATE calendar_years SET year = 1926 WHERE year = 2026',
      'UPDATE calendar_years SET year = 2026 WHERE year = 1926',
    ],
    [
      'warn CALENDAR_PROVISIONAL',
      "UPDATE calendar_years SET status = 'PROVISIONAL' WHERE year = 2026",
      "UPDATE calendar_years SET status = 'OFFICIAL' WHERE year = 2026",
    ],
    [
      'warn OUTBOX_STUCK',
      "UPDATE outbox SET done_at = NULL, created_at = '2026-11-24 01:50:00' LIMIT 1",
      'UPDATE outbox SET done_at = created_at',
    ],
    [
      'error OUTBOX_STUCK',
      "UPDATE outbox SET done_at = NULL, created_at = '2026-11-24 00:50:00' LIMIT 1",
      'UPDATE outbox SET done_at = created_at',
    ],
    ['warn OUTBOX_GIVEN_UP', "UPDATE outbox SET last_error = 'Error' LIMIT 1", 'UPDATE outbox SET last_error = NULL'],
    ['error TIMERS_LATE', "UPDATE timers SET due_at = '2026-11-24 00:30:00'", 'UPDATE timers SET done_at = due_at'],
  ])('finds %s', async (expected, plant, undo) => {
    await world.db.query(plant);
    try {
      expect(await wrong()).toEqual([expected]);
    } finally {
      await world.db.query(undo);
    }
    expect(await wrong()).toEqual([]);
  });

  it('asks for the next notice when the year ends', async () => {
    await world.db.query("UPDATE calendar_years SET status = 'PROVISIONAL' WHERE year = 2027");
    expect(await wrong('2026-11-29 10:00')).toEqual([]);
    expect(await wrong('2026-12-02 10:00')).toEqual(['warn CALENDAR_NEXT_YEAR']);
  });

  it('tells other keys from a lost one', async () => {
    const key = (name: string) => `${name}:${Buffer.alloc(32, name).toString('base64')}`;
    expect(await wrong(NOW, { APP_SECRET_KEYS: key('other') })).toEqual(['error KEYS_DO_NOT_OPEN']);
    // Sealed with two keys, of which the last, by which people are looked up, goes missing.
    const people = await world.db.query<{ id: string; sealed: string }[]>(
      'SELECT id, name_sealed AS sealed FROM people',
    );
    const both = new FieldCipher([key('new'), key('old')].join());
    for (const { id, sealed } of people) {
      const place = { table: 'people', column: 'name', rowId: id };
      const name = world.cipher.open(place, sealed);
      const columns = [both.seal(place, name), both.nameIndex(name), id];
      await world.db.query('UPDATE people SET name_sealed = ?, name_index = ? WHERE id = ?', columns);
    }
    expect(await wrong(NOW, { APP_SECRET_KEYS: [key('new'), key('old')].join() })).toEqual([]);
    expect(await wrong(NOW, { APP_SECRET_KEYS: key('new') })).toEqual(['error KEYS_INDEX_LOST']);
    for (const { id, sealed } of people) {
      const name = world.cipher.open({ table: 'people', column: 'name', rowId: id }, sealed);
      const columns = [sealed, world.cipher.nameIndex(name), id];
      await world.db.query('UPDATE people SET name_sealed = ?, name_index = ? WHERE id = ?', columns);
    }
  });

  it('says that the database is away, and still looks at the rest', async () => {
    const found = await examine({ ...env, DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none' });
    expect(found.map(({ code }) => code)).toEqual(['CONFIG', expect.stringMatching(/^DISK/), 'DATABASE_AWAY']);
    expect(found.at(-1)?.message).toContain('ECONNREFUSED');
  });

  it('finds a database that holds no rare characters', async () => {
    const db = await new DataSource({ type: 'mysql', url: env.DATABASE_URL! }).initialize();
    const name = new URL(env.DATABASE_URL!).pathname.slice(1);
    await db.query(`ALTER DATABASE ${name} CHARACTER SET latin1`);
    expect(await wrong()).toEqual(['error DATABASE_CHARSET']);
    await db.query(`ALTER DATABASE ${name} CHARACTER SET utf8mb4`);
    await db.destroy();
  });
});

describe('the doctor knows', () => {
  it.each([
    ['10.11.19-MariaDB-0+deb12u1', 'ok DATABASE'],
    ['11.4.2-MariaDB', 'ok DATABASE'],
    ['10.5.29-MariaDB', 'error DATABASE_OLD'],
    ['5.5.68-MariaDB', 'error DATABASE_OLD'],
    ['8.0.36', 'warn DATABASE_UNTRIED'],
    ['5.7.44-log', 'error DATABASE_OLD'],
  ])('version %s: %s', (version, expected) => {
    const { level, code } = versionFinding(version);
    expect(`${level} ${code}`).toBe(expected);
  });

  it.each([
    [0, 'ok'],
    [-1_900, 'ok'],
    [2_100, 'warn'],
    [-61_000, 'error'],
  ])('a clock that is %d ms ahead: %s', (ahead, expected) => {
    expect(clockFinding(ahead).level).toBe(expected);
  });

  it.each([
    [20, 'ok'],
    [4.9, 'warn'],
    [0.9, 'error'],
  ])('a disk with %d GB left: %s', (free, expected) => {
    expect(diskFinding(free).level).toBe(expected);
  });

  it('a configuration with which the server would not start, and one that nobody watches', () => {
    expect(checkConfig({ APP_MODE: 'production', DATABASE_URL: 'mysql://x' }).findings).toMatchObject([
      { level: 'error', code: 'CONFIG', message: expect.stringContaining('APP_SECRET_KEYS') },
    ]);
    const real = {
      DATABASE_URL: 'mysql://x',
      WECHAT_APP_ID: 'wx0000000000000000',
      WECHAT_APP_SECRET: 'from the safe',
      SMS_GATEWAY_URL: 'https://sms.example/send',
      APP_SECRET_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    };
    expect(checkConfig(real).findings.map(({ code }) => code)).toEqual(['CONFIG', 'METRICS_OFF']);
    const watched = { ...real, METRICS_TOKEN: 'a token that nobody guesses' };
    expect(checkConfig(watched).findings.map(({ code }) => code)).toEqual(['CONFIG']);
  });

  it('a night without a whole backup', () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    const now = Date.now();
    const codes = () => checkBackup(folder, now).map(({ code }) => code);
    try {
      expect(codes()).toEqual(['BACKUP_MISSING']);
      mkdirSync(join(folder, 'half.unfinished'));
      writeFileSync(join(folder, 'half.unfinished', 'SHA256SUMS'), '');
      expect(codes()).toEqual(['BACKUP_MISSING']);
      mkdirSync(join(folder, 'whole'));
      const sums = join(folder, 'whole', 'SHA256SUMS');
      writeFileSync(sums, '');
      expect(codes()).toEqual(['BACKUP']);
      utimesSync(sums, (now - 27 * 3_600_000) / 1000, (now - 27 * 3_600_000) / 1000);
      expect(codes()).toEqual(['BACKUP_OLD']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
