import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TOWN_HOURS, type OfficeHours } from '@huifa/shared/calendar/office-hours';
import { type CalendarYear, makeCalendar, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import { yearOf } from '@huifa/shared/kernel/day';
import { KeptAtHand } from '../platform/db/kept-at-hand.js';
import { CalendarDayRow, CalendarYearRow } from './calendar.entity.js';

/** The calendar as the database has it, kept at hand; a notice imported elsewhere arrives within a minute. */
@Injectable()
export class CalendarService extends KeptAtHand {
  readonly hours: OfficeHours = TOWN_HOURS;
  private calendar: WorkCalendar = makeCalendar([]);

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  get current(): WorkCalendar {
    return this.calendar;
  }

  async reload(): Promise<void> {
    this.calendar = makeCalendar(await yearsIn(this.dataSource.manager));
  }
}

/** The years as the database has them, within the caller's transaction where there is one. */
export async function yearsIn(manager: EntityManager): Promise<CalendarYear[]> {
  const years = await manager.find(CalendarYearRow);
  const days = await manager.find(CalendarDayRow, { order: { day: 'ASC' } });
  return years.map(({ year, status, source }) => {
    const ofYear = days.filter(({ day }) => yearOf(day) === year);
    return {
      year,
      status,
      source,
      off: ofYear.filter(({ isWorkday }) => !isWorkday).map(({ day }) => day),
      work: ofYear.filter(({ isWorkday }) => isWorkday).map(({ day }) => day),
    };
  });
}
