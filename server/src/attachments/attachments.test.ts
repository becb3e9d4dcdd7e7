import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../../test/world/client.js';
import { newKey } from '../../../test/world/client.js';
import { multipart, PICTURE } from '../../../test/world/files.js';
import { ANSWER, World } from '../../../test/world/world.js';
import type { Config } from '../config.js';
import { CONFIG } from '../platform/config.module.js';
import { Attachment } from './attachment.entity.js';

describe('材料 of a matter', () => {
  let world: World;
  let lawyer: Client;
  beforeAll(async () => {
    world = await World.open();
    lawyer = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  const send = (by: Client, id: string, name = '欠条.png', key = newKey(), bytes = PICTURE) => {
    const { body, type } = multipart(name, bytes);
    return by.send('POST', `/matters/${id}/files`, body, { 'content-type': type, 'idempotency-key': key });
  };
  const booked = async (form: Record<string, unknown> = {}) => {
    const resident = await world.resident();
    return { resident, matter: await world.book(resident, form) };
  };
  const onDisk = async (id: string) => {
    const { storageKey } = await world.db.manager.findOneByOrFail(Attachment, { id });
    const { filesDir } = world.app.get<Config>(CONFIG);
    return join(filesDir, storageKey.slice(0, 2), storageKey);
  };

  it('are handed in by the resident and saved by the lawyer who has searched for conflicts, by nobody else', async () => {
    const resident = await world.resident();
    const { id } = await world.accepted(resident, lawyer);
    const { files, actions } = (await send(resident, id)).body;
    expect([files[0], actions]).toMatchObject([{ name: '欠条.png', kind: 'png' }, ['add', 'remove']]);
    const path = `/matters/${id}/files/${files[0].id}`;
    const { status, headers, raw } = await lawyer.get(path);
    expect([status, headers['content-disposition'], headers['content-type']]).toEqual([
      200,
      `attachment; filename="file.png"; filename*=UTF-8''${encodeURIComponent('欠条.png')}`,
      'application/octet-stream',
    ]);
    expect(raw.subarray(1, 4).toString()).toBe('PNG');
    for (const stranger of [await world.resident(), await world.lawyer(await world.firm())])
      for (const asked of [path, `/matters/${id}/files`]) expect((await stranger.get(asked)).status).toBe(404);
    expect((await (await world.staff('clerk')).get(path)).status).toBe(403);
  });

  it('are closed to the lawyer until he has searched for conflicts, as the words are', async () => {
    const { resident, matter } = await booked({ way: 'point', slotId: await world.slot(lawyer, '2026-11-24 10:00') });
    const [file] = (await send(resident, matter.id)).body.files;
    const ask = () => lawyer.get(`/matters/${matter.id}/files/${file.id}`);
    expect((await ask()).status).toBe(404);
    const { version } = (await lawyer.get(`/tasks/${matter.id}`)).body;
    await lawyer.post(`/tasks/${matter.id}/confirm`, { version, conflictChecked: true });
    expect((await ask()).status).toBe(200);
  });

  it('are six at most, also when eight are sent at once', async () => {
    const { resident, matter } = await booked();
    const replies = await Promise.all(Array.from({ length: 8 }, (_, n) => send(resident, matter.id, `${n}.png`)));
    const codes = replies.map(({ status, body }) => body.code ?? status).sort();
    expect(codes).toEqual([200, 200, 200, 200, 200, 200, 'FILES_FULL', 'FILES_FULL']);
    expect((await resident.get(`/matters/${matter.id}/files`)).body).toMatchObject({ actions: ['remove'] });
    expect(await world.db.manager.countBy(Attachment, { matterId: matter.id })).toBe(6);
  });

  it('sent twice with the same key are one, and another file with that key is refused', async () => {
    const { resident, matter } = await booked();
    const key = newKey();
    await Promise.all([1, 2, 3].map(() => send(resident, matter.id, '欠条.png', key)));
    expect(await world.db.manager.countBy(Attachment, { matterId: matter.id })).toBe(1);
    expect((await send(resident, matter.id, '另一张.png', key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('taken back are gone from the disk as well', async () => {
    const { resident, matter } = await booked();
    const [file] = (await send(resident, matter.id)).body.files;
    const path = await onDisk(file.id);
    expect(existsSync(path)).toBe(true);
    expect((await resident.delete(`/matters/${matter.id}/files/${file.id}`)).body).toEqual({
      files: [],
      actions: ['add'],
    });
    expect(existsSync(path)).toBe(false);
  });

  it('carry the name the person gave, not the one of WeChat’s copy; a bad one is refused', async () => {
    const { resident, matter } = await booked();
    const { body, type } = multipart('tmp_0f3a.png', PICTURE);
    const named = (name: string) =>
      resident.send('POST', `/matters/${matter.id}/files?name=${encodeURIComponent(name)}`, body, {
        'content-type': type,
        'idempotency-key': newKey(),
      });
    expect((await named('工资条.png')).body.files[0].name).toBe('工资条.png');
    expect((await named('../工资条.png')).body.code).toBe('FILE_REFUSED');
    expect((await named('工资条.pdf')).body.details).toEqual([
      { field: 'file', message: '文件内容和名字对不上，请重新导出再传' },
    ]);
  });

  it('stay readable when all is over, and no more are taken; the office that answers itself takes none', async () => {
    const resident = await world.resident();
    const task = await world.accepted(resident, lawyer);
    const [file] = (await send(resident, task.id)).body.files;
    const { version } = (await lawyer.get(`/tasks/${task.id}`)).body;
    await lawyer.post(`/tasks/${task.id}/answer`, { ...ANSWER, version });
    expect((await resident.get(`/matters/${task.id}/files`)).body).toMatchObject({
      files: [{ id: file.id }],
      actions: [],
    });
    expect((await send(resident, task.id)).body.code).toBe('NOT_NOW');
    expect((await resident.delete(`/matters/${task.id}/files/${file.id}`)).body.code).toBe('NOT_NOW');
    const kept = await booked({ passToFirm: false });
    expect((await send(kept.resident, kept.matter.id)).body.code).toBe('NOT_NOW');
  });
});
