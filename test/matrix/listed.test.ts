import 'reflect-metadata';
import { createApp } from '../../server/src/create-app.js';
import { createDatabase, type WorldDatabase } from '../world/database.js';
import { drift, listed, routesOf } from './route-table.js';
import type { Mode } from './route-row.js';

const NOTHING = { unlisted: [], absent: [] };

describe("the router's own table", () => {
  let database: WorldDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  it.each<Mode>(['production', 'demo', 'test'])('is what the matrix lists, in %s mode', async (mode) => {
    const found = await routesOf(mode, database.url);
    expect(drift(found, mode)).toEqual(NOTHING);
    expect(new Set(listed(mode)).size).toBe(listed(mode).length);
  });

  it('has no doors of tests and demos in production', async () => {
    const found = await routesOf('production', database.url);
    expect(found.filter((route) => /demo|test|docs/.test(route))).toEqual([]);
  });

  it('turns red when a route goes round the guards', async () => {
    process.env.DATABASE_URL = database.url;
    process.env.APP_MODE = 'test';
    const planted = ['/api/v1/matters.csv', '/raw', '/m/../raw'];
    const found: string[] = [];
    const app = await createApp('test', { onRoute: ({ method, url }) => found.push(`${String(method)} ${url}`) });
    await app.init();
    const fastify = app.getHttpAdapter().getInstance();
    for (const path of planted) fastify.get(path, () => 'everything');
    await fastify.ready();
    await app.close();
    const { unlisted } = drift(found, 'test');
    for (const path of planted) expect(unlisted).toEqual(expect.arrayContaining([`GET ${path}`, `HEAD ${path}`]));
    expect(unlisted).toHaveLength(2 * planted.length);
  });

  it('turns red when a listed route is not there', () => {
    const found = listed('test').filter((route) => !route.endsWith('/v1/matters'));
    expect(drift(found, 'test').absent).toEqual(['GET /api/v1/matters', 'HEAD /api/v1/matters']);
  });
});
