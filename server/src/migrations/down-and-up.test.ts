import { DataSource, type QueryRunner } from 'typeorm';
import { shanghai, World } from '../../../test/world/world.js';
import { dataSourceOptions } from '../platform/db/data-source.js';
import { seedTown } from '../seed/seed.js';
import { MIGRATIONS } from './migrations.js';

const NOW = '2026-11-24 10:00';
/** How a table is made, how many rows it holds, and a fingerprint of each column together with the row's key. */
interface Table {
  readonly made: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, string>>;
}
type Town = Readonly<Record<string, Table>>;

describe('each migration, taken back from a town at work and applied again', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(NOW);
    await seedTown(world.app, { now: shanghai(NOW), weeks: 1 });
  }, 600_000);
  afterAll(() => world.close());

  it('leaves every row that the older version knows as it was', async () => {
    // From the last to the second: each is tried on the town as that version would have it.
    for (let level = MIGRATIONS.length; level > 1; level -= 1) {
      const version = await versionOf(level);
      const { name } = MIGRATIONS[level - 1]!;
      expect({ [name]: await faultsOf(version) }).toEqual({ [name]: [] });
      await version.undoLastMigration();
      await version.destroy();
    }
    expect(await world.db.runMigrations()).toHaveLength(MIGRATIONS.length - 1);
  }, 180_000);

  it('turns red when going back takes a row along', async () => {
    const faults = await withFault('DELETE FROM ratings LIMIT 1');
    expect(faults.join()).toMatch(/^ratings: \d+ rows, not \d+$/);
  });

  it('turns red when going back changes what was written', async () => {
    expect(await withFault('UPDATE ratings SET level = 3 WHERE level <> 3 LIMIT 1')).toEqual([
      'ratings.level is not what it was',
    ]);
  });

  it('turns red when going back leaves something of it behind', async () => {
    expect(await withFault('ALTER TABLE ratings ADD left_behind INT NULL')).toEqual(['ratings is made differently']);
  });

  /** The program as it was with so many migrations. */
  function versionOf(level: number): Promise<DataSource> {
    const options = { ...dataSourceOptions(process.env.DATABASE_URL ?? ''), migrations: MIGRATIONS.slice(0, level) };
    return new DataSource(options).initialize();
  }

  /** What is found when the last migration does this besides on its way back. */
  async function withFault(sql: string): Promise<string[]> {
    const last = world.db.migrations.at(-1)!;
    const down = (runner: QueryRunner): Promise<void> => Object.getPrototypeOf(last).down.call(last, runner);
    Object.assign(last, {
      down: async (runner: QueryRunner) => {
        await down(runner);
        await runner.query(sql);
      },
    });
    try {
      return await faultsOf(world.db);
    } finally {
      Reflect.deleteProperty(last, 'down');
    }
  }
});

/** Takes the last migration back and applies it again; what is not as before, in words. */
async function faultsOf(db: DataSource): Promise<string[]> {
  const before = await townOf(db);
  await db.undoLastMigration();
  const older = await townOf(db);
  await db.runMigrations();
  const after = await townOf(db);
  const made = namesOf(before, after).filter((name) => before[name]?.made !== after[name]?.made);
  // Tables and columns that only the newer version knows lose what is in them; all others must not.
  const kept = Object.keys(older).flatMap((name) => changes(name, older[name]!, before[name], after[name]));
  return [...made.map((name) => `${name} is made differently`), ...kept];
}

function changes(name: string, older: Table, before?: Table, after?: Table): string[] {
  if (before === undefined || after === undefined) return [];
  if (before.rows !== after.rows) return [`${name}: ${after.rows} rows, not ${before.rows}`];
  const columns = Object.keys(older.columns).filter((column) => column in before.columns);
  return columns
    .filter((column) => before.columns[column] !== after.columns[column])
    .map((column) => `${name}.${column} is not what it was`);
}

function namesOf(...towns: readonly Town[]): string[] {
  return [...new Set(towns.flatMap((town) => Object.keys(town)))];
}

async function townOf(db: DataSource): Promise<Town> {
  const columns = await db.query<{ name: string; columnName: string; isKey: string }[]>(
    `SELECT table_name AS name, column_name AS columnName, column_key = 'PRI' AS isKey
       FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name <> 'migrations'
      ORDER BY table_name, column_name`,
  );
  const town: Record<string, Table> = {};
  for (const name of new Set(columns.map((column) => column.name))) {
    const own = columns.filter((column) => column.name === name);
    const key = own.filter(({ isKey }) => Number(isKey) === 1).map(({ columnName }) => `\`${columnName}\``);
    town[name] = await tableOf(
      db,
      name,
      own.map(({ columnName }) => columnName),
      key,
    );
  }
  return town;
}

async function tableOf(
  db: DataSource,
  name: string,
  columns: readonly string[],
  key: readonly string[],
): Promise<Table> {
  const prints = columns.map((column) => {
    const value = `IFNULL(HEX(CAST(\`${column}\` AS CHAR)), 'none')`;
    return `BIT_XOR(CRC32(CONCAT_WS('|', ${[...key, value].join(', ')}))) AS \`${column}\``;
  });
  const [{ rows, ...found }] = await db.query<[{ rows: string } & Record<string, string>]>(
    `SELECT COUNT(*) AS \`rows\`, ${prints.join(', ')} FROM \`${name}\``,
  );
  const [made] = await db.query<[Record<string, string>]>(`SHOW CREATE TABLE \`${name}\``);
  return {
    made: String(made['Create Table']).replace(/ AUTO_INCREMENT=\d+/, ''),
    rows: Number(rows),
    columns: Object.fromEntries(Object.entries(found).map(([column, print]) => [column, String(print)])),
  };
}
