import { Controller, Delete, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { isDay } from '@huifa/shared/kernel/day';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { IsNotJson } from '../platform/http/not-json.js';
import { refuse } from '../platform/refuse.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { FeedView, WeekQueryDto, WeekView } from './schedule.dto.js';
import { ScheduleQueries } from './schedule.queries.js';

@Controller()
export class ScheduleController {
  constructor(
    private readonly schedule: ScheduleQueries,
    private readonly feeds: CalendarFeedService,
  ) {}

  /** My week: meetings, call windows, due moments, sittings, leave. */
  @Get('schedule')
  @Can('schedule.read')
  week(@TheActor() actor: Actor, @Query() { from }: WeekQueryDto): Promise<WeekView> {
    if (!isDay(from)) throw refuse('INVALID', [{ field: 'from', message: '没有这一天' }]);
    return this.schedule.week(actor.personId, from);
  }

  /** Whether my calendar has an address, and when it was last asked. */
  @Get('calendar-feed')
  @Can('schedule.feed')
  feed(@TheActor() actor: Actor): Promise<FeedView> {
    return this.feeds.view(actor);
  }

  /** Makes a new secret address, shown once; the one before it ends. */
  @Post('calendar-feed')
  @HttpCode(200)
  @Can('schedule.feed')
  create(@TheActor() actor: Actor): Promise<FeedView> {
    return this.feeds.create(actor);
  }

  /** Ends the address: from now on it is missing. */
  @Delete('calendar-feed')
  @Can('schedule.feed')
  revoke(@TheActor() actor: Actor): Promise<FeedView> {
    return this.feeds.revoke(actor);
  }

  /** iCalendar for whoever holds the secret address: way, time, place and number; no names, no words. */
  @Get('calendar-feeds/:token')
  @Can('calendar.subscribe')
  @IsNotJson({ gives: { type: 'text/calendar', schema: { type: 'string' } } })
  subscribe(@Param('token') token: string): Promise<StreamableFile> {
    return this.feeds.read(token);
  }
}
