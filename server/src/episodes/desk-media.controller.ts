import type { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { IdPipe } from '../platform/http/pipes.js';
import { refuse } from '../platform/refuse.js';
import { NOT_KEPT, sendFile } from '../platform/storage/send-file.js';
import { Storage } from '../platform/storage/storage.js';
import { MediaView } from './desk-episodes.dto.js';
import { Media } from './episodes.entity.js';
import { MediaService } from './media.service.js';

/** Films and covers on their way in, and as the desk looks at them before anybody else. */
@Controller('desk')
export class DeskMediaController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly media: MediaService,
    private readonly storage: Storage,
  ) {}

  /** Takes a film: the body is the file itself, `video/mp4`. The same bytes twice are one film. */
  @Post('films')
  @HttpCode(200)
  @Can('episode.write')
  takeFilm(@TheActor() actor: Actor, @Req() request: FastifyRequest): Promise<MediaView> {
    return this.media.takeFilm(actor, fileIn(request, /^video\//, 'FILM_UNREADABLE'));
  }

  /** Takes a cover: the body is the picture itself; it is drawn anew at 640×360. */
  @Post('covers')
  @HttpCode(200)
  @Can('episode.write')
  takeCover(@TheActor() actor: Actor, @Req() request: FastifyRequest): Promise<MediaView> {
    return this.media.takeCover(actor, fileIn(request, /^image\//, 'COVER_UNREADABLE'));
  }

  /** A film or a cover, whether public or not. */
  @Get('media/:id')
  @Can('episode.write')
  async look(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const media = await this.dataSource.manager.findOneBy(Media, { id });
    if (media === null) throw refuse('NOT_FOUND');
    await sendFile(request, reply, this.storage, { ...media, key: media.digest }, NOT_KEPT);
  }
}

/** The stream of a request that carries a file and nothing else. */
function fileIn(
  { body, headers }: FastifyRequest,
  type: RegExp,
  code: 'FILM_UNREADABLE' | 'COVER_UNREADABLE',
): Readable {
  if (!type.test(headers['content-type'] ?? '') || !isStream(body)) throw refuse(code);
  return body;
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body;
}
