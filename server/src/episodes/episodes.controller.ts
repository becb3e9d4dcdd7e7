import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can } from '../platform/access/can.js';
import { IdPipe } from '../platform/http/pipes.js';
import { refuse } from '../platform/refuse.js';
import { FOR_GOOD, sendFile } from '../platform/storage/send-file.js';
import { Storage } from '../platform/storage/storage.js';
import { EpisodeQueries } from './episode.queries.js';
import { CountDto, EpisodeView, NewestView, ShelfView } from './episodes.dto.js';
import type { Media } from './episodes.entity.js';
import { EpisodesService } from './episodes.service.js';

/** 「惠•说法」 as everybody sees it. */
@Controller()
export class EpisodesController {
  constructor(
    private readonly episodes: EpisodesService,
    private readonly queries: EpisodeQueries,
    private readonly storage: Storage,
  ) {}

  /** All series with what is published of them. */
  @Get('episodes')
  @Can('episode.watch')
  @Header('cache-control', 'no-cache')
  shelf(): Promise<ShelfView> {
    return this.episodes.shelf();
  }

  /** The one that came out last. */
  @Get('episodes/newest')
  @Can('episode.watch')
  @Header('cache-control', 'no-cache')
  newest(): Promise<NewestView> {
    return this.episodes.newest();
  }

  /** One episode: film, captions, text, materials. */
  @Get('episodes/:id')
  @Can('episode.watch')
  @Header('cache-control', 'no-cache')
  view(@Param('id', IdPipe) id: string): Promise<EpisodeView> {
    return this.episodes.view(id);
  }

  /** Counts one more of today; nothing of who it was. */
  @Post('episodes/:id/counts')
  @HttpCode(204)
  @Can('episode.count')
  count(@Param('id', IdPipe) id: string, @Body() { what }: CountDto): Promise<void> {
    return this.episodes.count(id, what);
  }

  /** The film of a published episode; parts of it on request. */
  @Get('films/:id')
  @Can('episode.watch')
  film(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(id, 'film', request, reply);
  }

  /** The cover of a published episode. */
  @Get('covers/:id')
  @Can('episode.watch')
  cover(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(id, 'cover', request, reply);
  }

  private async send(id: string, kind: Media['kind'], request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const media = await this.queries.publicMedia(id, kind);
    if (media === null) throw refuse('NOT_FOUND');
    await sendFile(request, reply, this.storage, { ...media, key: media.digest }, FOR_GOOD);
  }
}
