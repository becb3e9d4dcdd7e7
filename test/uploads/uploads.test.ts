import sharp from 'sharp';
import { claimedKind, type FileKind } from '@huifa/shared/attachments/attachment.rules';
import { withPlanted } from '../checks/planted.js';
import { Attachment } from '../../server/src/attachments/attachment.entity.js';
import { KeptFiles } from '../../server/src/platform/files/kept-files.js';
import type { Client } from '../world/client.js';
import { World } from '../world/world.js';
import { CAMERA, good } from './good.js';
import { hostile } from './hostile.js';
import type { Sample } from './make.js';
import { multipart } from '../world/files.js';

const MOST_MS = 5000;

describe('a file that is handed in', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.firm();
  });
  afterAll(() => world.close());

  let keys = 0;
  async function send(by: Client, matterId: string, { name, bytes }: Sample) {
    const { type, body } = multipart(name, bytes);
    keys += 1;
    const headers = { 'content-type': type, 'idempotency-key': `upload-${String(keys).padStart(6, '0')}` };
    return by.send('POST', `/matters/${matterId}/files`, body, headers);
  }
  const owner = async () => {
    const resident = await world.resident();
    return { resident, id: (await world.book(resident)).id as string };
  };

  it('with bad intentions is refused, whatever it is', async () => {
    const { resident, id } = await owner();
    const samples = await hostile();
    const wrong: string[] = [];
    let slowest = 0;
    for (const each of samples) {
      const began = performance.now();
      const { status, body } = await send(resident, id, each);
      slowest = Math.max(slowest, performance.now() - began);
      if (status < 400 || status >= 500 || !/^FILE_/.test(body.code)) wrong.push(`${each.about}: ${status}`);
    }
    console.log(
      `uploads: ${samples.length} hostile files, ${wrong.length} accepted, slowest ${Math.round(slowest)} ms`,
    );
    expect(wrong).toEqual([]);
    expect(samples.length).toBeGreaterThanOrEqual(100);
    expect(slowest).toBeLessThan(MOST_MS);
    expect(await world.db.manager.countBy(Attachment, { matterId: id })).toBe(0);
  });

  it('of good intentions is taken, and comes back as something to save', async () => {
    const samples = await good();
    const wrong: string[] = [];
    let mine = await owner();
    for (const [index, each] of samples.entries()) {
      if (index % 5 === 0) mine = await owner();
      const { status, body, text } = await send(mine.resident, mine.id, each);
      if (status !== 200) wrong.push(`${each.about}: ${status} ${text.slice(0, 80)}`);
      else {
        const file = body.files.at(-1);
        const { headers, status: read } = await mine.resident.get(`/matters/${mine.id}/files/${file.id}`);
        if (read !== 200 || !String(headers['content-disposition']).startsWith('attachment;')) wrong.push(each.about);
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'no-store',
        });
      }
    }
    console.log(`uploads: ${samples.length} good files, ${wrong.length} refused`);
    expect(wrong).toEqual([]);
    expect(samples.length).toBeGreaterThanOrEqual(30);
  });

  it('says no more where a photograph was taken, nor by which camera', async () => {
    const located = (await good()).find(({ about }) => about === 'with the place where it was taken')!;
    expect(located.bytes.includes(CAMERA)).toBe(true);
    const { resident, id } = await owner();
    const { body } = await send(resident, id, located);
    const { raw } = await resident.get(`/matters/${id}/files/${body.files[0].id}`);
    expect(raw.includes(CAMERA)).toBe(false);
    expect((await sharp(raw).metadata()).exif).toBeUndefined();
  });

  it('turns red when the word of the sender is taken for it', async () => {
    const deceiving = (await hostile()).filter(({ name }) => claimedKind(name) !== null).slice(0, 30);
    let taken = 0;
    const trusting =
      () =>
      ({ name, bytes }: Sample) =>
        Promise.resolve({ kind: claimedKind(name)!, bytes });
    await withPlanted<Judging, 'judged'>(JUDGE, 'judged', trusting, async () => {
      for (const each of deceiving) {
        const { resident, id } = await owner();
        if ((await send(resident, id, each)).status === 200) taken += 1;
      }
    });
    console.log(`uploads: planted trust in names: ${taken} of ${deceiving.length} hostile files taken`);
    expect(taken).toBe(deceiving.length);
  });
});

/** What judges a file, which the service keeps to itself. */
interface Judging {
  judged(sent: Sample): Promise<{ kind: FileKind; bytes: Buffer }>;
}
const JUDGE = KeptFiles as unknown as { prototype: Judging };
