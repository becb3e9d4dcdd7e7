import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDatabase, type WorldDatabase } from '../../../../test/world/database.js';
import type { AppMode } from '../../config.js';
import { createApp } from '../../create-app.js';

/** A production town's environment; nothing outside is called by booting. */
const REAL = {
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: 'from the safe',
  SMS_GATEWAY_URL: 'https://sms.example/send',
  APP_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  // A server that stops does not wait for the next look at the outbox.
  POLL_MS: '60000',
};

describe('doors for demo and tests', () => {
  let database: WorldDatabase;
  const before = { ...process.env };
  const logged: string[] = [];
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterEach(() => {
    process.env = { ...before };
  });
  afterAll(() => database.drop());

  /** Boots, looks, stops, and keeps what the server logged. */
  async function inMode<T>(mode: AppMode, look: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
    Object.assign(process.env, { ...REAL, APP_MODE: mode, DATABASE_URL: database.url });
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (line: unknown) => logged.push(String(line)) > 0;
    const app = await createApp(mode);
    try {
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      return await look(app);
    } finally {
      await app.close();
      process.stderr.write = write;
    }
  }
  const ask = async (app: NestFastifyApplication, method: 'GET' | 'PUT' | 'POST', url: string): Promise<number> =>
    (await app.inject({ method, url, ...(method === 'PUT' ? { payload: { now: '2026-11-23T01:00:00Z' } } : {}) }))
      .statusCode;

  it('do not exist in production: neither people to sign in as, nor a clock to move', async () => {
    await inMode('production', async (app) => {
      const routes = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
      expect(routes).toMatch(/scan-results/);
      expect(routes).not.toMatch(/demo|test|docs/);
      // Nobody gets around the second factor: there is no such door, and no setting that makes one.
      expect(await ask(app, 'POST', '/api/v1/demo/desk-sessions')).toBe(404);
      expect(await ask(app, 'GET', '/api/v1/demo/people')).toBe(404);
      expect(await ask(app, 'PUT', '/api/v1/test/clock')).toBe(404);
      const town = await app.inject({ url: '/api/v1/town' });
      expect(JSON.parse(town.body).demo).toBe(false);
    });
  });

  it('exist where they are meant to: the same look finds them', async () => {
    await inMode('demo', async (app) => {
      expect(app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false })).toMatch(/demo/);
      expect(await ask(app, 'GET', '/api/v1/demo/people')).toBe(200);
      expect(await ask(app, 'PUT', '/api/v1/test/clock')).toBe(404);
    });
    await inMode('test', async (app) => {
      expect(await ask(app, 'PUT', '/api/v1/test/clock')).toBe(204);
    });
  });

  it('are no loss: production answers with strict headers, names the request, and logs no address, login or number', async () => {
    logged.length = 0;
    await inMode('production', async (app) => {
      const payload = { login: 'somebody-in-the-log', password: 'secret-in-the-log' };
      const reply = await app.inject({ method: 'POST', url: '/api/v1/sessions/desk', payload });
      expect(reply.statusCode).toBe(401);
      expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
      expect(reply.headers['cache-control']).toBe('no-store');
      expect(reply.headers['x-request-id']).toBe(JSON.parse(reply.body).requestId);
    });
    expect(logged.join('')).toContain('Nest application successfully started');
    expect(logged.join('')).not.toMatch(/in-the-log|127\.0\.0\.1/);
  });
});
