import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { addDays, dayOf, instantAt, isDay } from '@huifa/shared/kernel/day';
import { whoseMove } from '@huifa/shared/matters/whose-move';
import { DispatchViews } from '../dispatch/dispatch.views.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { Community, Firm } from '../organizations/organizations.entity.js';
import type { Actor } from '../platform/access/actor.js';
import type { Clause } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import { askAnew, type Kept } from './board-kept.js';
import type { BoardCountsView, BoardFilterDto, BoardFirmView, BoardRowView } from './board.dto.js';
import { MonthQueries } from './month.queries.js';
import { notCalled } from './not-called.queries.js';
import { type Place, PlaceQueries } from './place.queries.js';

/** The office's list of matters: whose move, how long, how pressing; never a word of a resident. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly matters: MatterQueries,
    private readonly dispatch: DispatchViews,
    private readonly placeQueries: PlaceQueries,
    private readonly month: MonthQueries,
    private readonly clock: Clock,
  ) {}

  /** Open matters, those nobody could be asked for first, then by due moment; narrowed by the filter. */
  async places(actor: Actor, filter: BoardFilterDto, kept: Kept = askAnew): Promise<Place[]> {
    const order =
      filter.show === 'closed'
        ? 'ORDER BY m.closed_at DESC'
        : "ORDER BY (m.office_reason = 'nobodyEligible') DESC, m.due_at IS NULL, m.due_at";
    const found = await this.placeQueries.find(actor, this.where(filter), order, kept);
    return found.filter(
      ({ light, move }) =>
        (filter.light === undefined || light === filter.light) && (filter.move === undefined || move === filter.move),
    );
  }

  /** The rows of these places, in their order. */
  async rows(places: readonly Place[], kept: Kept = askAnew): Promise<BoardRowView[]> {
    const ids = places.map(({ id }) => id);
    const rows = await kept(['rows', ids], () => this.matters.byIds(ids));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return places.flatMap(({ id }) => byId.get(id) ?? []).map((row) => this.row(row));
  }

  row(row: MatterRow): BoardRowView {
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      topic: row.topic,
      way: row.way,
      state: row.state,
      whoseMove: whoseMove(row.state),
      urgency: row.urgency,
      officeReason: row.officeReason,
      firmId: row.firmId,
      firmName: row.firmName,
      lawyerName: row.lawyerName,
      villageName: row.villageName,
      communityName: row.communityName,
      createdAt: row.createdAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
      ...this.dispatch.running(row),
      declines: row.declines,
      persons: Number(row.persons),
    };
  }

  /** `open`: the places of all open matters. */
  async counts(
    open: readonly Pick<Place, 'officeReason' | 'persons' | 'light'>[],
    kept: Kept = askAnew,
  ): Promise<BoardCountsView> {
    const waiting = (reason: string) => open.filter(({ officeReason }) => officeReason === reason).length;
    const day = dayOf(this.clock.now());
    const [today, month] = await Promise.all([
      kept(['received', day], () => this.month.received(new Date(instantAt(day)))),
      this.month.figures(kept),
    ]);
    return {
      open: open.length,
      openPersons: open.reduce((sum, { persons }) => sum + persons, 0),
      red: open.filter(({ light }) => light === 'red').length,
      amber: open.filter(({ light }) => light === 'amber').length,
      nobodyEligible: waiting('nobodyEligible'),
      secondDecline: waiting('secondDecline'),
      dutyDeclined: waiting('dutyDeclined'),
      kept: waiting('kept'),
      takenOver: waiting('takenOver'),
      reopenRequested: waiting('reopenRequested'),
      receivedToday: today.matters,
      receivedTodayPersons: today.persons,
      moneyAsked: month.moneyAsked,
      received30Days: month.received.matters,
      received30DaysPersons: month.received.persons,
    };
  }

  async firms(kept: Kept = askAnew): Promise<BoardFirmView[]> {
    const firms = await kept(['firms'], () => this.dataSource.manager.find(Firm, { order: { name: 'ASC' } }));
    return firms.map(({ id, name }) => ({ id, name }));
  }

  async communities(kept: Kept = askAnew): Promise<BoardFirmView[]> {
    const order = { name: 'ASC' } as const;
    const communities = await kept(['communities'], () => this.dataSource.manager.find(Community, { order }));
    return communities.map(({ id, name }) => ({ id, name }));
  }

  private where(filter: BoardFilterDto): Clause {
    const parts: Clause[] = [this.shown(filter)];
    const equal = (column: string, value: string | undefined) => {
      if (value !== undefined) parts.push({ sql: `${column} = ?`, params: [value] });
    };
    equal('m.state', filter.state);
    equal('m.topic', filter.topic);
    equal('c.way', filter.way);
    equal('m.office_reason', filter.officeReason);
    equal('m.firm_id', filter.firmId);
    equal('v.community_id', filter.communityId);
    // Numbers are ASCII; whatever else is typed finds nothing instead of failing.
    if (filter.number)
      parts.push({
        sql: 'm.number LIKE CONVERT(? USING ascii)',
        params: [`%${filter.number.replace(/[%_\\]/g, '')}%`],
      });
    if (filter.moneyAsked === 'true')
      parts.push({
        sql: 'EXISTS(SELECT 1 FROM ratings g WHERE g.matter_id = m.id AND g.asked_for_money = 1 AND g.at > ?)',
        params: [this.month.begin()],
      });
    if (filter.dissatisfied === 'true') {
      const { sql, params } = notCalled(this.clock.now());
      parts.push({ sql: `EXISTS(SELECT 1 FROM ratings r WHERE r.matter_id = m.id AND ${sql})`, params });
    }
    parts.push(...receivedWithin(filter));
    return { sql: parts.map(({ sql }) => `(${sql})`).join(' AND '), params: parts.flatMap(({ params }) => params) };
  }

  /** What was asked for money is looked for everywhere: a reopened matter is no less asked about. */
  private shown({ show, moneyAsked, dissatisfied, receivedFrom, receivedTo }: BoardFilterDto): Clause {
    if ((moneyAsked ?? dissatisfied) !== undefined) return { sql: '1 = 1', params: [] };
    // As the intake is counted: what was merged into another matter is one consultation, not two.
    if ((receivedFrom ?? receivedTo) !== undefined) return { sql: "m.state <> 'merged'", params: [] };
    if (show !== 'closed') return { sql: 'm.state IN (?)', params: [OPEN_STATES] };
    const recently = "m.state IN ('closed', 'cancelled', 'merged') AND COALESCE(m.closed_at, m.created_at) > ?";
    return { sql: recently, params: [this.month.begin()] };
  }
}

/** Days that do not exist narrow nothing down to nothing: 2026-02-30 is refused. */
function receivedWithin({ receivedFrom, receivedTo }: BoardFilterDto): Clause[] {
  const bound = (field: string, day: string | undefined, compare: string, plus: number): Clause[] => {
    if (day === undefined) return [];
    if (!isDay(day)) throw refuse('INVALID', [{ field, message: '没有这一天，请重新选' }]);
    return [{ sql: `m.created_at ${compare} ?`, params: [new Date(instantAt(addDays(day, plus)))] }];
  };
  return [...bound('receivedFrom', receivedFrom, '>=', 0), ...bound('receivedTo', receivedTo, '<', 1)];
}
