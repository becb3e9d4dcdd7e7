import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { WordsDto } from '../matters/matter.dto.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { refuse } from '../platform/refuse.js';
import {
  AcceptDto,
  AnswerTaskDto,
  ConfirmTaskDto,
  DeclineDto,
  DeclineTaskDto,
  FirmLoadView,
  OfferListView,
  OfferView,
  TaskListView,
  TaskView,
} from './dispatch.dto.js';
import { DispatchViews } from './dispatch.views.js';
import { FirmLoadQueries } from './firm-load.queries.js';
import { OffersService } from './offers.service.js';
import { TasksService } from './tasks.service.js';

@Controller()
export class DispatchController {
  constructor(
    private readonly offersService: OffersService,
    private readonly tasksService: TasksService,
    private readonly views: DispatchViews,
    private readonly loads: FirmLoadQueries,
  ) {}

  /** Offers open to my firm, the most pressing first. */
  @Get('offers')
  @Can('offer.read')
  offers(@TheActor() actor: Actor): Promise<OfferListView> {
    return this.views.offers(actor);
  }

  /** An offer: topic, way, time left, village, both names; no words. */
  @Get('offers/:id')
  @Can('offer.read')
  async offer(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<OfferView> {
    const view = await this.views.offer(actor, id);
    await this.offersService.markViewed(id);
    return view;
  }

  /** 「已查利冲，接单」 opens the rest. */
  @Post('offers/:id/accept')
  @HttpCode(200)
  @Can('offer.accept')
  async accept(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: AcceptDto,
    @OnceKey() once: Once,
  ): Promise<TaskView> {
    refuseUnchecked(form);
    const matterId = await this.offersService.accept(actor, id, once);
    return this.views.task({ ...actor, scope: 'assigned' }, matterId);
  }

  /** Declines with a code. */
  @Post('offers/:id/decline')
  @HttpCode(200)
  @Can('offer.decline')
  async decline(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DeclineDto,
    @OnceKey() once: Once,
  ): Promise<OfferListView> {
    await this.offersService.decline(actor, id, form, once);
    return this.views.offers(actor);
  }

  /** Matters I am the lawyer of. */
  @Get('tasks')
  @Can('task.read')
  tasks(@TheActor() actor: Actor): Promise<TaskListView> {
    return this.views.tasks(actor);
  }

  /** One of them, with words and phone once conflicts were searched. */
  @Get('tasks/:id')
  @Can('task.read')
  task(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TaskView> {
    return this.views.task(actor, id);
  }

  /** 「已查利冲」 of a duty lawyer. */
  @Post('tasks/:id/confirm')
  @HttpCode(200)
  @Can('task.confirm')
  async confirm(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ConfirmTaskDto,
    @OnceKey() once: Once,
  ): Promise<TaskView> {
    refuseUnchecked(form);
    await this.tasksService.confirm(actor, id, form, once);
    return this.views.task(actor, id);
  }

  /** A duty lawyer cannot take it: the office finds another. */
  @Post('tasks/:id/decline')
  @HttpCode(200)
  @Can('task.decline')
  async declineTask(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DeclineTaskDto,
    @OnceKey() once: Once,
  ): Promise<TaskListView> {
    await this.tasksService.decline(actor, id, form, once);
    return this.views.tasks(actor);
  }

  /** Asks the resident; the clock stops until the answer. */
  @Post('tasks/:id/questions')
  @HttpCode(200)
  @Can('task.ask')
  async ask(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: WordsDto,
    @OnceKey() once: Once,
  ): Promise<TaskView> {
    await this.tasksService.ask(actor, id, form.version, form.words, once);
    return this.views.task(actor, id);
  }

  /** Answers and closes, with result code and ticks. */
  @Post('tasks/:id/answer')
  @HttpCode(200)
  @Can('task.answer')
  async answer(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: AnswerTaskDto,
    @OnceKey() once: Once,
  ): Promise<TaskView> {
    await this.tasksService.answer(actor, id, form, once);
    return this.views.task(actor, id);
  }

  /** The firm's share, offers and load. */
  @Get('firm/load')
  @Can('firm.load')
  load(@TheActor() actor: Actor): Promise<FirmLoadView> {
    return this.loads.load(actor);
  }
}

/** The box cannot be skipped: no confirmed search, no words. */
function refuseUnchecked({ conflictChecked }: { conflictChecked: boolean }): void {
  if (!conflictChecked) throw refuse('INVALID', [{ field: 'conflictChecked', message: '请先在本所查利益冲突' }]);
}
