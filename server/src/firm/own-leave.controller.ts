import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { EndLeaveDto, LeaveDto } from '../organizations/leave.dto.js';
import { OwnLeaveListView } from './own-leave.dto.js';
import { OwnLeaveService } from './own-leave.service.js';

@Controller('my-leaves')
export class OwnLeaveController {
  constructor(private readonly leaves: OwnLeaveService) {}

  /** My days away that have not ended. */
  @Get()
  @Can('schedule.leave')
  list(@TheActor() actor: Actor): Promise<OwnLeaveListView> {
    return this.leaves.list(actor);
  }

  /** I shall be away: offers pass me by. */
  @Post()
  @HttpCode(200)
  @Can('schedule.leave')
  add(@TheActor() actor: Actor, @Body() form: LeaveDto, @OnceKey() once: Once): Promise<OwnLeaveListView> {
    return this.leaves.add(actor, form, once);
  }

  /** I am back, or stay after all. */
  @Post('ends')
  @HttpCode(200)
  @Can('schedule.leave')
  end(@TheActor() actor: Actor, @Body() { leaveId }: EndLeaveDto): Promise<OwnLeaveListView> {
    return this.leaves.end(actor, leaveId);
  }
}
