import type { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';
import { CalendarFeed } from './calendar-feed.entity.js';

describe("a lawyer's calendar", () => {
  let world: World;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  const subscribe = async () => String((await adviser.post('/calendar-feed', {})).body.path);
  const unfolded = (text: string) => text.replace(/\r\n /g, '');

  it('holds way, time, place and number, and neither a name nor a word', async () => {
    const resident = await world.resident({ name: '金丝雀居民' });
    const secret = { words: '金丝雀问题', opposingParty: '金丝雀对方' };
    const call = await world.accepted(resident, adviser, {
      way: 'call',
      windowDay: '2026-11-24',
      windowHalf: 'am',
      ...secret,
    });
    const written = await world.accepted(resident, adviser, secret);
    const slotId = await world.slot(adviser, '2026-11-27 14:00');
    const met = await world.book(resident, { way: 'point', slotId, ...secret });
    const path = await subscribe();
    const { text, headers } = await world.visitor.get(path);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    const calendar = unfolded(text);
    expect(calendar).toContain(`UID:${call.id}-meeting@huifa\r\n`);
    expect(calendar).toContain(
      'DTSTART;TZID=Asia/Shanghai:20261124T090000\r\nDTEND;TZID=Asia/Shanghai:20261124T113000',
    );
    expect(calendar).toContain(
      'DTSTART;TZID=Asia/Shanghai:20261127T140000\r\nDTEND;TZID=Asia/Shanghai:20261127T143000',
    );
    expect(calendar).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Asia\/Shanghai/);
    expect(calendar).toMatch(/LOCATION:服务点\d+ 测试路\d+号/);
    for (const { number } of [call, written, met]) expect(calendar).toContain(number);
    expect(calendar).not.toMatch(/金丝雀|律师\d|居民/);
  });

  it('keeps the UID of what moves, and tells of what was cancelled', async () => {
    const resident = await world.resident();
    const form = { way: 'call', windowDay: '2026-11-26', windowHalf: 'pm' };
    const task = await world.accepted(resident, adviser, form);
    const path = await subscribe();
    const event = async () => {
      const calendar = unfolded((await world.visitor.get(path)).text);
      return calendar.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${task.id}-meeting@huifa`));
    };
    expect(await event()).toContain('STATUS:CONFIRMED');
    await resident.post(`/matters/${task.id}/cancel`, { version: task.version });
    expect(await event()).toContain('STATUS:CANCELLED');
  });

  it('is missing after it was revoked, and after another was made; nothing at rest opens it', async () => {
    const first = await subscribe();
    const second = await subscribe();
    expect((await world.visitor.get(first)).status).toBe(404);
    expect((await world.visitor.get(second)).status).toBe(200);
    const rows = await world.db.manager.find(CalendarFeed);
    expect(JSON.stringify(rows)).not.toContain(second.split('/').at(-1));
    expect((await adviser.get('/calendar-feed')).body).toMatchObject({ readAt: expect.any(String), path: null });
    await adviser.send('DELETE', '/calendar-feed', undefined);
    const revoked = await world.visitor.get(second);
    expect(revoked.status).toBe(404);
    expect(revoked.body.code).toBe('NOT_FOUND');
    expect((await world.visitor.get('/calendar-feeds/guessed')).status).toBe(404);
  });

  it('is read sixty times an hour and no more', async () => {
    const path = await subscribe();
    for (let read = 0; read < 60; read += 1) expect((await world.visitor.get(path)).status).toBe(200);
    expect((await world.visitor.get(path)).status).toBe(429);
    await world.to('2026-11-23 10:01');
    expect((await world.visitor.get(path)).status).toBe(200);
  });

  it('shows the week on the phone, with sittings and leave', async () => {
    await world.leave(adviser, '2026-11-25', '2026-11-25');
    const { body } = await adviser.get('/schedule?from=2026-11-23');
    expect(body.days).toHaveLength(7);
    expect(body.leaveDays).toEqual(['2026-11-25']);
    expect(body.entries.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['meeting', 'due', 'duty']),
    );
    expect((await adviser.get('/schedule?from=2026-02-30')).body.code).toBe('INVALID');
    expect((await adviser.get('/schedule')).status).toBe(400);
  });
});
