import { MOST_COUNTS_A_MINUTE } from '@huifa/shared/episodes/episode.rules';
import { published } from '../../../test/world/episodes.js';
import { BOOKING, World } from '../../../test/world/world.js';
import { EpisodeCount } from './episodes.entity.js';

describe('what is counted of an episode', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    const makers = { author: await world.staff('clerk'), publisher: await world.staff('director') };
    await world.lawyer(await world.firm());
    ({ id } = await published(makers));
  });
  afterAll(() => world.close());
  const count = (what: string) => world.visitor.post(`/episodes/${id}/counts`, { what });

  it('is a number of a day, and of nobody', async () => {
    for (const what of ['play', 'play', 'finish', 'help']) expect((await count(what)).status).toBe(204);
    const rows: object[] = await world.db.query('SELECT * FROM episode_counts');
    expect(rows).toEqual([{ episode_id: id, day: '2026-11-23', plays: 2, finishes: 1, helps: 1, bookings: 0 }]);
    const columns: { name: string }[] = await world.db.query(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'episode_counts'",
    );
    expect(columns.map(({ name }) => name).sort()).toEqual([
      'bookings',
      'day',
      'episode_id',
      'finishes',
      'helps',
      'plays',
    ]);
  });

  it('counts a booking that came of it, and the matter itself does not know', async () => {
    const resident = await world.resident();
    const { body } = await resident.post('/consultations', { ...BOOKING, fromEpisode: id });
    expect((await world.db.manager.findOneByOrFail(EpisodeCount, { episodeId: id })).bookings).toBe(1);
    const kept = await world.db.query('SELECT m.*, c.* FROM matters m JOIN consultations c ON c.id = m.id');
    const events = await world.db.query('SELECT * FROM events');
    const messages = await world.db.query('SELECT * FROM outbox');
    expect(JSON.stringify([kept, events, messages, body])).not.toContain(id);
  });

  it('does not stop a booking when the episode is not there any more', async () => {
    const resident = await world.resident();
    const { status } = await resident.post('/consultations', { ...BOOKING, fromEpisode: '0'.repeat(32) });
    expect(status).toBe(201);
  });

  it('is not counted twice for a booking that is sent twice', async () => {
    const resident = await world.resident();
    const before = (await world.db.manager.findOneByOrFail(EpisodeCount, { episodeId: id })).bookings;
    for (const _ of [1, 2]) await resident.post('/consultations', { ...BOOKING, fromEpisode: id }, 'the-same-key');
    expect((await world.db.manager.findOneByOrFail(EpisodeCount, { episodeId: id })).bookings).toBe(before + 1);
  });

  it('takes so many in a minute and no more, and nothing of what is not public', async () => {
    await world.to('2026-11-23 10:00');
    const replies = [];
    for (let n = 0; n < MOST_COUNTS_A_MINUTE + 3; n += 1) replies.push((await count('finish')).status);
    expect(replies.filter((status) => status === 204)).toHaveLength(MOST_COUNTS_A_MINUTE);
    expect(replies.slice(-3)).toEqual([429, 429, 429]);
    await world.to('2026-11-23 10:01');
    expect((await count('finish')).status).toBe(204);
    expect((await world.visitor.post(`/episodes/${'0'.repeat(32)}/counts`, { what: 'play' })).status).toBe(404);
  });

  it('is shown at the desk by day', async () => {
    const view = (await (await world.staff('clerk')).get(`/desk/episodes/${id}`)).body;
    expect(view.days).toHaveLength(30);
    expect(view.days.at(-1)).toMatchObject({ day: '2026-11-23', plays: 2, helps: 1 });
    expect(view.counts).toMatchObject({ plays: 2, bookings: 2 });
  });
});
