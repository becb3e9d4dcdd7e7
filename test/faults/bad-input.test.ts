import { readFileSync } from 'node:fs';
import { ERRORS, type ErrorCode } from '@huifa/shared/kernel/errors';
import { newKey, type Reply } from '../world/client.js';
import { countChanges, tableCounts } from '../world/table-counts.js';
import { World } from '../world/world.js';
import { addressOf, type WriteRoute } from './write-route.js';
import { writeRoutes } from './write-routes.js';

const OPENAPI = new URL('../../server/openapi.json', import.meta.url);
const LONG = '长'.repeat(6000);

/** Values that fit no field of ours: not as text, number, list, nor yes or no. */
const WRONG_TYPES = [{ a: 1 }, ['x'], [[]], 3.5, -1, 1e308, LONG, 'text\u0000', '\u202etxet', '﻿\u0007'];

/** Fields that may be any text; whether it is the right one is another question. */
const ANY_TEXT = ['login', 'password', 'currentPassword'];
/** Amounts: half a 万元 is one. */
const ANY_AMOUNT = ['chargesWan'];

function maybe(field: string, value: unknown): boolean {
  return (typeof value === 'string' && ANY_TEXT.includes(field)) || (value === 3.5 && ANY_AMOUNT.includes(field));
}

describe('whatever is sent to a writing route', () => {
  let world: World;
  let routes: WriteRoute[];
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    routes = await writeRoutes(world);
  });
  afterAll(() => world.close());

  const send = (route: WriteRoute, payload: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
    route.by.send(route.name.split(' ')[0] as 'POST', addressOf(route), payload, {
      ...(route.once ? { 'idempotency-key': newKey() } : {}),
      'content-type': 'application/json',
      ...headers,
    });

  /** Refused with a code of the table, its status and its sentence; and nothing of the fault's inside. */
  function expectRefusal(reply: Reply, told: unknown): void {
    const { code, message, requestId } = reply.body ?? {};
    expect([told, reply.status >= 400 && reply.status < 500, code in ERRORS]).toEqual([told, true, true]);
    const { status, message: sentence } = ERRORS[code as ErrorCode];
    expect({ status: reply.status, message }).toEqual({ status, message: sentence });
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.text).not.toMatch(/SELECT|INSERT|node_modules|\.ts:|stack/);
  }

  /** Sends wrong forms to every route; all are refused, and no table has a row more or less. */
  async function expectAllRefused(wrong: (route: WriteRoute) => readonly unknown[], headers = {}): Promise<number> {
    const before = await tableCounts(world.db);
    let sent = 0;
    for (const route of routes)
      for (const payload of wrong(route)) {
        const told = [route.name, typeof payload === 'string' ? payload.slice(0, 40) : payload];
        expectRefusal(await send(route, payload, headers), told);
        sent += 1;
      }
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
    return sent;
  }
  const withForm = (route: WriteRoute): boolean => Object.keys({ ...route.form }).length + route.optional.length > 0;

  it('is listed here, route by route, as the server describes itself', () => {
    const { paths } = JSON.parse(readFileSync(OPENAPI, 'utf8')) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const writing = described.filter((name) => /^(POST|PUT|PATCH) /.test(name) && !name.includes('/test/'));
    expect(routes.map(({ name }) => name).sort()).toEqual(writing.sort());
  });

  it('may have no field that nobody knows', async () => {
    const sent = await expectAllRefused((route) =>
      withForm(route)
        ? [
            { ...route.form, state: 'closed' },
            { ...route.form, personId: 'x' },
          ]
        : [],
    );
    expect(sent).toBe(2 * routes.filter(withForm).length);
    expect(routes.length - routes.filter(withForm).length).toBeLessThan(routes.length / 5);
  });

  it('must have every field that is needed', async () => {
    const sent = await expectAllRefused(({ form }) =>
      Object.keys(form)
        .filter((field) => !(field === 'topic' || (field === 'words' && 'way' in form)))
        .map((field) => ({ ...form, [field]: undefined })),
    );
    expect(sent).toBeGreaterThan(40);
  });

  it('must be of the right kind, not too long, and without invisible characters', async () => {
    const sent = await expectAllRefused(({ form, optional }) =>
      [...Object.keys(form), ...optional].flatMap((field) =>
        WRONG_TYPES.filter((value) => !maybe(field, value)).map((value) => ({
          ...form,
          [field]: value,
        })),
      ),
    );
    expect(sent).toBeGreaterThan(400);
  });

  it('must be JSON, and an object', async () => {
    await expectAllRefused((route) => (withForm(route) ? ['{', '{"a":', '[]', '"text"', '7', ''] : []));
    // Nothing at all is an empty form, which only a search may be.
    await expectAllRefused(({ form }) => (Object.keys(form).length > 0 ? ['null'] : []));
    await expectAllRefused((route) => (withForm(route) ? ['a=1&b=2'] : []), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  });

  it('must not reach for the prototype', async () => {
    await expectAllRefused((route) =>
      withForm(route)
        ? [
            `{"__proto__":{"role":"director"},${JSON.stringify(route.form).slice(1)}`,
            `{"constructor":{"prototype":{"role":"director"}},${JSON.stringify(route.form).slice(1)}`,
          ]
        : [],
    );
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  it('may be a megabyte at most', async () => {
    const before = await tableCounts(world.db);
    for (const route of routes.filter(withForm)) {
      const reply = await send(route, { ...route.form, words: 'x'.repeat(1024 * 1024) });
      expect([route.name, reply.status, reply.body.code]).toEqual([route.name, 413, 'PAYLOAD_TOO_LARGE']);
    }
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('must carry its key where a row comes of it', async () => {
    const before = await tableCounts(world.db);
    for (const route of routes.filter(({ once }) => once)) {
      const reply = await route.by.send('POST', addressOf(route), route.form);
      expect([route.name, reply.status, reply.body.code]).toEqual([route.name, 400, 'IDEMPOTENCY_KEY_NEEDED']);
    }
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('must name something that is there: a malformed id and a missing one are the same', async () => {
    const before = await tableCounts(world.db);
    for (const route of routes.filter(({ id }) => id !== null)) {
      const tell = async (id: string) => {
        const { status, body } = await route.by.post(addressOf(route, id), route.form);
        return [status, body.code, body.message];
      };
      if (route.name.startsWith('PUT')) continue;
      const missing = await tell('0'.repeat(32));
      expect([route.name, missing[0], missing[1]]).toEqual([route.name, 404, 'NOT_FOUND']);
      for (const id of ['1', 'x'.repeat(32), "'%20OR%201=1", '..%2f..%2fboard', 'A'.repeat(32), '%00'])
        expect([route.name, id, ...(await tell(id))]).toEqual([route.name, id, ...missing]);
    }
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('must show the version that is in force', async () => {
    const before = await tableCounts(world.db);
    const versioned = routes.filter(({ form }) => 'version' in form && typeof form.version === 'number');
    expect(versioned.length).toBeGreaterThanOrEqual(10);
    for (const route of versioned) {
      const stale = await send(route, { ...route.form, version: (route.form.version as number) + 7 });
      const code = /\/keeping\/|\/remedies\//.test(route.name) ? 'CHANGED_MEANWHILE' : 'STATE_MOVED';
      expect([route.name, stale.status, stale.body.code]).toEqual([route.name, 409, code]);
      expect(stale.body.details.version).toBe(route.form.version);
    }
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('must come by a way that exists', async () => {
    for (const [method, path] of [
      ['DELETE', '/consultations'],
      ['PUT', '/consultations'],
      ['GET', '/nothing/here'],
      ['POST', '/board'],
    ] as const)
      expectRefusal(await world.visitor.send(method, path), [method, path]);
  });

  it('is taken when it is right: what was refused above was refused for its fault', async () => {
    // Signing in at the desk needs an account and a second factor, which are tried elsewhere.
    for (const route of routes.filter(({ name }) => !/desk-sessions|PUT .account.totp|sessions\/desk/.test(name))) {
      const { bytes, type } = route.file ?? {};
      const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
      const { status, text } = await send(route, bytes ?? route.form, headers);
      expect([route.name, status < 300, text.slice(0, 60)]).toEqual([route.name, true, expect.any(String)]);
    }
  });
});
