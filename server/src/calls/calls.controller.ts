import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { TaskView } from '../dispatch/dispatch.dto.js';
import { DispatchViews } from '../dispatch/dispatch.views.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { LogCallDto } from './calls.dto.js';
import { CallsService } from './calls.service.js';

@Controller('tasks')
export class CallsController {
  constructor(
    private readonly calls: CallsService,
    private readonly views: DispatchViews,
  ) {}

  /** I rang the resident: 接通, 无人接, 号码错 or 忙. Three in vain on two days: the office looks for the person. */
  @Post(':id/calls')
  @HttpCode(200)
  @Can('task.call')
  async log(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: LogCallDto,
    @OnceKey() once: Once,
  ): Promise<TaskView> {
    await this.calls.log(actor, id, form, once);
    return this.views.task(actor, id);
  }
}
