import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { AskReopenDto, MatterListView, MatterView, RateDto, VersionDto, WordsDto } from './matter.dto.js';
import { MattersService } from './matters.service.js';

@Controller('matters')
export class MattersController {
  constructor(private readonly matters: MattersService) {}

  /** My matters. */
  @Get()
  @Can('matter.read')
  list(@TheActor() actor: Actor): Promise<MatterListView> {
    return this.matters.list(actor);
  }

  /** One of my matters, with its timeline. */
  @Get(':id')
  @Can('matter.read')
  view(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MatterView> {
    return this.matters.view(actor, id);
  }

  /** Cancels, up to two office hours before a meeting. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Can('matter.cancel')
  cancel(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: VersionDto,
    @OnceKey() once: Once,
  ): Promise<MatterView> {
    return this.matters.cancel(actor, id, form, once);
  }

  /** Asks on, in the same matter. */
  @Post(':id/follow-ups')
  @HttpCode(200)
  @Can('matter.followUp')
  followUp(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: WordsDto,
    @OnceKey() once: Once,
  ): Promise<MatterView> {
    return this.matters.followUp(actor, id, form, once);
  }

  /** Answers the lawyer's question. */
  @Post(':id/replies')
  @HttpCode(200)
  @Can('matter.reply')
  reply(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: WordsDto,
    @OnceKey() once: Once,
  ): Promise<MatterView> {
    return this.matters.reply(actor, id, form, once);
  }

  /** Rates the service on five levels, once. */
  @Post(':id/rating')
  @HttpCode(200)
  @Can('matter.rate')
  rate(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: RateDto,
    @OnceKey() once: Once,
  ): Promise<MatterView> {
    return this.matters.rate(actor, id, form, once);
  }

  /** Asks for another try. */
  @Post(':id/reopen-requests')
  @HttpCode(200)
  @Can('matter.askReopen')
  askReopen(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: AskReopenDto,
    @OnceKey() once: Once,
  ): Promise<MatterView> {
    return this.matters.askReopen(actor, id, form, once);
  }
}
