import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { type ClockFact, type DisclosureClock, disclosureClock } from '@huifa/shared/disclosure/clock';
import {
  DISCLOSURE_STAYING,
  type DisclosureEvent,
  type DisclosureState,
  type DisclosureStayingEvent,
  disclosureMachine,
} from '@huifa/shared/disclosure/disclosure.machine';
import { type Day, dayOf, endOfDay } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import { type EventData, Matter } from '../matters/matters.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { changeState, type Doer, type Standing, stayInState } from '../platform/state/door.js';
import { Disclosure, DisclosureFact } from './disclosure.entity.js';

/** A request with its matter and what has happened to its time. */
export interface DisclosureCase {
  readonly standing: Standing<'disclosure'>;
  readonly matter: Matter;
  readonly detail: Disclosure;
  readonly facts: readonly DisclosureFact[];
}

/** Something that happened, to be written with a step. */
export type NewFact = Pick<DisclosureFact, 'kind' | 'on'> &
  Partial<Pick<DisclosureFact, 'letterId' | 'workdays' | 'whom' | 'voidsId' | 'note'>>;

/** A step of a request and everything that is written with it. */
export interface Step {
  readonly event: DisclosureEvent | DisclosureStayingEvent;
  readonly by: Doer | null;
  readonly facts?: readonly NewFact[];
  readonly detail?: QueryDeepPartialEntity<Disclosure>;
  readonly set?: QueryDeepPartialEntity<Matter>;
  readonly data?: EventData;
}

/** States in which the town's time stands still: the move is the applicant's, or nothing is owed any more. */
const STANDING_STILL: readonly DisclosureState[] = [
  'submitted',
  'correctionSent',
  'feeNoticed',
  'served',
  'withdrawn',
  'archived',
];

/**
 * A disclosure request as one thing. Whatever happens is stored as a fact; the last day is counted from the facts, here,
 * with every step, and written nowhere else (docs/adr/0024).
 */
@Injectable()
export class DisclosureCases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  get today(): Day {
    return dayOf(this.clock.now());
  }

  /** The request within the actor's scope; foreign and missing are the same NOT_FOUND. */
  async within(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<DisclosureCase> {
    const own = actor.scope === 'town' ? {} : { personId: actor.personId };
    const matter = await manager.findOneBy(Matter, { id, kind: 'disclosure', ...own });
    if (matter === null) throw refuse('NOT_FOUND');
    return this.of(matter, manager);
  }

  /** The same in the version that the screen showed, held until the transaction ends. */
  async held(tx: EntityManager, actor: Actor, id: string, version: number): Promise<DisclosureCase> {
    await tx.findOne(Matter, { where: { id }, select: { id: true }, lock: { mode: 'pessimistic_write' } });
    const found = await this.within(actor, id, tx);
    const { state, version: now } = found.standing;
    if (now !== version) throw refuse('STATE_MOVED', { state, version: now });
    return found;
  }

  /** For timers: no actor, no scope. */
  async byId(manager: EntityManager, id: string): Promise<DisclosureCase> {
    return this.of(await manager.findOneByOrFail(Matter, { id, kind: 'disclosure' }), manager);
  }

  /** What the clock says of the facts that hold; null before receipt. */
  count(facts: readonly DisclosureFact[]): DisclosureClock | null {
    const known = clockFacts(facts);
    return known.length === 0 ? null : disclosureClock(known, this.calendar.current);
  }

  /** Writes what happened, counts anew, and takes the step through the one door: all of it or nothing. */
  async take(tx: EntityManager, found: DisclosureCase, step: Step): Promise<DisclosureCase> {
    const { standing, matter, detail } = found;
    const at = this.clock.date();
    const facts = (step.facts ?? []).map((fact) => this.row(fact, matter.id, step.by, at));
    if (facts.length > 0) await tx.insert(DisclosureFact, facts);
    const all = await this.factsOf(tx, matter.id);
    const to = isStaying(step.event) ? standing.state : disclosureMachine.on[step.event].to;
    const due = STANDING_STILL.includes(to) ? null : (this.count(all)?.due ?? null);
    const counted = { dueOn: due?.day ?? null, provisional: due?.provisional ?? false };
    await tx.update(Disclosure, matter.id, { ...step.detail, ...counted });
    const dueAt = due === null ? null : new Date(endOfDay(due.day));
    const { by, data } = step;
    const change = { matter: standing, by, at, set: { ...step.set, dueAt }, ...(data === undefined ? {} : { data }) };
    const after = isStaying(step.event)
      ? await stayInState<'disclosure'>(tx, { ...change, event: step.event })
      : await changeState<'disclosure'>(tx, { ...change, event: step.event });
    const { state, version } = after;
    return {
      standing: after,
      matter: { ...matter, state, version, dueAt },
      detail: { ...detail, ...(step.detail as Partial<Disclosure>), ...counted },
      facts: all,
    };
  }

  private async of(matter: Matter, manager: EntityManager): Promise<DisclosureCase> {
    const { id, version } = matter;
    const state = matter.state as DisclosureState;
    const detail = await manager.findOneByOrFail(Disclosure, { id });
    return { standing: { id, state, version }, matter, detail, facts: await this.factsOf(manager, id) };
  }

  private factsOf(manager: EntityManager, matterId: string): Promise<DisclosureFact[]> {
    return manager.find(DisclosureFact, { where: { matterId }, order: { written: 'ASC' } });
  }

  private row(fact: NewFact, matterId: string, by: Doer | null, at: Date): Omit<DisclosureFact, 'written'> {
    return {
      id: newId(),
      matterId,
      letterId: null,
      workdays: null,
      whom: null,
      voidsId: null,
      note: null,
      ...fact,
      actorId: by?.personId ?? null,
      at,
    };
  }
}

function isStaying(event: DisclosureEvent | DisclosureStayingEvent): event is DisclosureStayingEvent {
  return event in DISCLOSURE_STAYING;
}

/** The facts that hold, as the clock reads them: in the order of their days, and of their writing within a day. */
export function clockFacts(facts: readonly DisclosureFact[]): ClockFact[] {
  const voided = new Set(facts.map(({ voidsId }) => voidsId));
  return facts
    .filter(({ id, kind }) => kind !== 'voided' && !voided.has(id))
    .map((fact, order) => ({ fact, order }))
    .sort((a, b) => (a.fact.on === b.fact.on ? a.order - b.order : a.fact.on < b.fact.on ? -1 : 1))
    .map(({ fact }) => clockFact(fact));
}

function clockFact({ kind, on, letterId, workdays, whom }: DisclosureFact): ClockFact {
  const letter = letterId ?? '';
  if (kind === 'consulted') return { kind, on, letter, whom: whom ?? 'thirdParty' };
  if (kind === 'letterReceived' || kind === 'opinion') return { kind, on, letter };
  if (kind === 'extended') return { kind, on, workdays: workdays ?? 0 };
  if (kind === 'voided') throw new Error('a row that voids another is no fact of the clock');
  return { kind, on };
}
