import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { VersionDto } from '../matters/matter.dto.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { readCaptions } from './captions.js';
import {
  ApproveDto,
  CaptionsDto,
  CaptionsView,
  DeskEpisodeView,
  DeskShelfView,
  NewEpisodeDto,
  NewSeriesDto,
  OrderDto,
  ReasonDto,
  SaveEpisodeDto,
  SaveSeriesDto,
} from './desk-episodes.dto.js';
import { DeskEpisodesService } from './desk-episodes.service.js';
import { DeskEpisodeViews } from './desk-episodes.views.js';
import { SeriesService } from './series.service.js';

/** 「惠•说法」 as the office makes it. */
@Controller('desk')
export class DeskEpisodesController {
  constructor(
    private readonly episodes: DeskEpisodesService,
    private readonly series: SeriesService,
    private readonly views: DeskEpisodeViews,
  ) {}

  /** Every series with every episode, in the order of the shelf. */
  @Get('episodes')
  @Can('episode.write')
  shelf(): Promise<DeskShelfView> {
    return this.views.shelf();
  }

  /** One episode with all that was written, who did what, and how often it was seen. */
  @Get('episodes/:id')
  @Can('episode.write')
  view(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DeskEpisodeView> {
    return this.views.view(actor, id);
  }

  @Post('series')
  @HttpCode(200)
  @Can('episode.write')
  async newSeries(@Body() form: NewSeriesDto, @OnceKey() once: Once): Promise<DeskShelfView> {
    await this.series.create(form, once);
    return this.views.shelf();
  }

  /** Renames a series of which nothing is public. */
  @Put('series/:id')
  @Can('episode.write')
  async saveSeries(@Param('id', IdPipe) id: string, @Body() form: SaveSeriesDto): Promise<DeskShelfView> {
    await this.series.save(id, form);
    return this.views.shelf();
  }

  @Put('series-order')
  @Can('episode.write')
  async orderSeries(@Body() { ids }: OrderDto): Promise<DeskShelfView> {
    await this.series.orderSeries(ids);
    return this.views.shelf();
  }

  @Put('series/:id/order')
  @Can('episode.write')
  async orderEpisodes(@Param('id', IdPipe) id: string, @Body() { ids }: OrderDto): Promise<DeskShelfView> {
    await this.series.orderEpisodes(id, ids);
    return this.views.shelf();
  }

  @Post('episodes')
  @HttpCode(200)
  @Can('episode.write')
  async newEpisode(
    @TheActor() actor: Actor,
    @Body() form: NewEpisodeDto,
    @OnceKey() once: Once,
  ): Promise<DeskEpisodeView> {
    const { id } = await this.episodes.create(actor, form, once);
    return this.views.view(actor, id);
  }

  /** Saves the whole manuscript of a draft. */
  @Put('episodes/:id')
  @Can('episode.write')
  async save(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: SaveEpisodeDto,
  ): Promise<DeskEpisodeView> {
    await this.episodes.save(actor, id, form);
    return this.views.view(actor, id);
  }

  /** Reads captions into lines, or says what is wrong with them; keeps nothing. */
  @Post('caption-readings')
  @HttpCode(200)
  @Can('episode.write')
  readCaptions(@Body() { captions }: CaptionsDto): CaptionsView {
    return { cues: readCaptions(captions) };
  }

  /** Asks another person to approve it. */
  @Post('episodes/:id/submit')
  @HttpCode(200)
  @Can('episode.write')
  async submit(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: VersionDto,
    @OnceKey() once: Once,
  ): Promise<DeskEpisodeView> {
    await this.episodes.submit(actor, id, form, once);
    return this.views.view(actor, id);
  }

  @Post('episodes/:id/send-back')
  @HttpCode(200)
  @Can('episode.publish')
  async sendBack(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ReasonDto,
    @OnceKey() once: Once,
  ): Promise<DeskEpisodeView> {
    await this.episodes.sendBack(actor, id, form, once);
    return this.views.view(actor, id);
  }

  /** Approves what another person wrote; it appears at once or at the moment given. */
  @Post('episodes/:id/approve')
  @HttpCode(200)
  @Can('episode.publish')
  async approve(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ApproveDto,
    @OnceKey() once: Once,
  ): Promise<DeskEpisodeView> {
    await this.episodes.approve(actor, id, form, once);
    return this.views.view(actor, id);
  }

  /** Opens it for changes; what is public stays public until the next approval. */
  @Post('episodes/:id/revise')
  @HttpCode(200)
  @Can('episode.write')
  async revise(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: VersionDto,
    @OnceKey() once: Once,
  ): Promise<DeskEpisodeView> {
    await this.episodes.revise(actor, id, form, once);
    return this.views.view(actor, id);
  }

  /** Takes it from the public at once. */
  @Post('episodes/:id/withdraw')
  @HttpCode(200)
  @Can('episode.publish')
  async withdraw(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ReasonDto,
    @OnceKey() once: Once,
  ): Promise<DeskEpisodeView> {
    await this.episodes.withdraw(actor, id, form, once);
    return this.views.view(actor, id);
  }
}
