import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import {
  AssignOfficeTaskDto,
  FinishOfficeTaskDto,
  OfficeTaskFilterDto,
  OfficeTaskListView,
  OfficeTaskView,
} from './office-tasks.dto.js';
import { OfficeTasksService } from './office-tasks.service.js';
import { OfficeTaskViews } from './office-tasks.views.js';

@Controller('office-tasks')
export class OfficeTasksController {
  constructor(
    private readonly tasks: OfficeTasksService,
    private readonly views: OfficeTaskViews,
  ) {}

  /** What the office itself must do, the most pressing first. */
  @Get()
  @Can('officeTask.read')
  list(@TheActor() actor: Actor, @Query() filter: OfficeTaskFilterDto): Promise<OfficeTaskListView> {
    return this.views.list(actor, filter);
  }

  /** Done, with what came of it. */
  @Post(':id/finish')
  @HttpCode(200)
  @Can('officeTask.write')
  finish(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: FinishOfficeTaskDto,
    @OnceKey() once: Once,
  ): Promise<OfficeTaskView> {
    return this.tasks.finish(actor, id, form, once);
  }

  /** Takes a slip back, on the same day. */
  @Post(':id/take-up-again')
  @HttpCode(200)
  @Can('officeTask.write')
  takeUpAgain(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @OnceKey() once: Once,
  ): Promise<OfficeTaskView> {
    return this.tasks.takeUpAgain(actor, id, once);
  }

  /** Gives it to a colleague. */
  @Put(':id/clerk')
  @Can('officeTask.write')
  assign(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: AssignOfficeTaskDto,
  ): Promise<OfficeTaskView> {
    return this.tasks.assign(actor, id, form);
  }
}
