import type { DataSource, Logger } from 'typeorm';

/** A kind of write to a table, as the database's own triggers name it. */
export interface Write {
  readonly table: string;
  readonly kind: 'INSERT' | 'UPDATE' | 'DELETE';
  /** The half of an upsert that a new row does not need, or a deletion of what may not be there. */
  readonly perhaps?: true;
}

const WRITE = /^\s*(INSERT(?: IGNORE)? INTO|UPDATE|DELETE FROM)\s+`?(\w+)`?/i;

/** Every table that is written while `work` runs, and how: read off the statements that are sent. */
export async function writesOf(db: DataSource, work: () => Promise<void>): Promise<Write[]> {
  const found = new Map<string, Write>();
  const before = db.logger;
  db.logger = listener((query) => {
    const [, verb, table] = WRITE.exec(query) ?? [];
    if (verb === undefined || table === undefined || BESIDE_THE_STEP.includes(table)) return;
    const kind = verb.split(' ')[0]!.toUpperCase() as Write['kind'];
    for (const write of withUpdates({ table, kind }, query)) found.set(`${write.kind} ${write.table}`, write);
  });
  try {
    await work();
  } finally {
    db.logger = before;
  }
  return [...found.values()].sort((a, b) => `${a.table}${a.kind}`.localeCompare(`${b.table}${b.kind}`));
}

/** An upsert may do either. */
function withUpdates(write: Write, query: string): Write[] {
  if (write.kind === 'DELETE') return [{ ...write, perhaps: true }];
  return /ON DUPLICATE KEY UPDATE/i.test(query) ? [write, { ...write, kind: 'UPDATE', perhaps: true }] : [write];
}

function listener(hear: (query: string) => void): Logger {
  const silent = () => undefined;
  return {
    logQuery: hear,
    ...{ logQueryError: silent, logQuerySlow: silent, logSchemaBuild: silent, logMigration: silent, log: silent },
  };
}

/** Who looked and who guessed is written down beside a step, whether the step succeeds or not. */
export const BESIDE_THE_STEP: readonly string[] = ['access_log', 'guess_lanes'];

/** What every table holds, to the last byte. */
export async function contents(db: DataSource, tables: readonly string[]): Promise<Record<string, string>> {
  const rows = await db.query<{ Table: string; Checksum: string | number }[]>(
    `CHECKSUM TABLE ${tables.map((table) => `\`${table}\``).join(', ')}`,
  );
  return Object.fromEntries(rows.map(({ Table, Checksum }) => [Table.split('.').at(-1)!, String(Checksum)]));
}

/** Runs `work` while the database refuses one kind of write to one table. */
export async function whileRefused<T>(db: DataSource, { table, kind }: Write, work: () => Promise<T>): Promise<T> {
  await db.query(
    `CREATE TRIGGER planted BEFORE ${kind} ON \`${table}\` FOR EACH ROW
       SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planted fault of the database'`,
  );
  try {
    return await work();
  } finally {
    await db.query('DROP TRIGGER planted');
  }
}
