import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import {
  CancelSittingDto,
  MeetingListView,
  SittingCancellationView,
  RosterWeekDto,
  RosterWeekView,
} from './sittings.dto.js';
import { SittingsService } from './sittings.service.js';

@Controller('sittings')
export class SittingsController {
  constructor(private readonly sittings: SittingsService) {}

  /** Who sits where in seven days, how many have booked, and what was cancelled. */
  @Get()
  @Can('roster.read')
  week(@Query() { from }: RosterWeekDto): Promise<RosterWeekView> {
    return this.sittings.week(from);
  }

  /** Whom a cancellation of what is left of a sitting would move. */
  @Get(':id/meetings')
  @Can('roster.cancel')
  meetings(@Param('id', IdPipe) id: string): Promise<MeetingListView> {
    return this.sittings.meetings(id);
  }

  /** Cancels what is left of a sitting: every resident is moved and told. */
  @Post(':id/cancellation')
  @Can('roster.cancel')
  cancel(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: CancelSittingDto,
    @OnceKey() once: Once,
  ): Promise<SittingCancellationView> {
    return this.sittings.cancel(actor, id, form, once);
  }
}
