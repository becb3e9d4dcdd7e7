import type { DataSource } from 'typeorm';
import { addDays, dayOf, type Instant, yearOf } from '@huifa/shared/kernel/day';
import { CalendarYearRow } from '../calendar/calendar.entity.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { error, type Finding, ok, warn } from './finding.js';

const STUCK_WARN_S = 5 * 60;
const STUCK_ERROR_S = 60 * 60;
/** The State Council gives its notice in the autumn: who looks from here on should have it. */
const NOTICE_DAYS_AHEAD = 31;
const RECENT_DAYS = 7;
const SAMPLES = 5;

/** Without this year's days nothing can be promised. */
export async function checkCalendar(db: DataSource, now: Instant): Promise<Finding[]> {
  const today = dayOf(now);
  const [year, soon] = [yearOf(today), yearOf(addDays(today, NOTICE_DAYS_AHEAD))];
  const years = new Map((await db.manager.find(CalendarYearRow)).map((row) => [row.year, row.status]));
  if (!years.has(year))
    return [
      error(
        'CALENDAR_MISSING',
        `没有 ${year} 年的工作日历，期限算不出来：导入国务院放假通知（docs/operating/calendar.md）`,
      ),
    ];
  if (years.get(year) !== 'OFFICIAL')
    return [warn('CALENDAR_PROVISIONAL', `${year} 年的日历还是暂定的：导入国务院放假通知`)];
  if (years.get(soon) !== 'OFFICIAL')
    return [warn('CALENDAR_NEXT_YEAR', `快到 ${soon} 年了，还没有导入该年的放假通知`)];
  return [ok('CALENDAR', `${year} 年日历是正式的`)];
}

/** Messages and timers that wait longer than they should: no worker runs, or what it calls does not answer. */
export async function checkOutbox(db: DataSource, now: Instant): Promise<Finding[]> {
  const at = new Date(now);
  const [outbox] = await db.query<[{ depth: string; oldest: Date | null }]>(
    'SELECT COUNT(*) AS depth, MIN(created_at) AS oldest FROM outbox WHERE done_at IS NULL',
  );
  const [timers] = await db.query<[{ oldest: Date | null }]>(
    'SELECT MIN(due_at) AS oldest FROM timers WHERE done_at IS NULL AND due_at < ?',
    [at],
  );
  const [given] = await db.query<[{ count: string }]>(
    'SELECT COUNT(*) AS count FROM outbox WHERE last_error IS NOT NULL AND done_at > ?',
    [new Date(now - RECENT_DAYS * 86_400_000)],
  );
  const seconds = (moment: Date | null) => (moment === null ? 0 : (now - moment.getTime()) / 1000);
  const findings = [
    ...stuck('OUTBOX_STUCK', `有 ${outbox.depth} 条消息没送出，最早一条已等`, seconds(outbox.oldest)),
    ...stuck('TIMERS_LATE', '有到点没执行的定时事项，已晚', seconds(timers.oldest)),
  ];
  if (Number(given.count) > 0)
    findings.push(
      warn(
        'OUTBOX_GIVEN_UP',
        `近 ${RECENT_DAYS} 天有 ${given.count} 条消息试了 10 次没送到，已放弃：见 docs/operating/outbox.md`,
      ),
    );
  return findings.length > 0 ? findings : [ok('OUTBOX', `消息都送出了（待送 ${outbox.depth} 条）`)];
}

function stuck(code: string, words: string, seconds: number): Finding[] {
  if (seconds <= STUCK_WARN_S) return [];
  const message = `${words} ${Math.round(seconds / 60)} 分钟：看后台是否在运行、短信和微信是否通（docs/operating/outbox.md）`;
  return [seconds > STUCK_ERROR_S ? error(code, message) : warn(code, message)];
}

/** Whether the keys of the configuration are those that sealed what is in the database, looked up by oldest and newest. */
export async function checkKeys(db: DataSource, secretKeys: string): Promise<Finding[]> {
  const cipher = new FieldCipher(secretKeys);
  const sealed = 'SELECT id, name_sealed AS name, name_index AS nameIndex FROM people WHERE name_sealed IS NOT NULL';
  const people = await db.query<{ id: string; name: string; nameIndex: string }[]>(
    `(${sealed} ORDER BY created_at LIMIT ${SAMPLES}) UNION (${sealed} ORDER BY created_at DESC LIMIT ${SAMPLES})`,
  );
  for (const { id, name, nameIndex } of people) {
    const opened = tryOpening(cipher, id, name);
    if (opened === null)
      return [error('KEYS_DO_NOT_OPEN', 'APP_SECRET_KEYS 打不开库里的姓名：换回写入时的密钥，不要让人继续用')];
    if (cipher.nameIndex(opened) !== nameIndex)
      return [error('KEYS_INDEX_LOST', 'APP_SECRET_KEYS 少了最后一把（最早的）密钥：按姓名、电话会查不到人，请补回去')];
  }
  return [
    ok('KEYS', people.length === 0 ? '库里还没有需要密钥的内容' : `密钥打得开最早和最新的 ${people.length} 个姓名`),
  ];
}

function tryOpening(cipher: FieldCipher, rowId: string, sealed: string): string | null {
  try {
    return cipher.open({ table: 'people', column: 'name', rowId }, sealed);
  } catch {
    return null;
  }
}
