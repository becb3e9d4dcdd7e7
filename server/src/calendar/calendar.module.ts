import { Global, Module } from '@nestjs/common';
import { CalendarService } from './calendar.service.js';

/** Global: every promise counts in working time. */
@Global()
@Module({ providers: [CalendarService], exports: [CalendarService] })
export class CalendarModule {}
