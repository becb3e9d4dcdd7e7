import { ROLES } from '@huifa/shared/access/roles';
import { COUNTED } from '@huifa/shared/episodes/episode.labels';
import { coverBytes, filmBytes, MANUSCRIPT, published } from '../world/episodes.js';
import type { World } from '../world/world.js';
import type { Cast } from './cast.js';
import type { Asker } from './facts.js';
import type { RouteRow } from './route-row.js';

/** Ids of what stands on the shelf: what is published is everybody's, and what is not is the whole office's. */
export interface Shelf {
  readonly episode: string;
  readonly series: string;
  readonly film: string;
  readonly cover: string;
}

/** A published episode with its files, and a series of which nothing is public. */
export async function shelf(world: World): Promise<Shelf> {
  const author = await world.staff('clerk');
  const { id, film, coverId } = await published({ author, publisher: await world.staff('director') });
  const { series } = (await author.post('/desk/series', { title: '还没有播的', hook: '正在准备' })).body;
  const hidden: string = series.at(-1).id;
  await author.post('/desk/episodes', { seriesId: hidden, title: '还没有写的' });
  return { episode: id, film: film.id, cover: coverId, series: hidden };
}

const onShelf = (what: keyof Shelf) => ({ subject: 'town', named: ({ shelf }: Cast) => shelf[what] }) as const;

/** Each role counts another thing: a minute has room for so many of a kind. */
const counted = (_: unknown, { role }: Asker) => ({
  what: COUNTED[(ROLES as readonly string[]).indexOf(role) % 3] ?? 'play',
});
const reason = () => ({ reason: '引用的条文已经修改' });
const idsOf = (list: readonly { id: string }[]) => ({ ids: list.map(({ id }) => id) });

/** 「惠•说法」: open to everybody when published, and to the office before. */
export const EPISODE_ROUTES: readonly RouteRow[] = [
  { route: 'GET /episodes', action: 'episode.watch' },
  { route: 'GET /episodes/newest', action: 'episode.watch' },
  { route: 'GET /episodes/:id', action: 'episode.watch', ...onShelf('episode') },
  { route: 'POST /episodes/:id/counts', action: 'episode.count', ...onShelf('episode'), body: counted, status: 204 },
  { route: 'GET /films/:id', action: 'episode.watch', ...onShelf('film') },
  { route: 'GET /covers/:id', action: 'episode.watch', ...onShelf('cover') },
  { route: 'GET /desk/episodes', action: 'episode.write' },
  { route: 'GET /desk/episodes/:id', action: 'episode.write', ...onShelf('episode') },
  { route: 'GET /desk/media/:id', action: 'episode.write', ...onShelf('film') },
  { route: 'POST /desk/films', action: 'episode.write', file: 'video/mp4', body: () => filmBytes() },
  { route: 'POST /desk/covers', action: 'episode.write', file: 'image/jpeg', body: () => coverBytes() },
  { route: 'POST /desk/caption-readings', action: 'episode.write', body: () => ({ captions: 'WEBVTT\n' }) },
  { route: 'POST /desk/series', action: 'episode.write', body: () => ({ title: '新系列', hook: '讲什么' }) },
  {
    route: 'PUT /desk/series/:id',
    action: 'episode.write',
    ...onShelf('series'),
    versioned: true,
    body: () => ({ title: '换个名字', hook: '换个说法' }),
  },
  {
    route: 'PUT /desk/series-order',
    action: 'episode.write',
    body: async ({ world }) => idsOf(await world.db.query('SELECT id FROM series')),
  },
  {
    route: 'PUT /desk/series/:id/order',
    action: 'episode.write',
    ...onShelf('series'),
    body: async ({ world, shelf: { series } }) =>
      idsOf(await world.db.query('SELECT id FROM episodes WHERE series_id = ?', [series])),
  },
  {
    route: 'POST /desk/episodes',
    action: 'episode.write',
    // Not in the series whose order is tried.
    body: async ({ world, shelf: { series } }) => {
      const [other] = await world.db.query<[{ id: string }]>('SELECT id FROM series WHERE id <> ?', [series]);
      return { seriesId: other.id, title: '又一集' };
    },
  },
  {
    route: 'PUT /desk/episodes/:id',
    action: 'episode.write',
    ...onShelf('episode'),
    versioned: true,
    body: () => MANUSCRIPT,
  },
  { route: 'POST /desk/episodes/:id/submit', action: 'episode.write', ...onShelf('episode'), versioned: true },
  {
    route: 'POST /desk/episodes/:id/send-back',
    action: 'episode.publish',
    ...onShelf('episode'),
    versioned: true,
    body: reason,
  },
  { route: 'POST /desk/episodes/:id/approve', action: 'episode.publish', ...onShelf('episode'), versioned: true },
  { route: 'POST /desk/episodes/:id/revise', action: 'episode.write', ...onShelf('episode'), versioned: true },
  {
    route: 'POST /desk/episodes/:id/withdraw',
    action: 'episode.publish',
    ...onShelf('episode'),
    versioned: true,
    body: reason,
  },
];
