import type { Client } from '../../../test/world/client.js';
import { textOfPdf } from '../../../test/world/pdf-text.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { PdfPrinter } from './pdf-printer.service.js';

describe('an answer on paper', () => {
  let world: World;
  let adviser: Client;
  let resident: Client;
  let matter: { id: string; number: string };
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    adviser = await world.lawyer(await world.firm());
    resident = await world.resident();
    matter = await world.closed(resident, adviser);
  });
  afterAll(() => world.close());

  const file = async (client: Client, path: string) => {
    const reply = await client.get(path);
    return { ...reply, words: textOfPdf(reply.raw).replaceAll('\n', '') };
  };

  it('says what was answered, by whom, with number, result, legal aid, day and the town’s telephone', async () => {
    const { status, headers, words } = await file(resident, `/matters/${matter.id}/answer.pdf`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="${matter.number}.pdf"; filename*=UTF-8''${encodeURIComponent(`${matter.number}法律咨询答复.pdf`)}`,
    );
    for (const text of [
      matter.number,
      '劳动',
      ANSWER.answer,
      '已口头解答',
      '可以申请法律援助',
      '2026年11月23日',
      '021-00000000',
    ])
      expect(words).toContain(text);
    expect(words).toMatch(/律所\d+\u3000律师\d+律师\u3000执业证号 1310100000000\d{4}/);
  });

  it('is the same for the lawyer who gave it, and missing to everybody else', async () => {
    expect((await file(adviser, `/tasks/${matter.id}/answer.pdf`)).words).toContain(ANSWER.answer);
    const stranger = await world.resident();
    const other = await world.lawyer(await world.firm({ endsOn: '2026-01-31' }));
    expect((await stranger.get(`/matters/${matter.id}/answer.pdf`)).status).toBe(404);
    expect((await other.get(`/tasks/${matter.id}/answer.pdf`)).status).toBe(404);
  });

  it('is printed by the office with a reason that the resident reads', async () => {
    const clerk = await world.staff('clerk');
    const reply = await clerk.post(`/board/matters/${matter.id}/answer.pdf`, { reason: '居民不会用手机，来窗口取' });
    expect(textOfPdf(reply.raw)).toContain(matter.number);
    const { looks } = (await resident.get(`/matters/${matter.id}`)).body;
    expect(looks).toMatchObject([{ reason: '居民不会用手机，来窗口取' }]);
    expect((await clerk.post(`/board/matters/${matter.id}/answer.pdf`, {})).status).toBe(400);
  });

  it('loses no character of a long answer, and says which the font lacks', async () => {
    const signs = '《民法典》第一千一百二十七条：“继承”——先由第一顺序……①②③ 50％ ￥1,200.50／㎡ 〔2026〕';
    const rare = '䶮喆堃甯旻翀祎㛃𠮷';
    const paragraph = `${signs}\n${rare}遗产按下列顺序继承，没有第一顺序继承人的，由第二顺序继承人继承。\n`;
    const answer = `${paragraph.repeat(30)}您好🙂`;
    const task = await world.accepted(await world.resident(), adviser);
    const { status } = await adviser.post(`/tasks/${task.id}/answer`, { ...ANSWER, answer, version: task.version });
    expect(status).toBe(200);
    const { words } = await file(adviser, `/tasks/${task.id}/answer.pdf`);
    const plain = (text: string) => text.replace(/\s/g, '');
    const [first, last] = [plain(words).indexOf('《民法典》'), plain(words).indexOf('您好〓')];
    const body = plain(words)
      .slice(first, last)
      .replace(/HN-ZX-\d+-\d+第\d页，共\d页/g, '');
    expect(body).toBe(plain(paragraph.repeat(30)));
    expect(plain(words)).toContain('有1个字打印不出来');
    expect(plain(words)).not.toContain('\ufffd');
    expect(plain(words)).toMatch(/第1页，共[2-9]页/);
  });

  it('prints eight at once, asks the others to come back, and goes on answering meanwhile', async () => {
    const prints = Array.from({ length: 24 }, () => resident.get(`/matters/${matter.id}/answer.pdf`));
    expect((await world.visitor.get('/health')).status).toBe(200);
    const replies = await Promise.all(prints);
    const printed = replies.filter(({ status }) => status === 200);
    const later = replies.filter(({ status }) => status === 503);
    expect(printed.length).toBeGreaterThanOrEqual(8);
    expect(later.length).toBeGreaterThan(0);
    expect(printed.length + later.length).toBe(24);
    for (const { body } of later) expect(body.code).toBe('PRINTING_BUSY');
    for (const { raw } of printed) expect(textOfPdf(raw)).toContain(matter.number);
  });

  it('waits for an answer, and says when the font is not there', async () => {
    const open = await world.book(resident);
    expect((await resident.get(`/matters/${open.id}/answer.pdf`)).body.code).toBe('NOTHING_TO_PRINT');
    const printer = world.app.get(PdfPrinter);
    const { fonts } = printer;
    printer.fonts = ['/nowhere/font.ttc'];
    expect((await resident.get(`/matters/${matter.id}/answer.pdf`)).body.code).toBe('FONT_MISSING');
    printer.fonts = ['/etc/hostname'];
    expect((await resident.get(`/matters/${matter.id}/answer.pdf`)).body.code).toBe('PRINTING_FAILED');
    printer.fonts = fonts;
    expect((await resident.get(`/matters/${matter.id}/answer.pdf`)).status).toBe(200);
  });
});
