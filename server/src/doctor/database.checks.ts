import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/migrations.js';
import { error, type Finding, ok, warn } from './finding.js';

/** The oldest that know SKIP LOCKED, by which messages and timers are claimed. */
const OLDEST = { mariadb: [10, 6], mysql: [8, 0] } as const;
const UTC = ['+00:00', 'UTC'];
const CLOCK_WARN_MS = 2_000;
const CLOCK_ERROR_MS = 60_000;

/** Whether a server of this version can serve, by what `SELECT VERSION()` says. */
export function versionFinding(version: string): Finding {
  const engine = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [oldMajor, oldMinor] = OLDEST[engine];
  if (major < oldMajor || (major === oldMajor && minor < oldMinor))
    return error('DATABASE_OLD', `数据库版本 ${version} 太旧，请换 MariaDB 10.6（推荐 10.11）以上`);
  if (engine === 'mysql') return warn('DATABASE_UNTRIED', `数据库是 MySQL ${version}：本系统只在 MariaDB 10.11 上试过`);
  return ok('DATABASE', `数据库 ${version}`);
}

interface Settings {
  readonly version: string;
  readonly charset: string;
  readonly timeZone: string;
  readonly flushLog: number;
  readonly binaryLog: number;
  readonly syncBinlog: number;
  readonly sqlMode: string;
}

/** Version, text, time zone, and whether what was acknowledged is kept. */
export async function checkSettings(db: DataSource): Promise<Finding[]> {
  const [found] = await db.query<[Settings]>(
    `SELECT VERSION() AS version, @@character_set_database AS charset, @@global.time_zone AS timeZone,
            @@innodb_flush_log_at_trx_commit AS flushLog, @@log_bin AS binaryLog, @@sync_binlog AS syncBinlog,
            @@global.sql_mode AS sqlMode`,
  );
  const findings = [versionFinding(found.version)];
  if (found.charset !== 'utf8mb4')
    findings.push(error('DATABASE_CHARSET', `数据库的字符集是 ${found.charset}：请改为 utf8mb4，否则生僻字存不下`));
  if (!UTC.includes(found.timeZone))
    findings.push(
      warn(
        'DATABASE_TIME_ZONE',
        `数据库时区是 ${found.timeZone}：请设 default-time-zone = '+00:00'，否则人工查询会看错时间`,
      ),
    );
  if (Number(found.flushLog) !== 1)
    findings.push(error('DATABASE_FORGETS', '请设 innodb_flush_log_at_trx_commit = 1，否则断电会丢已受理的事项'));
  if (Number(found.binaryLog) === 1 && Number(found.syncBinlog) !== 1)
    findings.push(warn('DATABASE_BINLOG', '开了 binlog，请设 sync_binlog = 1，否则断电后补不回最后几笔'));
  if (!/STRICT_(TRANS|ALL)_TABLES/.test(found.sqlMode))
    findings.push(error('DATABASE_NOT_STRICT', '请在 sql_mode 里加 STRICT_TRANS_TABLES，否则错误的值会被悄悄改掉'));
  return findings;
}

/** Whether tables and program belong together. */
export async function checkMigrations(db: DataSource): Promise<Finding[]> {
  const known = MIGRATIONS.map(({ name }) => name);
  const [{ made }] = await db.query<[{ made: string }]>(
    "SELECT COUNT(*) AS made FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'migrations'",
  );
  const done = Number(made) === 0 ? [] : await db.query<{ name: string }[]>('SELECT name FROM migrations');
  const names = done.map(({ name }) => name);
  const pending = known.filter((name) => !names.includes(name));
  const newer = names.filter((name) => !known.includes(name));
  if (newer.length > 0)
    return [error('DATABASE_NEWER', `数据库比程序新（${newer.join('、')}）：请换回新版本程序，不要用旧程序写`)];
  if (pending.length > 0)
    return [error('MIGRATIONS_PENDING', `有 ${pending.length} 个数据库升级没做：先备份，再运行 npm run migrate`)];
  return [ok('MIGRATIONS', `数据库结构是最新的（${names.length} 个升级）`)];
}

/** Two machines that do not agree on the time make deadlines wrong by as much. */
export function clockFinding(aheadMs: number): Finding {
  const seconds = Math.abs(aheadMs / 1000).toFixed(1);
  if (Math.abs(aheadMs) > CLOCK_ERROR_MS)
    return error('CLOCK_OFF', `本机与数据库的时间相差 ${seconds} 秒：请先对时（timedatectl），期限都会算错`);
  if (Math.abs(aheadMs) > CLOCK_WARN_MS)
    return warn('CLOCK_OFF', `本机与数据库的时间相差 ${seconds} 秒：请检查两台机器的自动对时`);
  return ok('CLOCK', '本机与数据库的时间一致');
}

export async function checkClock(db: DataSource, now: () => number): Promise<Finding[]> {
  const before = now();
  const [{ at }] = await db.query<[{ at: string }]>('SELECT ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000) AS at');
  return [clockFinding((before + now()) / 2 - Number(at))];
}
