import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Deadline, WorkCalendar } from '@huifa/shared/calendar/workdays';
import { disclosureClock } from '@huifa/shared/disclosure/clock';
import { type Day, endOfDay } from '@huifa/shared/kernel/day';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { stayInState } from '../platform/state/door.js';
import { clockFacts, type DisclosureCase, DisclosureCases } from './disclosure-cases.service.js';
import { Disclosure } from './disclosure.entity.js';
import { DisclosureQueries } from './disclosure.queries.js';

/** A request whose last day is another by another calendar, or is no longer provisional. */
export interface RecountedRequest {
  readonly found: DisclosureCase;
  readonly from: Day;
  readonly to: Deadline;
}

/** What a year's holiday notice does to requests whose answer is owed. */
@Injectable()
export class DisclosureRecounts {
  constructor(
    private readonly cases: DisclosureCases,
    private readonly queries: DisclosureQueries,
    private readonly clock: Clock,
  ) {}

  /** Counted anew over `calendar`; within the caller's transaction where there is one. */
  async changed(manager: EntityManager, calendar: WorkCalendar): Promise<RecountedRequest[]> {
    const changed: RecountedRequest[] = [];
    for (const { id, dueOn } of await this.queries.running(manager)) {
      const found = await this.cases.byId(manager, id);
      const to = disclosureClock(clockFacts(found.facts), calendar).due;
      if (to === null) continue;
      if (to.day !== dueOn || to.provisional !== Boolean(found.detail.provisional))
        changed.push({ found, from: dueOn, to });
    }
    return changed;
  }

  /** Writes the new last day; where it moves, the history says from when to when, and the applicant is told. */
  async move(tx: EntityManager, { found, from, to }: RecountedRequest, by: Actor, notice: string): Promise<void> {
    await tx.update(Disclosure, found.matter.id, { dueOn: to.day, provisional: to.provisional });
    if (to.day === from) return;
    await stayInState<'disclosure'>(tx, {
      matter: found.standing,
      event: 'recountAnswer',
      by,
      at: this.clock.date(),
      set: { dueAt: new Date(endOfDay(to.day)) },
      data: { dueFrom: from, dueTo: to.day, notice },
    });
  }
}
