import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { DataSource } from 'typeorm';
import { EPISODE_LIMITS } from '@huifa/shared/episodes/episode.rules';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { isDuplicate } from '../platform/db/transactions.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { type Arrived, Arrivals } from '../platform/storage/arrivals.js';
import { hiddenFormat } from '../platform/storage/hidden-format.js';
import { Storage } from '../platform/storage/storage.js';
import type { MediaView } from './desk-episodes.dto.js';
import { Media } from './episodes.entity.js';
import { FilmFault, inspectFilm } from './mp4.js';

/** A cover as every phone shows it: 16:9, small, and nothing of the camera in it. */
const COVER = { width: 640, height: 360 } as const;
const COVER_QUALITY = 82;
const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

type Facts = Pick<Media, 'kind' | 'mime' | 'width' | 'height' | 'durationMs' | 'sound'>;

/** Takes films and covers in; what they are is read from their bytes. The same bytes sent twice are one file. */
@Injectable()
export class MediaService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly arrivals: Arrivals,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  async takeFilm(actor: Actor, stream: Readable): Promise<MediaView> {
    const arrived = await this.arrivals.receive(stream, EPISODE_LIMITS.filmBytes);
    try {
      const facts = await this.filmFacts(arrived);
      return await this.record(actor, arrived, { kind: 'film', mime: 'video/mp4', ...facts });
    } finally {
      await this.arrivals.discard(arrived);
    }
  }

  async takeCover(actor: Actor, stream: Readable): Promise<MediaView> {
    const arrived = await this.arrivals.receive(stream, EPISODE_LIMITS.coverBytes);
    try {
      const drawn = await redraw(arrived.path);
      const ours = await this.arrivals.receive(Readable.from([drawn]), EPISODE_LIMITS.coverBytes);
      const facts = { mime: 'image/jpeg', ...COVER, durationMs: null, sound: false };
      return await this.record(actor, ours, { kind: 'cover', ...facts }).finally(() => this.arrivals.discard(ours));
    } finally {
      await this.arrivals.discard(arrived);
    }
  }

  private async filmFacts({ path, bytes }: Arrived) {
    const type = await fileTypeFromFile(path);
    if (type === undefined || !['video/mp4', 'video/quicktime', 'video/x-m4v'].includes(type.mime))
      throw refuse('FILM_UNREADABLE', fault('这不是 MP4 短片，可能只是改了文件名'));
    const file = await open(path, 'r');
    try {
      const other = await hiddenFormat(file, bytes);
      if (other !== null)
        throw refuse('FILM_UNREADABLE', fault(`短片里夹着别的文件（${other}），请在剪辑软件里重新导出`));
      const facts = await inspectFilm(file, bytes);
      if (facts.durationMs > EPISODE_LIMITS.filmMs)
        throw refuse('FILM_UNREADABLE', fault('短片超过 30 分钟，请剪短，或者分成几集'));
      return facts;
    } catch (error) {
      if (!(error instanceof FilmFault)) throw error;
      throw refuse(error.code === 'codec' ? 'FILM_CODEC' : 'FILM_UNREADABLE', fault(error.sentence));
    } finally {
      await file.close();
    }
  }

  private async record(actor: Actor, arrived: Arrived, facts: Facts): Promise<MediaView> {
    const { digest, bytes } = arrived;
    await this.storage.keep(digest, arrived);
    const row = { id: newId(), digest, bytes, ...facts, uploadedBy: actor.personId, at: this.clock.date() };
    try {
      await this.dataSource.manager.insert(Media, row);
      return mediaView(row);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return mediaView(await this.dataSource.manager.findOneByOrFail(Media, { digest }));
    }
  }
}

export function mediaView({
  id,
  bytes,
  width,
  height,
  durationMs,
  sound,
}: Omit<Media, 'uploadedBy' | 'at'>): MediaView {
  return { id, bytes, width, height, durationMs, sound };
}

/** Drawn anew: whatever else was in the file stays behind. */
async function redraw(path: string): Promise<Buffer> {
  const type = await fileTypeFromFile(path);
  if (type === undefined || !PICTURES.includes(type.mime)) throw refuse('COVER_UNREADABLE');
  try {
    // Loaded with the first picture: a server that takes none in does without the library.
    const { default: sharp } = await import('sharp');
    return await sharp(await readFile(path), { limitInputPixels: 50_000_000 })
      .rotate()
      .resize(COVER.width, COVER.height, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: COVER_QUALITY, mozjpeg: true })
      .toBuffer();
  } catch {
    throw refuse('COVER_UNREADABLE');
  }
}

function fault(message: string) {
  return [{ field: 'file', message }];
}
