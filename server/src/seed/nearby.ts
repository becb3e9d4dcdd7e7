import { addOfficeMinutes } from '@huifa/shared/calendar/office-hours';
import { isWorkday } from '@huifa/shared/calendar/workdays';
import type { WorkingTime } from '@huifa/shared/consultations/promises';
import { HALVES } from '@huifa/shared/consultations/ways';
import { type CallWindow, callWindow } from '@huifa/shared/consultations/windows';
import { addDays, type Day, dayOf, type Instant } from '@huifa/shared/kernel/day';
import { officeMinutesBefore } from './timing.js';

/** Moments and call windows around now, counted in office minutes: whenever the seed runs, things stand the same. */
export class Nearby {
  constructor(
    readonly now: Instant,
    private readonly time: WorkingTime,
  ) {}

  ago(minutes: number): Instant {
    return this.before(this.now, minutes);
  }

  before(moment: Instant, minutes: number): Instant {
    return officeMinutesBefore(moment, minutes, this.time.hours, this.time.calendar);
  }

  later(minutes: number): Instant {
    return addOfficeMinutes(this.now, minutes, this.time.hours, this.time.calendar);
  }

  /** The first window that begins then or later. */
  windowFrom(moment: Instant): CallWindow {
    return this.search(dayOf(moment), 1, ({ startsAt }) => startsAt >= moment);
  }

  /** The first window that ends after this moment: it may have begun. */
  windowEndingAfter(moment: Instant): CallWindow {
    return this.search(dayOf(moment), 1, ({ endsAt }) => endsAt > moment);
  }

  /** The last window that is over by then. */
  windowEndedBy(moment: Instant): CallWindow {
    return this.search(dayOf(moment), -1, ({ endsAt }) => endsAt <= moment);
  }

  private search(from: Day, step: 1 | -1, fits: (window: CallWindow) => boolean): CallWindow {
    const { hours, calendar } = this.time;
    const halves = step === 1 ? HALVES : [...HALVES].reverse();
    for (let day = from; ; day = addDays(day, step)) {
      const windows = isWorkday(day, calendar) ? halves.map((half) => callWindow(day, half, hours, calendar)) : [];
      const found = windows.find(fits);
      if (found !== undefined) return found;
    }
  }
}
