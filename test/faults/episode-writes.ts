import { draft, filmBytes, coverBytes, type FilmMakers, MANUSCRIPT, published, submitted } from '../world/episodes.js';
import type { World } from '../world/world.js';
import type { WriteRoute } from './write-route.js';

/** Every route that writes something of 「惠•说法」, each on an episode of its own. */
export async function episodeWrites(world: World): Promise<WriteRoute[]> {
  const makers: FilmMakers = { author: await world.staff('clerk'), publisher: await world.staff('director') };
  const { author, publisher } = makers;
  const reason = '引用的条文已经修改';
  const shown = await published(makers);
  const changed = { revise: await published(makers), withdraw: await published(makers) };
  const { series } = (await author.post('/desk/series', { title: '没有播的', hook: '正在准备' })).body;
  const hidden = series.at(-1);
  const ids = series.map(({ id }: { id: string }) => id);
  const untouched = await draft(author);
  const waiting = { back: await submitted(makers), good: await submitted(makers), whole: await draft(author) };

  const inSeries = (await author.get('/desk/episodes')).body.series[0];

  const step = (
    by: WriteRoute['by'],
    name: string,
    { id, version }: Subject,
    form: object = {},
    optional: string[] = [],
  ) => row(`POST /desk/episodes/{id}/${name}`, by, id, { version, ...form }, { once: true, optional });
  return [
    row('POST /episodes/{id}/counts', world.visitor, shown.id, { what: 'play' }),
    row('POST /desk/films', author, null, {}, { file: { bytes: filmBytes(), type: 'video/mp4' } }),
    row('POST /desk/covers', author, null, {}, { file: { bytes: coverBytes(), type: 'image/jpeg' } }),
    row('POST /desk/caption-readings', author, null, { captions: 'WEBVTT\n' }),
    row('PUT /desk/series/{id}', author, hidden.id, { version: hidden.version, title: '换个名字', hook: '换个说法' }),
    row('PUT /desk/series-order', author, null, { ids }),
    row('PUT /desk/series/{id}/order', author, inSeries.id, {
      ids: inSeries.episodes.map(({ id }: { id: string }) => id),
    }),
    row('PUT /desk/episodes/{id}', author, untouched.id, { ...MANUSCRIPT, version: untouched.version }),
    step(author, 'submit', waiting.whole),
    step(publisher, 'send-back', waiting.back, { reason }),
    step(publisher, 'approve', waiting.good, {}, ['publishAt']),
    step(publisher, 'revise', changed.revise),
    step(publisher, 'withdraw', changed.withdraw, { reason }),
    row('POST /desk/series', author, null, { title: '新系列', hook: '讲什么' }, { once: true }),
    row('POST /desk/episodes', author, null, { seriesId: hidden.id, title: '又一集' }, { once: true }),
  ];
}

interface Subject {
  readonly id: string;
  readonly version: number;
}

function row(
  name: string,
  by: WriteRoute['by'],
  id: string | null,
  form: WriteRoute['form'],
  rest: Partial<Pick<WriteRoute, 'once' | 'optional' | 'file'>> = {},
): WriteRoute {
  return { name, by, id, form, optional: [], once: false, ...rest };
}
