import { readFileSync } from 'node:fs';
import type { Client } from './client.js';

const FILMS = new URL('../../server/src/seed/films/', import.meta.url);

const FILM = readFileSync(new URL('film.mp4', import.meta.url));

/** A film of one colour and no sound to speak of, as long as the demo town's `wages` and a fortieth of its bytes. */
export function filmBytes(): Buffer {
  return FILM;
}

export function coverBytes(name = 'wages'): Buffer {
  return readFileSync(new URL(`${name}.jpg`, FILMS));
}

/** Sends a file as the whole body. */
export function upload(by: Client, path: '/desk/films' | '/desk/covers', bytes: Buffer, type: string) {
  return by.send('POST', path, bytes, { 'content-type': type });
}

/** Two members of staff: films are made by one and published by another. */
export interface FilmMakers {
  readonly author: Client;
  readonly publisher: Client;
}

/** All fields of a manuscript, as a clerk leaves them on the first evening. */
export const MANUSCRIPT = {
  title: '写了一半的一集',
  hook: '',
  topic: null,
  source: 'film',
  filmId: null,
  finderUserName: null,
  feedId: null,
  articleUrl: null,
  coverId: null,
  captions: '',
  text: '',
  materials: ['', '', '', '', ''],
};

/** A whole manuscript of the film `wages`, whose files are uploaded on the way. Fields given replace its own. */
export async function manuscript(author: Client, form: Record<string, unknown> = {}) {
  const film = await upload(author, '/desk/films', filmBytes(), 'video/mp4');
  const cover = await upload(author, '/desk/covers', coverBytes(), 'image/jpeg');
  return {
    ...MANUSCRIPT,
    title: '工钱拖了大半年',
    hook: '别等过一年',
    topic: 'labor',
    filmId: film.body.id,
    coverId: cover.body.id,
    captions: readFileSync(new URL('wages.vtt', FILMS), 'utf8'),
    text: '离开以后一年里申请仲裁。',
    materials: ['工资条', '转账', '聊天', '考勤', '欠条'],
    ...form,
  };
}

/** A draft with everything in it, by its author. */
export async function draft(author: Client, form: Record<string, unknown> = {}) {
  const shelf = (await author.get('/desk/episodes')).body;
  if (shelf.series.length === 0) await author.post('/desk/series', { title: '看牢钱袋子', hook: '工钱要得回' });
  const [series] = (await author.get('/desk/episodes')).body.series;
  const made = (await author.post('/desk/episodes', { seriesId: series.id, title: '新的一集' })).body;
  const saved = await author.put(`/desk/episodes/${made.id}`, {
    version: made.version,
    ...(await manuscript(author, form)),
  });
  if (saved.status !== 200) throw new Error(`not saved: ${saved.text}`);
  return saved.body;
}

/** An episode that waits for the second person. */
export async function submitted({ author }: Pick<FilmMakers, 'author'>, form: Record<string, unknown> = {}) {
  const { id, version } = await draft(author, form);
  return (await author.post(`/desk/episodes/${id}/submit`, { version })).body;
}

/** An episode that everybody sees. */
export async function published(makers: FilmMakers, form: Record<string, unknown> = {}) {
  const { id, version } = await submitted(makers, form);
  const reply = await makers.publisher.post(`/desk/episodes/${id}/approve`, { version });
  if (reply.status !== 200) throw new Error(`not published: ${reply.text}`);
  return reply.body;
}
