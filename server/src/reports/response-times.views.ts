import { Injectable } from '@nestjs/common';
import { officeMinutesBetween } from '@huifa/shared/calendar/office-hours';
import { TOPICS } from '@huifa/shared/consultations/topics';
import { addDays, type Day, dayNumber, dayOf, isDay } from '@huifa/shared/kernel/day';
import { responseFigure, responseGroups, type ResponseGrouping } from '@huifa/shared/reports/response-times';
import { BoardQueries } from '../board/board.queries.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import type { ResponseTimesFilterDto, ResponseTimesView } from './reports.dto.js';
import { type OfferRow, AnsweredOfferQueries } from './answered-offers.queries.js';

const USUAL_DAYS = 90;
const MOST_DAYS = 731;

/** Counts every offer of the span anew: exact, and right also after a calendar was imported. */
@Injectable()
export class ResponseTimesViews {
  constructor(
    private readonly queries: AnsweredOfferQueries,
    private readonly board: BoardQueries,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  async view(filter: ResponseTimesFilterDto): Promise<ResponseTimesView> {
    const { from, to } = this.span(filter);
    const by = filter.by ?? 'firm';
    const [rows, firms, communities] = await Promise.all([
      this.queries.offers(from, to, filter),
      this.board.firms(),
      this.board.communities(),
    ]);
    const { hours, current } = this.calendar;
    const offers = rows.map((row) => ({
      ...row,
      minutes: officeMinutesBetween(row.offeredAt.getTime(), row.answeredAt.getTime(), hours, current),
    }));
    const names = new Map(rows.map((row) => [keyOf(row, by), nameOf(row, by)]));
    const { groups, hidden } = responseGroups(offers, (offer) => keyOf(offer, by));
    const named = groups.map((group) => ({ ...group, name: names.get(group.key) ?? '' }));
    return {
      ...{ by, from, to, all: responseFigure(offers), groups: inOrder(named, by), hidden },
      ...{ firms, communities },
    };
  }

  /** Days that do not exist, or the wrong way round, are refused with what to do. */
  private span(filter: ResponseTimesFilterDto): { from: Day; to: Day } {
    const to = dayIn('to', filter.to) ?? dayOf(this.clock.now());
    const from = dayIn('from', filter.from) ?? addDays(to, 1 - USUAL_DAYS);
    if (from > to) throw refuse('INVALID', [{ field: 'from', message: '开始的一天要在结束的一天以前' }]);
    if (dayNumber(to) - dayNumber(from) >= MOST_DAYS)
      throw refuse('INVALID', [{ field: 'from', message: '一次最多看两年，请缩短' }]);
    return { from, to };
  }
}

function dayIn(field: string, day: string | undefined): Day | undefined {
  if (day !== undefined && !isDay(day)) throw refuse('INVALID', [{ field, message: '没有这一天，请重新选' }]);
  return day;
}

function keyOf({ firmId, topic, communityId, offeredAt }: OfferRow, by: ResponseGrouping): string | null {
  return { firm: firmId, topic, community: communityId, month: dayOf(offeredAt.getTime()).slice(0, 7) }[by];
}

function nameOf({ firmName, topic, communityName, offeredAt }: OfferRow, by: ResponseGrouping): string {
  const [year, month] = dayOf(offeredAt.getTime()).split('-');
  return {
    firm: firmName,
    topic: topic === null ? '没选类别' : TOPICS[topic].label,
    community: communityName ?? '没填村居',
    month: `${year}年${Number(month)}月`,
  }[by];
}

/** Months as they followed each other; everything else by how much there was. */
function inOrder<Group extends { key: string | null; offers: number }>(groups: Group[], by: ResponseGrouping): Group[] {
  if (by === 'month') return groups.sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
  return groups.sort((a, b) => b.offers - a.offers);
}
