import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityMetadata } from 'typeorm';
import { addDays, dayOf, type Instant } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import { AnswerRow, Consultation } from '../consultations/consultations.entity.js';
import { ConflictCheck, DispatchDecision, Offer } from '../dispatch/dispatch.entity.js';
import { Matter, MatterEvent, MatterParty, MatterSequence, Rating } from '../matters/matters.entity.js';
import { Notification } from '../notifications/notifications.entity.js';
import { Contract } from '../organizations/organizations.entity.js';
import { Consent } from '../people/people.entity.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { ENTITIES } from '../platform/db/entities.js';
import { type Planned, planHistory, type Template } from './history-plan.js';
import { writeHistoryPeople } from './history-people.js';
import { insertAll } from './town.js';

/** A matter's rows in these tables are copied with it, each with columns of its own for the copy. */
const COPIED = [
  Matter,
  Consultation,
  Consent,
  MatterParty,
  MatterEvent,
  Offer,
  DispatchDecision,
  ConflictCheck,
  Rating,
];
/** What hangs on a matter and is not needed long after: notices that were read, and the counter of numbers. */
const LEFT_BEHIND: readonly unknown[] = [Notification, MatterSequence];
const AT_ONCE = 5_000;
const PLAN = 'history_plan';

/**
 * Adds `count` closed matters over the twelve months before `now`: copies of plain matters that the town has
 * lived through its own services, each moved back by whole weeks to days that are working days as well, so that states,
 * order and office minutes are legal. Residents are new; their words are not copied, since words are bound to their row.
 * @returns how many were written each second
 */
export async function addHistory(app: INestApplicationContext, now: Instant, count: number): Promise<number> {
  const begun = performance.now();
  const [db, cipher] = [app.get(DataSource), app.get(FieldCipher, { strict: false })];
  const { current: calendar } = app.get(CalendarService, { strict: false });
  const began = addDays(dayOf(now), -364);
  const templates = await templatesOf(db, cipher);
  const people = await writeHistoryPeople(db.manager, cipher, began, Math.ceil(count / 3));
  const plan = planHistory({ templates, began, calendar, people }, count);
  await db.manager.updateAll(Contract, { startsOn: `${began.slice(0, 4)}-01-01` });
  const runner = db.createQueryRunner();
  try {
    await runner.query(`CREATE TEMPORARY TABLE ${PLAN} (seq INT PRIMARY KEY, template CHAR(32), minutes INT, id CHAR(32),
      number VARCHAR(24), person_id CHAR(32), village_id CHAR(32), name_index CHAR(64)) CHARACTER SET ascii COLLATE ascii_bin`);
    const [{ last }] = (await runner.query('SELECT COALESCE(MAX(sequence), 0) AS last FROM matter_numbers')) as [
      { last: string },
    ];
    for (let from = 0; from < count; from += AT_ONCE) {
      await runner.startTransaction();
      await write(db, cipher, { runner, plan: plan(from, Math.min(from + AT_ONCE, count), Number(last)), templates });
      await runner.commitTransaction();
    }
    await runner.query(`DROP TEMPORARY TABLE ${PLAN}`);
  } finally {
    await runner.release();
  }
  return count / ((performance.now() - begun) / 1000);
}

type Runner = ReturnType<DataSource['createQueryRunner']>;

/** Copies one batch: the database copies the rows, and only what must be sealed comes from here. */
async function write(
  db: DataSource,
  cipher: FieldCipher,
  { runner, plan, templates }: { runner: Runner; plan: readonly Planned[]; templates: readonly Template[] },
): Promise<void> {
  const rows = plan.map((p) => [
    p.seq,
    p.template,
    -p.minutesBack,
    p.id,
    p.number,
    p.person.id,
    p.person.villageId,
    p.person.nameIndex,
  ]);
  await runner.query(`DELETE FROM ${PLAN}`);
  await runner.query(`INSERT INTO ${PLAN} VALUES ?`, [rows]);
  await runner.query('INSERT INTO matter_numbers (sequence, matter_id) VALUES ?', [
    plan.map(({ sequence, id }) => [sequence, id]),
  ]);
  for (const entity of COPIED) await runner.query(copying(db.getMetadata(entity)));
  const byId = new Map(templates.map((template) => [template.id, template]));
  const answers = plan.map(({ id, template, minutesBack }) => {
    const { answer, words } = byId.get(template)!;
    const sealed = cipher.seal({ table: 'answers', column: 'words', rowId: id }, words);
    const at = new Date(answer.at.getTime() - minutesBack * 60_000);
    const { written: _written, ...rest } = answer;
    return { ...rest, id, matterId: id, wordsSealed: sealed, at };
  });
  await insertAll(runner.manager, AnswerRow, answers);
}

/** `INSERT … SELECT` of a table's rows that hang on the templates, in the order of the plan, with what is the copy's own. */
function copying({ tableName, columns }: EntityMetadata): string {
  const own = columns.filter(
    ({ isGenerated, generationStrategy }) => !(isGenerated && generationStrategy === 'increment'),
  );
  const names = own.map(({ databaseName }) => databaseName);
  const values = own.map((column) => valueOf(tableName, column.databaseName, String(column.type)));
  const matter = tableName === 'matters' || tableName === 'consultations' ? 's.id' : 's.matter_id';
  // The other side's name is sealed with the words, and stays away like them.
  const where = tableName === 'matter_parties' ? "WHERE s.side = 'resident'" : '';
  return `INSERT INTO \`${tableName}\` (\`${names.join('`, `')}\`)
    SELECT ${values.join(', ')} FROM ${PLAN} p STRAIGHT_JOIN \`${tableName}\` s ON ${matter} = p.template ${where}`;
}

function valueOf(table: string, column: string, type: string): string {
  const isMatter = table === 'matters' || table === 'consultations';
  if (column === 'matter_id' || (isMatter && column === 'id')) return 'p.id';
  if (column === 'id') return 'CONCAT(LEFT(p.id, 16), CONVERT(RIGHT(MD5(CONCAT(s.id, p.seq)), 16) USING ascii))';
  if (column === 'number') return 'p.number';
  if (column === 'person_id' || column === 'filer_id') return 'p.person_id';
  if (column === 'village_id') return 'p.village_id';
  if (column === 'name_index') return 'p.name_index';
  if (table === 'events' && column === 'actor_id') return "IF(s.actor_role = 'resident', p.person_id, s.actor_id)";
  if (column.endsWith('_sealed')) return 'NULL';
  if (type === 'datetime') return `TIMESTAMPADD(MINUTE, p.minutes, s.\`${column}\`)`;
  if (type === 'date') return `DATE_ADD(s.\`${column}\`, INTERVAL p.minutes DIV 1440 DAY)`;
  return `s.\`${column}\``;
}

/** Closed matters with one answer of a lawyer and nothing beside what is copied. */
async function templatesOf(db: DataSource, cipher: FieldCipher): Promise<Template[]> {
  const known: readonly unknown[] = [...COPIED, AnswerRow, ...LEFT_BEHIND];
  const others = ENTITIES.filter((entity) => !known.includes(entity)).map((entity) => db.getMetadata(entity));
  const beside = others
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'matter_id'))
    .map(({ tableName }) => `AND NOT EXISTS (SELECT 1 FROM \`${tableName}\` x WHERE x.matter_id = m.id)`);
  const rows: Omit<Template, 'answer' | 'words'>[] = await db.query(
    `SELECT m.id, m.created_at AS createdAt, m.closed_at AS closedAt FROM matters m JOIN consultations c ON c.id = m.id
      WHERE m.state = 'closed' AND m.round = 1 AND m.lawyer_id IS NOT NULL AND c.slot_id IS NULL
        AND (SELECT COUNT(*) FROM answers a WHERE a.matter_id = m.id) = 1 ${beside.join(' ')} ORDER BY m.created_at, m.id`,
  );
  return Promise.all(
    rows.map(async (row) => {
      const answer = await db.manager.findOneByOrFail(AnswerRow, { matterId: row.id });
      const place = { table: 'answers', column: 'words', rowId: answer.id };
      return { ...row, answer, words: cipher.open(place, answer.wordsSealed) };
    }),
  );
}
