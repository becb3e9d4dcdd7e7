import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../platform/db/data-source.js';

/** Brings a database to this version. `--down` takes the last migration back. */
const dataSource = await new DataSource(dataSourceOptions(process.env.DATABASE_URL ?? '')).initialize();
if (process.argv.includes('--down')) await dataSource.undoLastMigration();
else {
  const done = await dataSource.runMigrations();
  process.stdout.write(done.length === 0 ? '数据库已是最新\n' : `已升级：${done.map(({ name }) => name).join('、')}\n`);
}
await dataSource.destroy();
