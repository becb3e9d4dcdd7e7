import { DataSource, type DataSourceOptions } from 'typeorm';
import { HOLIDAY_NOTICES } from '@huifa/shared/calendar/notices';
import { createDatabase, type WorldDatabase } from '../../../test/world/database.js';
import { dataSourceOptions } from '../platform/db/data-source.js';
import { MIGRATIONS } from './migrations.js';

/** What the entities have and the database has not: empty when the migrations are complete. */
async function drift(url: string): Promise<string[]> {
  // TypeORM reads a MariaDB schema back rightly only as 'mariadb'.
  const dataSource = await new DataSource({
    ...dataSourceOptions(url),
    type: 'mariadb',
  } as DataSourceOptions).initialize();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  return upQueries.map(({ query }) => query);
}

describe('migrations', () => {
  let database: WorldDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('make exactly the tables that the code knows', async () => {
    expect(await drift(database.url)).toEqual([]);
  });

  it('would be told incomplete by one missing column or index', async () => {
    await dataSource.query('ALTER TABLE matters DROP COLUMN round');
    expect((await drift(database.url)).join()).toMatch(/ADD `round`/);
    await dataSource.query("ALTER TABLE matters ADD round smallint NOT NULL DEFAULT '1'");
    await dataSource.query('ALTER TABLE people ADD INDEX stray (created_at)');
    expect((await drift(database.url)).join()).toMatch(/stray/);
    await dataSource.query('ALTER TABLE people DROP INDEX stray');
    expect(await drift(database.url)).toEqual([]);
  });

  it('go all the way down and up again', async () => {
    for (const _ of MIGRATIONS) await dataSource.undoLastMigration();
    const left: { name: string }[] = await dataSource.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    expect(left.map(({ name }) => name)).toEqual(['migrations']);
    expect(await dataSource.runMigrations()).toHaveLength(MIGRATIONS.length);
    expect(await drift(database.url)).toEqual([]);
    expect(await dataSource.runMigrations()).toEqual([]);
  });

  it('bring the holiday notices with them, day for day', async () => {
    const days: { day: string; isWorkday: number }[] = await dataSource.query(
      'SELECT day, is_workday AS isWorkday FROM calendar_days ORDER BY day',
    );
    const off = days.filter(({ isWorkday }) => isWorkday === 0).map(({ day }) => day);
    expect(off).toEqual(HOLIDAY_NOTICES.flatMap((year) => year.off).sort());
    expect(days.length - off.length).toBe(HOLIDAY_NOTICES.flatMap((year) => year.work).length);
  });
});
