import { existsSync, readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigError, readConfig } from '../config.js';
import { S3Storage } from '../platform/storage/s3-storage.js';
import { error, type Finding, ok, warn } from './finding.js';

const GB = 1024 ** 3;
const DISK_WARN_GB = 5;
const DISK_ERROR_GB = 1;
/** Once a night, and two hours to finish. */
const BACKUP_HOURS = 26;

/** The configuration, or why the server would not start with it. */
export function checkConfig(env: NodeJS.ProcessEnv): { config: Config | null; findings: Finding[] } {
  try {
    const config = readConfig(env);
    const findings = [ok('CONFIG', `配置齐全（${MODES[config.mode]}）`)];
    if (config.mode === 'production' && config.metricsToken === '')
      findings.push(warn('METRICS_OFF', '没有设 METRICS_TOKEN：没有监控，出了事要等居民来说'));
    return { config, findings };
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    return { config: null, findings: [error('CONFIG', `配置有误，后台不会启动：${fault.message}`)] };
  }
}

const MODES = { production: '正式', demo: '演示', test: '测试' } as const;

export async function checkDisk(folder: string): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(folder);
  return [diskFinding((bavail * bsize) / GB)];
}

export function diskFinding(freeGb: number): Finding {
  const words = `磁盘还剩 ${freeGb.toFixed(1)} GB`;
  if (freeGb < DISK_ERROR_GB) return error('DISK_FULL', `${words}：请马上清理或扩容，写满后不能受理`);
  return freeGb < DISK_WARN_GB ? warn('DISK_LOW', `${words}：请安排清理或扩容`) : ok('DISK', words);
}

/** Whether the bucket can be reached with its key, where there is one: what is not there must be said not to be there. */
export async function checkBucket(config: Config | null): Promise<Finding[]> {
  if (config === null || config.s3 === null) return [];
  try {
    await new S3Storage(config.s3).read('0'.repeat(64), null);
    return [ok('BUCKET', `文件桶 ${config.s3.bucket} 读得到`)];
  } catch (fault) {
    return [
      error('BUCKET_AWAY', `文件桶 ${config.s3.bucket} 读不到（${(fault as Error).name}）：看 STORAGE_URL 和网络`),
    ];
  }
}

/** Whether a whole backup of the last night lies in `folder`; it is whole when it has its list of sums. */
export function checkBackup(folder: string, now: number): Finding[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.unfinished')) : [];
  const sums = names.map((name) => join(folder, name, 'SHA256SUMS')).filter((file) => existsSync(file));
  const newest = Math.max(0, ...sums.map((file) => statSync(file).mtimeMs));
  if (newest === 0) return [warn('BACKUP_MISSING', `${folder} 里没有备份：运行 npm run backup，并设每晚自动备份`)];
  const hours = (now - newest) / 3_600_000;
  if (hours > BACKUP_HOURS)
    return [warn('BACKUP_OLD', `最近一次备份是 ${Math.round(hours)} 小时前：看每晚的自动备份为什么没做`)];
  return [ok('BACKUP', `最近一次备份是 ${Math.round(hours)} 小时前`)];
}
