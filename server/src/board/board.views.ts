import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { isOpenAt, officeMinutesBetween } from '@huifa/shared/calendar/office-hours';
import { firmMinutes, type Pause, pausesOf } from '@huifa/shared/consultations/clock';
import { EVENT_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { chineseMoment } from '@huifa/shared/kernel/day';
import { RESULT_LABELS, type Result } from '@huifa/shared/consultations/results';
import { type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import { DECLINE_LABELS, type DeclineCode } from '@huifa/shared/dispatch/decline';
import { rank } from '@huifa/shared/dispatch/rank';
import {
  OFFICE_TASK_OUTCOME_LABELS,
  OFFICE_TASKS,
  type OfficeTaskOutcome,
} from '@huifa/shared/office-tasks/office-tasks';
import { CalendarService } from '../calendar/calendar.service.js';
import { DispatchDecision, Offer } from '../dispatch/dispatch.entity.js';
import { DispatchQueries } from '../dispatch/dispatch.queries.js';
import { MatterDetails } from '../matters/matter-details.queries.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import type { MatterEvent } from '../matters/matters.entity.js';
import { FirmQueries } from '../organizations/firm.queries.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { matterScope } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import type {
  BoardEventView,
  BoardFilterDto,
  BoardMatterView,
  BoardOfferView,
  BoardView,
  CandidateListView,
  CandidateView,
  DecisionView,
  OpenedMatterView,
  TimesView,
} from './board.dto.js';
import { BoardKept, type Kept } from './board-kept.js';
import { BoardQueries } from './board.queries.js';
import { MonthQueries } from './month.queries.js';
import { OfficeActsViews } from './office-acts.views.js';

const ROWS_SHOWN = 200;
const SECOND_MS = 1000;

/** What the office sees: the board, and one matter to the minute. */
@Injectable()
export class BoardViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly board: BoardQueries,
    private readonly kept: BoardKept,
    private readonly month: MonthQueries,
    private readonly acts: OfficeActsViews,
    private readonly matters: MatterQueries,
    private readonly details: MatterDetails,
    private readonly dispatch: DispatchQueries,
    private readonly firms: FirmQueries,
    private readonly people: PeopleService,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** The board of this second: a hundred desks that hear of the same event get the same one. */
  async view(actor: Actor, filter: BoardFilterDto): Promise<BoardView> {
    const kept = await this.kept.open();
    const second = Math.floor(this.clock.now() / SECOND_MS);
    return kept(['board', matterScope(actor), filter, second], () => this.make(actor, filter, kept));
  }

  private async make(actor: Actor, filter: BoardFilterDto, kept: Kept): Promise<BoardView> {
    const wanted = await this.board.places(actor, filter, kept);
    const narrowed = Object.values(filter).some((value) => value !== undefined);
    const open = narrowed ? await this.board.places(actor, {}, kept) : wanted;
    const [rows, counts, { responseTimes }, firms, communities] = await Promise.all([
      this.board.rows(wanted.slice(0, ROWS_SHOWN), kept),
      this.board.counts(open, kept),
      this.month.figures(kept),
      this.board.firms(kept),
      this.board.communities(kept),
    ]);
    return {
      now: this.clock.date().toISOString(),
      officeOpen: isOpenAt(this.clock.now(), this.calendar.hours, this.calendar.current),
      counts,
      rows,
      more: Math.max(0, wanted.length - ROWS_SHOWN),
      responseTimes,
      firms,
      communities,
    };
  }

  async matter(actor: Actor, id: string): Promise<BoardMatterView> {
    const row = await this.matters.within(actor, id);
    const [events, offers, decisions, looks, rating, reopen, firmNames] = await Promise.all([
      this.details.events(id),
      this.dataSource.manager.find(Offer, { where: { matterId: id }, order: { written: 'ASC' } }),
      this.dataSource.manager.find(DispatchDecision, { where: { matterId: id }, order: { written: 'ASC' } }),
      this.details.looks(id),
      this.details.rating(id),
      this.details.reopen(id),
      this.firms.names(),
    ]);
    const acts = await this.acts.acts(actor, row);
    const names = await this.names([
      ...events.map(({ actorId }) => actorId),
      ...decisions.map(({ actorId }) => actorId),
    ]);
    return {
      ...this.board.row(row),
      events: events.map((event) => this.event(event, row, firmNames, names)),
      offers: offers.map((offer) => this.offer(offer, firmNames)),
      decisions: decisions.map((decision) => this.decision(decision, firmNames, names)),
      times: this.times(row, events, offers),
      looks,
      // The words of a rating belong to the words that open only with a reason.
      rating: rating && { ...rating, words: null },
      reopen,
      acts,
      actions: this.acts.actions(row, acts, rating),
    };
  }

  async candidates(actor: Actor, id: string): Promise<CandidateListView> {
    const row = await this.matters.within(actor, id);
    const [facts, firmNames] = await Promise.all([this.dispatch.facts(row), this.firms.names()]);
    return { candidates: rank(facts).map((candidate) => candidateView(candidate, firmNames, null)) };
  }

  /** Everything that only a written reason opens. */
  async opened(row: MatterRow): Promise<OpenedMatterView> {
    const [exchanges, answers] = await Promise.all([this.details.exchanges(row.id), this.details.answers(row.id)]);
    const contact = this.people.open({ ...row, id: row.personId });
    return {
      residentName: contact.name ?? '',
      phone: contact.phone,
      opposingParty: this.details.opposingParty(row),
      words: this.details.words(row),
      exchanges,
      answers,
    };
  }

  private event(
    { at, event, actorRole, actorId, data }: MatterEvent,
    { dispatchedAt }: MatterRow,
    firmNames: ReadonlyMap<string, string>,
    names: ReadonlyMap<string, string>,
  ): BoardEventView {
    const details = [
      firmNames.get(data?.firmId ?? ''),
      data?.taskKind === undefined ? undefined : OFFICE_TASKS[data.taskKind].label,
      codeLabel(data?.code),
      data?.result === undefined ? undefined : RESULT_LABELS[data.result as Result],
      topicChange(data),
      data?.otherNumber,
      dueMoved(data),
      data?.reason,
    ].filter((part) => part !== undefined);
    const after = dispatchedAt !== null && at >= dispatchedAt;
    return {
      at: at.toISOString(),
      event,
      label: EVENT_LABELS[event as keyof typeof EVENT_LABELS],
      byRole: actorRole === null ? null : ROLE_LABELS[actorRole],
      // Residents stay nameless at the desk; staff and lawyers answer for what they do.
      byName: actorRole === null || actorRole === 'resident' ? null : (names.get(actorId ?? '') ?? null),
      detail: details.length === 0 ? null : details.join(' · '),
      minutes: after ? this.minutes(dispatchedAt, at) : null,
    };
  }

  private offer(offer: Offer, firmNames: ReadonlyMap<string, string>): BoardOfferView {
    const { offeredAt, expiresAt, answeredAt, viewedAt } = offer;
    return {
      firmName: firmNames.get(offer.firmId) ?? '',
      offeredAt: offeredAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      state: offer.state,
      declineCode: offer.declineCode,
      answeredAt: answeredAt?.toISOString() ?? null,
      minutes: answeredAt === null ? null : this.minutes(offeredAt, answeredAt),
      viewedAt: viewedAt?.toISOString() ?? null,
    };
  }

  private decision(
    { id, at, byHand, actorId, reasonSealed, candidates, chosenFirmId }: DispatchDecision,
    firmNames: ReadonlyMap<string, string>,
    names: ReadonlyMap<string, string>,
  ): DecisionView {
    return {
      id,
      at: at.toISOString(),
      byHand,
      byName: names.get(actorId ?? '') ?? null,
      reason: this.cipher.openOrNull({ table: 'dispatch_decisions', column: 'reason', rowId: id }, reasonSealed),
      candidates: candidates.map((candidate) => candidateView(candidate, firmNames, chosenFirmId)),
    };
  }

  private times(
    { dispatchedAt, acceptedAt }: MatterRow,
    events: readonly MatterEvent[],
    offers: readonly Offer[],
  ): TimesView {
    const pauses = pausesOf(events.map(({ event, at }) => ({ event, at: at.getTime() })));
    // The first answer since dispatch: what was asked later was answered later, and is nobody's delay.
    const answers = events.filter(
      ({ event, at }) => event === 'close' && (dispatchedAt === null || at >= dispatchedAt),
    );
    const answeredAt = answers[0]?.at ?? null;
    const ofThisRound = offers.filter(({ offeredAt }) => dispatchedAt !== null && offeredAt >= dispatchedAt);
    const viewed = ofThisRound.flatMap(({ viewedAt }) => (viewedAt === null ? [] : [viewedAt]));
    const minutes = (end: Date | null) =>
      dispatchedAt === null || end === null || end < dispatchedAt ? null : this.firmMinutes(dispatchedAt, end, pauses);
    return {
      dispatchedAt: dispatchedAt?.toISOString() ?? null,
      viewedAt: viewed[0]?.toISOString() ?? null,
      acceptedAt: acceptedAt?.toISOString() ?? null,
      answeredAt: answeredAt?.toISOString() ?? null,
      minutesToAccept: minutes(acceptedAt),
      minutesToAnswer: minutes(answeredAt),
      minutesPaused: pauses
        .map(({ from, to }) => this.minutes(new Date(from), new Date(to ?? this.clock.now())))
        .reduce((sum, part) => sum + part, 0),
    };
  }

  private minutes(from: Date, to: Date): number {
    return officeMinutesBetween(from.getTime(), to.getTime(), this.calendar.hours, this.calendar.current);
  }

  private firmMinutes(from: Date, to: Date, pauses: readonly Pause[]): number {
    return firmMinutes(from.getTime(), to.getTime(), pauses, this.calendar.hours, this.calendar.current);
  }

  /** Names of staff and lawyers by person id. */
  private async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
    const entries = await Promise.all(
      wanted.map(async (id): Promise<[string, string]> => {
        const lawyer = await this.firms.lawyer(id);
        return [id, lawyer?.name ?? (await this.people.contact(id)).name ?? ''];
      }),
    );
    return new Map(entries);
  }
}

/** 「劳动人事 → 债权债务」 */
function topicChange(data: MatterEvent['data']): string | undefined {
  if (data?.topicBefore === undefined) return undefined;
  return `${topicName(data.topicBefore)} → ${topicName(data.topic)}`;
}

function topicName(code: string | undefined): string {
  return TOPICS[(code ?? 'other') as Topic].label;
}

/** Why a firm declined, or how a task of the office ended. */
function codeLabel(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return DECLINE_LABELS[code as DeclineCode] ?? OFFICE_TASK_OUTCOME_LABELS[code as OfficeTaskOutcome];
}

function dueMoved(data: MatterEvent['data']): string | undefined {
  if (data?.dueFrom === undefined || data.dueTo === undefined) return undefined;
  const [from, to] = [data.dueFrom, data.dueTo].map((at) => chineseMoment(Date.parse(at)));
  return `${from} → ${to} · ${data.notice ?? ''}`;
}

function candidateView(
  { firmId, barriers, contractedShare, receivedShare, open, lastOfferedAt }: DispatchDecision['candidates'][number],
  firmNames: ReadonlyMap<string, string>,
  chosenFirmId: string | null,
): CandidateView {
  return {
    firmId,
    firmName: firmNames.get(firmId) ?? '',
    barriers: [...barriers],
    contractedShare,
    receivedShare,
    open,
    lastOfferedAt: lastOfferedAt === null ? null : new Date(lastOfferedAt).toISOString(),
    chosen: firmId === chosenFirmId,
  };
}
