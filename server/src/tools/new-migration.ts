import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '../platform/db/data-source.js';

/** `node dist/tools/new-migration.js src/migrations/NNNN-name.ts ClassName`: what the entities have and the database has not. */
const [target, name] = process.argv.slice(2);
// TypeORM reads a MariaDB schema back rightly only as 'mariadb'; the running server speaks plain 'mysql' to both.
const options = { ...dataSourceOptions(process.env.DATABASE_URL ?? ''), type: 'mariadb' } as DataSourceOptions;
const dataSource = await new DataSource(options).initialize();
const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
const lines = (queries: typeof upQueries) =>
  queries.map(({ query }) => `    await runner.query(${JSON.stringify(query)});`).join('\n');
if (target === undefined || name === undefined) {
  process.stdout.write(`${upQueries.map(({ query }) => query).join(';\n')}\n`);
} else {
  writeFileSync(
    target,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${lines(upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines(withoutIndexesOfDropped([...downQueries].reverse()))}
  }
}
`,
  );
}
await dataSource.destroy();

/** A dropped table takes its indexes along; dropping one first is refused where a counted column hangs on it. */
function withoutIndexesOfDropped(queries: typeof downQueries): typeof downQueries {
  const dropped = new Set(queries.flatMap(({ query }) => /^DROP TABLE (`\w+`)/.exec(query)?.[1] ?? []));
  return queries.filter(({ query }) => !dropped.has(/^DROP INDEX `\w+` ON (`\w+`)/.exec(query)?.[1] ?? ''));
}
