import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { MarkDto } from './attendance.dto.js';
import { AttendanceService } from './attendance.service.js';
import { DeskBookedView, DeskBookingDto } from './desk-booking.dto.js';
import { DeskBookingService } from './desk-booking.service.js';
import { ReceptionDayDto, ReceptionDayView } from './reception.dto.js';
import { ReceptionQueries } from './reception.queries.js';

@Controller('reception')
export class ReceptionController {
  constructor(
    private readonly queries: ReceptionQueries,
    private readonly attendance: AttendanceService,
    private readonly bookings: DeskBookingService,
  ) {}

  /** The service points' day: who sits where, who is expected, who came; 件 and 人次. */
  @Get()
  @Can('reception.read')
  day(@Query() { day }: ReceptionDayDto): Promise<ReceptionDayView> {
    return this.queries.day(day);
  }

  /** Somebody walked in or rang up: a seat, a number, and the lawyer's list. */
  @Post('bookings')
  @Can('reception.book')
  book(@TheActor() actor: Actor, @Body() form: DeskBookingDto, @OnceKey() once: Once): Promise<DeskBookedView> {
    return this.bookings.book(actor, form, once);
  }

  /** 「到了」「没来」「律师晚到」, and taking it back; the day's list comes back. */
  @Post('matters/:id/attendance')
  @HttpCode(200)
  @Can('reception.mark')
  async mark(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: MarkDto,
    @OnceKey() once: Once,
  ): Promise<ReceptionDayView> {
    await this.attendance.mark(actor, id, form, once);
    return this.queries.day(undefined);
  }
}
