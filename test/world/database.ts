import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../server/src/platform/db/data-source.js';

/** A database of its own for one world, migrated as a town's would be. */
export interface WorldDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** `npm test` starts the server and says where (TEST_DATABASE_SERVER, ending with a slash). */
export async function createDatabase(): Promise<WorldDatabase> {
  const server = process.env.TEST_DATABASE_SERVER;
  if (server === undefined) throw new Error('TEST_DATABASE_SERVER is not set: run `npm test`, or see CONTRIBUTING.md');
  const name = `huifa_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = server + name;
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  return { url, drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name}`) };
}

async function onServer(server: string, sql: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
