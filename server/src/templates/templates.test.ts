import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { TOPIC_CODES } from '@huifa/shared/consultations/topics';
import type { Client } from '../../../test/world/client.js';
import { ANSWER, World } from '../../../test/world/world.js';
import { STANDARD_TEMPLATES } from './standard-templates.js';

const FORM = { topic: 'company', text: '请先找出公司章程和【材料名称】。', position: 5, state: 'draft' };

describe('templates of answers', () => {
  let world: World;
  let director: Client;
  let clerk: Client;
  let adviser: Client;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    director = await world.staff('director');
    clerk = await world.staff('clerk');
    adviser = await world.lawyer(await world.firm());
  });
  afterAll(() => world.close());

  let titles = 0;
  const aTitle = () => `第${(titles += 1)}个模板`;
  const add = async (form: object = {}) => director.post('/keeping/templates', { ...FORM, title: aTitle(), ...form });
  const change = (
    { id, version, title, topic, text, position, state }: typeof FORM & { id: string; version: number; title: string },
    form: object,
  ) => director.put(`/keeping/templates/${id}`, { version, title, topic, text, position, state, ...form });
  const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
  const offered = async (topic?: string) =>
    (await adviser.get(`/reply-templates${topic === undefined ? '' : `?topic=${topic}`}`)).body.templates as {
      title: string;
      topic: string | null;
    }[];

  it('come with a new town: the topic’s own first, then those for every topic', async () => {
    const found = await offered('labor');
    expect(found.map(({ topic }) => topic)).toEqual(
      [...found.map(({ topic }) => topic)].sort((a, b) => (a ? -1 : b ? 1 : 0)),
    );
    expect(found.map(({ title }) => title)).toEqual(expect.arrayContaining(['讨工钱：先仲裁', '还缺材料']));
    expect(new Set((await offered()).map(({ topic }) => topic))).toEqual(new Set([null]));
    for (const topic of TOPIC_CODES.filter((code) => code !== 'other'))
      expect([topic, (await offered(topic)).some((one) => one.topic === topic)]).toEqual([topic, true]);
  });

  it('leave room for the lawyer, and have one title each', () => {
    expect(new Set(STANDARD_TEMPLATES.map(({ title }) => title)).size).toBe(STANDARD_TEMPLATES.length);
    for (const { text, title } of STANDARD_TEMPLATES) {
      expect(text.length).toBeLessThan(LIMITS.answer / 10);
      expect(title.length).toBeLessThanOrEqual(40);
    }
  });

  it('are written by the director, read by the clerk, and offered once they are in use', async () => {
    const { status, body: template } = await add();
    expect([status, template.mayWrite, template.state]).toEqual([201, true, 'draft']);
    const has = async () => (await offered('company')).some(({ title }) => title === template.title);
    expect(await has()).toBe(false);
    const used = (await change(template, { state: 'inUse' })).body;
    expect(await has()).toBe(true);
    expect((await offered('company'))[0]!.title).toBe(template.title);
    expect((await clerk.get(`/keeping/templates/${template.id}`)).body.mayWrite).toBe(false);
    expect(codeOf(await clerk.post('/keeping/templates', { ...FORM, title: aTitle() }))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await adviser.get('/keeping/templates'))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await change(used, { state: 'draft' }))).toEqual([409, 'TEMPLATE_STATE']);
    const withdrawn = (await change(used, { state: 'withdrawn' })).body;
    expect(await has()).toBe(false);
    expect((await clerk.get('/keeping/templates?show=withdrawn')).body.templates).toMatchObject([{ id: template.id }]);
    expect((await add({ title: template.title })).status).toBe(201);
    expect(codeOf(await change(withdrawn, { state: 'inUse' }))).toEqual([409, 'NAME_TAKEN']);
  });

  it('are written once, and remember who changed what', async () => {
    const form = { ...FORM, title: aTitle() };
    const first = await director.post('/keeping/templates', form, 'one-and-the-same-key');
    expect((await director.post('/keeping/templates', form, 'one-and-the-same-key')).body).toEqual(first.body);
    const text = '请先找出公司章程，再说清楚出资。';
    const { body } = await change(first.body, { text, topic: null });
    expect(body.changes[0]).toMatchObject({
      kind: 'template',
      event: 'changed',
      fields: [
        { field: 'topic', before: '公司企业', after: '所有事项' },
        { field: 'text', before: FORM.text, after: text },
      ],
    });
    expect(codeOf(await change(first.body, {}))).toEqual([409, 'CHANGED_MEANWHILE']);
  });

  it('are never sent with a blank in them, by nobody', async () => {
    const answer = { ...ANSWER, answer: '请在【日期】前带【材料】来，【日期】不能晚。' };
    const task = await world.accepted(await world.resident(), adviser);
    const refused = await adviser.post(`/tasks/${task.id}/answer`, { version: task.version, ...answer });
    expect(codeOf(refused)).toEqual([400, 'PLACEHOLDER_UNFILLED']);
    expect(refused.body.message).toBe('答复里的 【日期】、【材料】 还没有填，请填好，或删掉后再发。');

    const kept = await world.book(await world.resident(), { passToFirm: false });
    const byOffice = await clerk.post(`/board/matters/${kept.id}/answer`, { version: kept.version, ...answer });
    expect(codeOf(byOffice)).toEqual([400, 'PLACEHOLDER_UNFILLED']);
    expect((await adviser.post(`/tasks/${task.id}/answer`, { version: task.version, ...ANSWER })).status).toBe(200);
  });
});
