import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { CalendarYearListView, NoticeChangesView, NoticeDto } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

@Controller('calendar')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** The years as the clocks count them. */
  @Get()
  @Can('workdays.read')
  list(): Promise<CalendarYearListView> {
    return this.notices.list();
  }

  /** What a notice would change, and nothing is changed. */
  @Post('notice-readings')
  @HttpCode(200)
  @Can('workdays.import')
  preview(@Body() form: NoticeDto): Promise<NoticeChangesView> {
    return this.notices.preview(form);
  }

  /** Takes a year's notice, counts open matters again, and says whose dates have changed. */
  @Post('notices')
  @Can('workdays.import')
  import(@TheActor() actor: Actor, @Body() form: NoticeDto, @OnceKey() once: Once): Promise<NoticeChangesView> {
    return this.notices.import(actor, form, once);
  }
}
