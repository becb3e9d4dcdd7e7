import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TOWN_HOURS, type OfficeHours } from '@huifa/shared/calendar/office-hours';
import { makeCalendar, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import { CalendarDayRow, CalendarYearRow } from './calendar.entity.js';

const REFRESH_MS = 60_000;

/** The calendar as the database has it, kept at hand; a notice imported elsewhere arrives within a minute. */
@Injectable()
export class CalendarService implements OnModuleInit, OnApplicationShutdown {
  readonly hours: OfficeHours = TOWN_HOURS;
  private calendar: WorkCalendar = makeCalendar([]);
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly dataSource: DataSource) {}

  get current(): WorkCalendar {
    return this.calendar;
  }

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.timer = setInterval(() => void this.reload().catch(() => undefined), REFRESH_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
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
