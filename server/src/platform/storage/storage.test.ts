import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openBucket } from '../../../../test/world/bucket.js';
import { newKey } from '../../../../test/world/client.js';
import { multipart, PICTURE } from '../../../../test/world/files.js';
import { World } from '../../../../test/world/world.js';
import { Attachment } from '../../attachments/attachment.entity.js';
import type { S3Place } from '../../config.js';
import { DiskStorage } from './disk-storage.js';
import { S3Storage } from './s3-storage.js';
import type { Storage } from './storage.js';

const KEY = '5f'.repeat(32);
const BYTES = Buffer.from('欠条：今借到三万元整');

describe('where files are kept', () => {
  let folder: string;
  let service: Awaited<ReturnType<typeof openBucket>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huifa-storage-'));
    service = await openBucket(join(folder, 's3'));
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  const bucket = (changed: Partial<S3Place> = {}) => new S3Storage({ ...service.place, ...changed });
  const arrived = async (bytes = BYTES) => {
    const path = join(folder, newKey());
    await writeFile(path, bytes);
    return { path, digest: '', bytes: bytes.length };
  };
  const read = async (storage: Storage, ...[key, range]: Parameters<Storage['read']>) => {
    const stream = await storage.read(key, range);
    return stream === null ? null : buffer(stream);
  };

  describe.each([
    ['a folder', () => new DiskStorage(join(folder, 'disk'), '')],
    ['a bucket', () => bucket()],
  ] satisfies [string, () => Storage][])('%s', (_name, make) => {
    it('gives back what was kept, all or a part', async () => {
      const storage = make();
      await storage.keep(KEY, await arrived());
      expect(await read(storage, KEY, null)).toEqual(BYTES);
      expect(await read(storage, KEY, { from: 3, to: 8 })).toEqual(BYTES.subarray(3, 9));
    });

    it('takes the same file a second time, and keeps megabytes whole', async () => {
      const storage = make();
      const film = Buffer.alloc(3_000_000, BYTES);
      for (let time = 0; time < 2; time += 1) await storage.keep(`ab${KEY.slice(2)}`, await arrived(film));
      expect((await read(storage, `ab${KEY.slice(2)}`, null))?.equals(film)).toBe(true);
    });

    it('says that a file is not there, and removes one, also twice', async () => {
      const storage = make();
      const key = `cd${KEY.slice(2)}`;
      expect(await storage.read(key, null)).toBeNull();
      await storage.keep(key, await arrived());
      for (let time = 0; time < 2; time += 1) await storage.remove(key);
      expect(await storage.read(key, null)).toBeNull();
    });
  });

  it('an unknown key and a bucket that is missing are faults, and never a file that is not there', async () => {
    const faults = [
      [bucket({ accessKey: 'STRANGER' }), /access key/i],
      [bucket({ bucket: 'another' }), /bucket/i],
    ] as const;
    for (const [storage, fault] of faults) {
      await expect(storage.keep(KEY, await arrived())).rejects.toThrow(fault);
      await expect(storage.read(KEY, null)).rejects.toThrow(fault);
      await expect(storage.remove(KEY)).rejects.toThrow(fault);
    }
  });

  it('the files of a matter lie in the bucket when the town has one', async () => {
    const { endpoint, bucket: name, accessKey, secretKey } = service.place;
    const host = new URL(endpoint).host;
    process.env.STORAGE_URL = `s3+http://${accessKey}:${secretKey}@${host}/${name}?pathStyle=true`;
    const world = await World.open();
    try {
      const resident = await world.resident();
      const { id } = await world.book(resident);
      const { body, type } = multipart('欠条.png', PICTURE);
      const headers = { 'content-type': type, 'idempotency-key': newKey() };
      const [file] = (await resident.send('POST', `/matters/${id}/files`, body, headers)).body.files;
      const { storageKey } = await world.db.manager.findOneByOrFail(Attachment, { id: file.id });
      const kept = await read(bucket(), storageKey, null);
      expect(kept?.subarray(1, 4).toString()).toBe('PNG');
      expect((await resident.get(`/matters/${id}/files/${file.id}`)).raw.equals(kept!)).toBe(true);
      await resident.delete(`/matters/${id}/files/${file.id}`);
      expect(await bucket().read(storageKey, null)).toBeNull();
    } finally {
      await world.close();
      delete process.env.STORAGE_URL;
    }
  });
});
