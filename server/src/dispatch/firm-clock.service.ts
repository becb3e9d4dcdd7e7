import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { movedOn, pausesOf } from '@huifa/shared/consultations/clock';
import { CalendarService } from '../calendar/calendar.service.js';
import { MatterDetails } from '../matters/matter-details.queries.js';

/** The firm's clock over the stored events: when a pause ends, the due moment moves on by it. */
@Injectable()
export class FirmClock {
  constructor(
    private readonly details: MatterDetails,
    private readonly calendar: CalendarService,
  ) {}

  /** The due moment once the pause that is open ends `at`; unchanged where the clock was running. */
  async runsOn(
    tx: EntityManager,
    { id, dueAt }: { readonly id: string; readonly dueAt: Date | null },
    at: Date,
  ): Promise<Date | null> {
    const events = await this.details.events(id, tx);
    const open = pausesOf(
      events.map(({ event, at: moment, data }) => ({
        event,
        at: moment.getTime(),
        ...(data?.since === undefined ? {} : { since: Date.parse(data.since) }),
      })),
    ).filter(({ to }) => to === null);
    const ended = open.map(({ from }) => ({ from, to: at.getTime() }));
    return dueAt && new Date(movedOn(dueAt.getTime(), ended, this.calendar.hours, this.calendar.current));
  }
}
