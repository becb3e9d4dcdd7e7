import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { dataSourceOptions, keepUtc } from '../platform/db/data-source.js';
import { checkClock, checkMigrations, checkSettings } from './database.checks.js';
import { error, type Finding } from './finding.js';
import { checkBackup, checkBucket, checkConfig, checkDisk } from './machine.checks.js';
import { checkCalendar, checkKeys, checkOutbox } from './town.checks.js';

const DATA = fileURLToPath(new URL('../../../.data/', import.meta.url));

/** Looks at everything that an installation hangs on, and goes on after what is not well. */
export async function examine(env: NodeJS.ProcessEnv, now: () => number = Date.now): Promise<Finding[]> {
  const { config, findings } = checkConfig(env);
  findings.push(...(await checkDisk(existsSync(DATA) ? DATA : '.')));
  if (config?.mode === 'production') findings.push(...checkBackup(env.BACKUP_DIR ?? `${DATA}backups`, now()));
  findings.push(...(await checkBucket(config)));
  const url = env.DATABASE_URL ?? '';
  if (url === '') return findings;
  const db = new DataSource(dataSourceOptions(url));
  try {
    await db.initialize();
    await keepUtc(db);
  } catch (fault) {
    const { code } = fault as { code?: string };
    return [...findings, error('DATABASE_AWAY', `连不上数据库（${code ?? '原因不明'}）：看 DATABASE_URL 和数据库服务`)];
  }
  try {
    findings.push(...(await checkSettings(db)), ...(await checkClock(db, now)));
    const migrations = await checkMigrations(db);
    findings.push(...migrations);
    // Tables of another version would answer with faults of their own.
    if (migrations.some(({ level }) => level === 'error')) return findings;
    findings.push(...(await checkCalendar(db, now())), ...(await checkOutbox(db, now())));
    if (config !== null) findings.push(...(await checkKeys(db, config.secretKeys)));
    return findings;
  } finally {
    await db.destroy();
  }
}
