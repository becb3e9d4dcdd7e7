import { createHash } from 'node:crypto';
import { coverBytes, filmBytes, type FilmMakers, published, upload } from '../../../test/world/episodes.js';
import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { World } from '../../../test/world/world.js';

/** A film with one four-letter name in it changed for another. */
function renamed(from: string, to: string): Buffer {
  const bytes = Buffer.from(filmBytes());
  let found = 0;
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1), found += 1)
    bytes.write(to, at, 'latin1');
  expect(found).toBeGreaterThan(0);
  return bytes;
}

/** A box that players step over, whatever is in it. */
function inFreeBox(content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length, 0);
  head.write('free', 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** A film that players play, with something else where other programs look. */
function withSecondBox(content: Buffer): Buffer {
  const whole = filmBytes();
  const ftyp = whole.readUInt32BE(0);
  return Buffer.concat([whole.subarray(0, ftyp), inFreeBox(content), whole.subarray(ftyp)]);
}

/** A film cut off somewhere. */
const cut = (share: number) => filmBytes().subarray(0, Math.floor(filmBytes().length * share));

const HTML = Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(50));
const ZIP = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4000, 1)]);
/** The end of an archive without members, which is an archive whatever stands before it. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
/** `ftyp` in front of rubbish: what it calls itself is not what it is. */
const MASKED = Buffer.concat([filmBytes().subarray(0, 32), Buffer.alloc(2000, 7)]);

describe('films and covers', () => {
  let world: World;
  let makers: FilmMakers;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    makers = { author: await world.staff('clerk'), publisher: await world.staff('director') };
  });
  afterAll(() => world.close());

  const film = (bytes: Buffer, type = 'video/mp4') => upload(makers.author, '/desk/films', bytes, type);

  it('are read from their bytes: length, size, sound', async () => {
    const { status, body } = await film(filmBytes());
    expect([status, body]).toEqual([
      200,
      {
        id: expect.any(String),
        bytes: filmBytes().length,
        width: 640,
        height: 360,
        durationMs: expect.any(Number),
        sound: true,
      },
    ]);
    expect(body.durationMs).toBeGreaterThan(40_000);
    expect(body.durationMs).toBeLessThan(70_000);
  });

  it('are one file when the same bytes come twice, also at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 4 }, () => film(filmBytes())));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
  });

  it.each<[string, () => Buffer, string, RegExp]>([
    ['a page renamed', () => HTML, 'FILM_UNREADABLE', /不是 MP4/],
    ['an archive renamed', () => ZIP, 'FILM_UNREADABLE', /不是 MP4/],
    ['rubbish behind an MP4’s first bytes', () => MASKED, 'FILM_UNREADABLE', /不完整/],
    ['nothing', () => Buffer.alloc(0), 'FILM_UNREADABLE', /./],
    ['a picture', () => coverBytes(), 'FILM_UNREADABLE', /不是 MP4/],
    ['a film without its table of contents', () => renamed('moov', 'free'), 'FILM_UNREADABLE', /moov/],
    [
      'a film that is an archive as well',
      () => Buffer.concat([filmBytes(), inFreeBox(EMPTY_ZIP)]),
      'FILM_UNREADABLE',
      /ZIP/,
    ],
    ['a film that is a page as well', () => withSecondBox(HTML), 'FILM_UNREADABLE', /HTML/],
    ['a film that is a PDF as well', () => withSecondBox(Buffer.from('%PDF-1.7')), 'FILM_UNREADABLE', /PDF/],
    ['a film with something behind it', () => Buffer.concat([filmBytes(), HTML]), 'FILM_UNREADABLE', /不完整/],
    ['a film that broke off', () => cut(0.6), 'FILM_UNREADABLE', /不完整/],
    ['a film that broke off in its table of contents', () => cut(0.001), 'FILM_UNREADABLE', /不完整/],
    ['a film without pictures', () => renamed('vide', 'text'), 'FILM_UNREADABLE', /没有画面/],
    ['H.265, which many phones do not play', () => renamed('avc1', 'hvc1'), 'FILM_CODEC', /H\.265（HEVC）.*H\.264/],
    ['sound that is not AAC', () => renamed('mp4a', 'ac-3'), 'FILM_CODEC', /声音.*AAC/],
  ])('are refused: %s', async (_, bytes, code, sentence) => {
    const before = await tableCounts(world.db);
    const { status, body } = await film(bytes());
    expect([status, body.code]).toEqual([400, code]);
    if (body.details !== undefined) expect(body.details[0].message).toMatch(sentence);
    expect(countChanges(before, await tableCounts(world.db))).toEqual({});
  });

  it('never take the server down, whatever single byte of the head is wrong', async () => {
    const whole = filmBytes();
    for (let at = 0; at < 1200; at += 23) {
      const bytes = Buffer.from(whole);
      bytes[at] = 0xff;
      const { status } = await film(bytes);
      expect([at, [200, 400].includes(status)]).toEqual([at, true]);
    }
  });

  it('must come as a file and not as a form', async () => {
    for (const path of ['/desk/films', '/desk/covers'] as const) {
      const { status, body } = await makers.author.send('POST', path, { film: 'x' });
      expect([path, status, body.code]).toEqual([
        path,
        400,
        path === '/desk/films' ? 'FILM_UNREADABLE' : 'COVER_UNREADABLE',
      ]);
    }
  });

  it('draws covers anew: nothing of the camera stays, and a page is no picture', async () => {
    const { body } = await upload(makers.author, '/desk/covers', coverBytes(), 'image/jpeg');
    expect(body).toMatchObject({ width: 640, height: 360 });
    for (const bytes of [
      HTML,
      ZIP,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      coverBytes().subarray(0, 300),
    ]) {
      const refused = await upload(makers.author, '/desk/covers', bytes, 'image/jpeg');
      expect([refused.status, refused.body.code]).toEqual([400, 'COVER_UNREADABLE']);
    }
  });

  describe('sent to a phone', () => {
    let path: string;
    let size: number;
    const digest = createHash('sha256').update(filmBytes()).digest('hex');
    beforeAll(async () => {
      const { film: sent } = await published(makers);
      path = `/films/${sent.id}`;
      size = sent.bytes;
    });
    const get = (headers: Record<string, string> = {}) => world.visitor.send('GET', path, undefined, headers);

    it('come whole, named by their hash, to be kept for good', async () => {
      const { status, headers } = await get();
      expect([status, headers['content-type'], headers['content-length']]).toEqual([200, 'video/mp4', String(size)]);
      expect(headers).toMatchObject({
        etag: `"${digest}"`,
        'accept-ranges': 'bytes',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
    });

    it.each([
      ['bytes=0-99', `bytes 0-99`, 100],
      ['bytes=-10', 'end', 10],
      ['bytes=1000-1000', 'bytes 1000-1000', 1],
    ])('come in parts: %s', async (range, expected, length) => {
      const { status, headers } = await get({ range });
      const named = expected === 'end' ? `bytes ${size - 10}-${size - 1}` : expected;
      expect([status, headers['content-range'], headers['content-length']]).toEqual([
        206,
        `${named}/${size}`,
        String(length),
      ]);
    });

    it('say so when a part lies beyond the end', async () => {
      const { status, headers, text } = await get({ range: `bytes=${size}-` });
      expect([status, headers['content-range'], text]).toEqual([416, `bytes */${size}`, '']);
    });

    it('are not sent again to who has them, and come whole when the part was of other bytes', async () => {
      expect((await get({ 'if-none-match': `W/"x", "${digest}"` })).status).toBe(304);
      expect((await get({ range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
      expect((await get({ range: 'bytes=0-9', 'if-range': `"${digest}"` })).status).toBe(206);
    });

    it('answer HEAD with the headers alone', async () => {
      const { status, headers, text } = await world.visitor.send('HEAD', path);
      expect([status, headers['content-length'], text]).toEqual([200, String(size), '']);
    });
  });
});
