import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TOWN_HOURS, type OfficeHours } from '@huifa/shared/calendar/office-hours';
import { makeCalendar, type WorkCalendar } from '@huifa/shared/calendar/workdays';
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
    const { manager } = this.dataSource;
    const [years, days] = await Promise.all([manager.find(CalendarYearRow), manager.find(CalendarDayRow)]);
    this.calendar = makeCalendar(
      years.map(({ year, status, source }) => {
        const ofYear = days.filter(({ day }) => Number(day.slice(0, 4)) === year);
        return {
          year,
          status,
          source,
          off: ofYear.filter(({ isWorkday }) => !isWorkday).map(({ day }) => day),
          work: ofYear.filter(({ isWorkday }) => isWorkday).map(({ day }) => day),
        };
      }),
    );
  }
}
