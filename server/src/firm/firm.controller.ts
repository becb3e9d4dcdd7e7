import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { OfferListView, TaskListView } from '../dispatch/dispatch.dto.js';
import { DispatchViews } from '../dispatch/dispatch.views.js';
import { OffersService } from '../dispatch/offers.service.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { refuse } from '../platform/refuse.js';
import { FirmDayQueries } from './firm-day.queries.js';
import { FirmDayService } from './firm-day.service.js';
import {
  AssignOfferDto,
  ColleagueListView,
  FirmMatterListView,
  FirmSettingsDto,
  FirmSettingsView,
  HandOverDto,
} from './firm.dto.js';

@Controller()
export class FirmController {
  constructor(
    private readonly day: FirmDayService,
    private readonly queries: FirmDayQueries,
    private readonly offers: OffersService,
    private readonly views: DispatchViews,
  ) {}

  /** Lawyers of my firm whom work can be given to. */
  @Get('firm/lawyers')
  @Can('firm.lawyers')
  lawyers(@TheActor() actor: Actor): Promise<ColleagueListView> {
    return this.queries.colleagues(actor);
  }

  /** Who of my firm is asked when a matter is offered. */
  @Get('firm/settings')
  @Can('firm.settings')
  settings(@TheActor() actor: Actor): Promise<FirmSettingsView> {
    return this.queries.settings(actor);
  }

  /** Chooses who of my firm is asked. */
  @Put('firm/settings')
  @Can('firm.settings')
  async choose(@TheActor() actor: Actor, @Body() form: FirmSettingsDto): Promise<FirmSettingsView> {
    await this.day.choose(actor, form);
    return this.queries.settings(actor);
  }

  /** Matters under way at my firm: number, topic, way, times and lawyer; no names, no words. */
  @Get('firm/matters')
  @Can('firm.matters')
  matters(@TheActor() actor: Actor): Promise<FirmMatterListView> {
    return this.queries.firmMatters(actor);
  }

  /** The coordinator accepts and names the lawyer, after a search for conflicts. */
  @Post('offers/:id/assignments')
  @HttpCode(200)
  @Can('offer.assign')
  async assign(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: AssignOfferDto,
    @OnceKey() once: Once,
  ): Promise<OfferListView> {
    if (!form.conflictChecked) throw refuse('INVALID', [{ field: 'conflictChecked', message: '请先在本所查利益冲突' }]);
    await this.offers.accept(actor, id, once, form.lawyerId);
    return this.views.offers(actor);
  }

  /** The coordinator hands a matter of the firm to another of its lawyers. */
  @Post('firm/matters/:id/hand-overs')
  @HttpCode(200)
  @Can('firm.handOver')
  async handOverOfFirm(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: HandOverDto,
    @OnceKey() once: Once,
  ): Promise<FirmMatterListView> {
    await this.day.handOver(actor, id, form, once);
    return this.queries.firmMatters(actor);
  }

  /** I hand my matter to a colleague, and lose sight of it. */
  @Post('tasks/:id/hand-overs')
  @HttpCode(200)
  @Can('task.handOver')
  async handOver(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: HandOverDto,
    @OnceKey() once: Once,
  ): Promise<TaskListView> {
    await this.day.handOver(actor, id, form, once);
    return this.views.tasks(actor);
  }
}
