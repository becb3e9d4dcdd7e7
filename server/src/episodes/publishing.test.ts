import { draft, type FilmMakers, manuscript, published, submitted } from '../../../test/world/episodes.js';
import { countChanges, tableCounts } from '../../../test/world/table-counts.js';
import { World } from '../../../test/world/world.js';
import { Episodes1764000000008 } from '../migrations/0009-episodes.js';
import { Edition, Episode } from './episodes.entity.js';

describe('an episode of 「惠•说法」', () => {
  let world: World;
  let makers: FilmMakers;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  // A desk's session ends with the day, and days pass here.
  beforeEach(async () => {
    makers = { author: await world.staff('clerk'), publisher: await world.staff('director') };
  });
  afterAll(() => world.close());

  const step = (by: FilmMakers['author'], id: string, name: string, body: object) =>
    by.post(`/desk/episodes/${id}/${name}`, body);
  const seen = async (id: string) => (await world.visitor.get(`/episodes/${id}`)).status;

  it('is published by somebody who did not write it, and by nobody else', async () => {
    const { id, version, actions, ownWork } = await submitted(makers);
    expect({ actions, ownWork }).toEqual({ actions: ['sendBack', 'revise'], ownWork: true });
    const own = await step(makers.author, id, 'approve', { version });
    expect([own.status, own.body.code]).toEqual([409, 'EPISODE_OWN_WORK']);
    expect(await seen(id)).toBe(404);

    const approved = await step(makers.publisher, id, 'approve', { version });
    expect(approved.body).toMatchObject({ state: 'published', live: true });
    const { body } = await world.visitor.get(`/episodes/${id}`);
    expect(body).toMatchObject({ title: '工钱拖了大半年', topic: 'labor', durationMs: expect.any(Number) });
    expect(body.cues[0]).toEqual({
      from: expect.any(Number),
      to: expect.any(Number),
      text: expect.stringMatching(/^老沈：/),
    });
    expect(body.materials).toHaveLength(5);
  });

  it('cannot be one person’s work even when a service forgets: the database refuses it', async () => {
    const { id } = await draft(makers.author);
    const content = (await world.db.manager.findOneByOrFail(Episode, { id })).content;
    const row = {
      id: 'e'.repeat(32),
      episodeId: id,
      number: 1,
      content,
      approvedAt: new Date(),
      publishAt: new Date(),
    };
    const byOne = { authoredBy: makers.author.id, approvedBy: makers.author.id };
    await expect(world.db.manager.insert(Edition, { ...row, ...byOne })).rejects.toThrow(/author_is_not_publisher/);
    await world.db.manager.insert(Edition, { ...row, ...byOne, approvedBy: makers.publisher.id });
  });

  it('goes nowhere without captions and a text, and says what is missing', async () => {
    for (const [without, why] of [
      [{ captions: '' }, /字幕/],
      [{ text: '' }, /文字版/],
      [{ captions: 'WEBVTT\n\n00:00.000 --> 09:00.000\n比片子还长\n' }, /比片子还长/],
    ] as const) {
      const { id, version, missing, actions } = await draft(makers.author, without);
      expect([missing.join(), actions]).toEqual([expect.stringMatching(why), []]);
      const refused = await step(makers.author, id, 'submit', { version });
      expect([refused.status, refused.body.code]).toEqual([409, 'EPISODE_INCOMPLETE']);
      expect(JSON.stringify(refused.body.details)).toMatch(why);
    }
  });

  it('is not approved in words that the second person did not read', async () => {
    const { id, version } = await submitted(makers);
    const reopened = (await step(makers.author, id, 'revise', { version })).body;
    const form = await manuscript(makers.author, { title: '偷偷改了' });
    const saved = (await makers.author.put(`/desk/episodes/${id}`, { ...form, version: reopened.version })).body;
    await step(makers.author, id, 'submit', { version: saved.version });
    const stale = await step(makers.publisher, id, 'approve', { version });
    expect([stale.status, stale.body.code]).toEqual([409, 'STATE_MOVED']);
  });

  it('is approved once when ten approve at the same time, and never together with a change', async () => {
    const { id, version } = await submitted(makers);
    const others = [makers.publisher, await world.staff('clerk'), await world.staff('director')];
    const replies = await Promise.all([
      ...Array.from({ length: 9 }, (_, n) => step(others[n % 3]!, id, 'approve', { version })),
      step(makers.author, id, 'revise', { version }),
    ]);
    const good = replies.filter(({ status }) => status === 200);
    expect(good).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(9);
    const editions = await world.db.manager.countBy(Edition, { episodeId: id });
    const { state } = (await makers.author.get(`/desk/episodes/${id}`)).body;
    expect([state, editions]).toEqual(state === 'draft' ? ['draft', 0] : ['published', 1]);
  });

  it('appears at its moment by itself, not a minute before', async () => {
    const { id, version } = await submitted(makers);
    await step(makers.publisher, id, 'approve', { version, publishAt: '2026-11-24T01:00:00.000Z' });
    await world.to('2026-11-24 08:59');
    expect(await seen(id)).toBe(404);
    await world.to('2026-11-24 09:00');
    expect(await seen(id)).toBe(200);
    const view = (await (await world.staff('clerk')).get(`/desk/episodes/${id}`)).body;
    expect(view.steps[0]).toMatchObject({ event: 'appear', by: null, at: '2026-11-24T01:00:00.000Z' });
  });

  it('does not appear when it was withdrawn before its moment', async () => {
    const { id, version } = await submitted(makers);
    const { body } = await step(makers.publisher, id, 'approve', { version, publishAt: '2026-11-25T01:00:00.000Z' });
    await step(makers.author, id, 'withdraw', { version: body.version, reason: '片中一句话不准' });
    await world.to('2026-11-25 09:00');
    expect(await seen(id)).toBe(404);
  });

  it('is hidden at once when it is withdrawn: page, film, cover and shelf', async () => {
    const { id, version, film, coverId } = await published(makers, {
      title: '要撤下的一集',
      captions: CAPTIONS,
      hook: '撤',
    });
    // The same film is in other episodes of this test; only of its own can be said that it is gone.
    await world.db.query('UPDATE episodes SET live_edition_id = NULL WHERE id <> ?', [id]);
    expect((await world.visitor.get(`/films/${film.id}`)).status).toBe(200);
    const short = await step(makers.publisher, id, 'withdraw', { version, reason: '错' });
    expect([short.status, short.body.code]).toEqual([400, 'INVALID']);
    const gone = await step(makers.publisher, id, 'withdraw', { version, reason: '引用的条文已经修改' });
    expect(gone.body).toMatchObject({ state: 'withdrawn', live: false });
    expect(gone.body.steps[0]).toMatchObject({ event: 'withdraw', reason: '引用的条文已经修改' });
    for (const path of [`/episodes/${id}`, `/films/${film.id}`, `/covers/${coverId}`])
      expect([path, (await world.visitor.get(path)).status]).toEqual([path, 404]);
    expect((await world.visitor.get('/episodes')).body.series).toEqual([]);
    expect((await world.visitor.get('/episodes/newest')).body).toEqual({ episode: null });
    expect((await makers.author.get(`/desk/media/${film.id}`)).status).toBe(200);
  });

  it('shows what was approved while it is changed, until the change is approved too', async () => {
    const { id, version } = await published(makers);
    const reopened = (await step(makers.publisher, id, 'revise', { version })).body;
    const form = await manuscript(makers.publisher, { title: '新的标题' });
    const saved = (await makers.publisher.put(`/desk/episodes/${id}`, { ...form, version: reopened.version })).body;
    expect((await world.visitor.get(`/episodes/${id}`)).body.title).toBe('工钱拖了大半年');
    const again = (await step(makers.publisher, id, 'submit', { version: saved.version })).body;
    expect((await step(makers.publisher, id, 'approve', { version: again.version })).body.code).toBe(
      'EPISODE_OWN_WORK',
    );
    await step(makers.author, id, 'approve', { version: again.version });
    expect((await world.visitor.get(`/episodes/${id}`)).body.title).toBe('新的标题');
    expect(await world.db.manager.countBy(Edition, { episodeId: id })).toBe(2);
  });

  it('is typed into only as a draft', async () => {
    const { id, version } = await submitted(makers);
    const late = await makers.author.put(`/desk/episodes/${id}`, { ...(await manuscript(makers.author)), version });
    expect([late.status, late.body.code]).toEqual([409, 'NOT_NOW']);
  });

  it('keeps its series’ name, which nobody approves, once it is public', async () => {
    const { seriesId } = await published(makers);
    const series = (await makers.author.get('/desk/episodes')).body.series.find(
      ({ id }: { id: string }) => id === seriesId,
    );
    const form = { version: series.version, title: '换个名字', hook: '换个说法' };
    expect(series.renamable).toBe(false);
    expect((await makers.author.put(`/desk/series/${seriesId}`, form)).body.code).toBe('SERIES_PUBLIC');
  });

  it('takes the place it is given, and a list that is out of date is refused', async () => {
    await makers.author.post('/desk/series', { title: '村里的事', hook: '自家门口的道理' });
    const { series } = (await makers.author.get('/desk/episodes')).body;
    const ids = series.map(({ id }: { id: string }) => id).reverse();
    const turned = (await makers.author.put('/desk/series-order', { ids })).body;
    expect(turned.series.map(({ id }: { id: string }) => id)).toEqual(ids);
    const stale = await makers.author.put('/desk/series-order', { ids: ids.slice(1) });
    expect([stale.status, stale.body.code]).toEqual([409, 'EPISODE_ORDER_MOVED']);
    const episodes = series.find(({ episodes: all }: { episodes: unknown[] }) => all.length > 1);
    const order = episodes.episodes.map(({ id }: { id: string }) => id).reverse();
    const moved = (await makers.author.put(`/desk/series/${episodes.id}/order`, { ids: order })).body;
    const shown = moved.series.find(({ id }: { id: string }) => id === episodes.id).episodes;
    expect(shown.map(({ id }: { id: string }) => id)).toEqual(order);
  });
});

describe('the tables of episodes, taken back with films in them', () => {
  it('go, leave everything else, and come again', async () => {
    const world = await World.open('2026-11-23 09:00');
    try {
      await published({ author: await world.staff('clerk'), publisher: await world.staff('director') });
      const before = await tableCounts(world.db);
      const runner = world.db.createQueryRunner();
      await new Episodes1764000000008().down(runner);
      expect(countChanges(before, await tableCounts(world.db))).toEqual({});
      await new Episodes1764000000008().up(runner);
      const emptied = Object.keys(countChanges(before, await tableCounts(world.db))).sort();
      expect(emptied).toEqual(['episode_editions', 'episode_media', 'episode_steps', 'episodes', 'series']);
      await runner.release();
    } finally {
      await world.close();
    }
  });
});

const CAPTIONS = Array.from({ length: 6 }, (_, n) => `00:${n}0.000 --> 00:${n}3.000\n工钱要得回\n`).reduce(
  (text, cue) => `${text}\n${cue}`,
  'WEBVTT\n',
);
