import { Injectable } from '@nestjs/common';
import { mayCancel } from '@huifa/shared/consultations/booking.rules';
import { EVENT_SENTENCES, stateSentence } from '@huifa/shared/consultations/consultation.labels';
import { type ConsultationEvent, eventsOf, STAYING } from '@huifa/shared/consultations/consultation.machine';
import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import { HALF_SHORT } from '@huifa/shared/consultations/ways';
import { addDays, chineseDayShort, chineseMoment, chineseTime, dayOf } from '@huifa/shared/kernel/day';
import { whoseMove } from '@huifa/shared/matters/whose-move';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FirmQueries } from '../organizations/firm.queries.js';
import { Policies } from '../promises/policies.service.js';
import { MatterDetails } from './matter-details.queries.js';
import type { MatterAction, MatterLineView, MatterView, TimelineEntryView } from './matter.dto.js';
import { MatterQueries, type MatterRow } from './matter.queries.js';
import type { MatterEvent } from './matters.entity.js';

/** A matter as its resident sees it: what to know first, then how it stands, then everything else. */
@Injectable()
export class MatterViews {
  constructor(
    private readonly queries: MatterQueries,
    private readonly details: MatterDetails,
    private readonly firms: FirmQueries,
    private readonly calendar: CalendarService,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, id: string): Promise<MatterView> {
    const row = await this.queries.within(actor, id);
    const [events, exchanges, answers, calls, looks, rating, reopen, firmNames] = await Promise.all([
      this.details.events(id),
      this.details.exchanges(id),
      this.details.answers(id),
      this.details.calls(id),
      this.details.looks(id),
      this.details.rating(id),
      this.details.reopen(id),
      this.firms.names(),
    ]);
    // A firm that was only asked is not named: it has not been told who asks (PIPL Art. 23).
    const known =
      row.state !== 'offered' && (row.acceptedAt !== null || row.slotId !== null || row.state === 'handedOver');
    const asked = exchanges.filter(({ by }) => by !== 'resident').at(-1)?.words ?? null;
    return {
      ...this.line(row),
      version: row.version,
      whoseMove: whoseMove(row.state),
      forWhom: row.forWhom,
      words: this.details.words(row),
      opposingParty: this.details.opposingParty(row),
      nextStep: this.nextStep(row),
      dueAt: row.dueAt?.toISOString() ?? null,
      provisional: this.details.provisional(row.dueAt),
      firmName: known ? row.firmName : null,
      lawyerName: known ? row.lawyerName : null,
      ringsFrom: known ? row.firmPhone : null,
      question: row.state === 'awaitingResident' && waitsFor(events) === 'askResident' ? asked : null,
      timeline: timeline(events, firmNames),
      exchanges,
      answers,
      calls,
      looks,
      rating,
      reopen,
      actions: this.actions(row),
      passedOn: row.passToFirm === 1,
      mergedInto: row.mergedIntoId === null ? null : { id: row.mergedIntoId, number: row.mergedIntoNumber ?? '' },
    };
  }

  line(row: MatterRow): MatterLineView {
    return {
      id: row.id,
      number: row.number,
      topic: row.topic,
      way: row.way,
      state: row.state,
      sentence: stateSentence(row.state, row.way),
      createdAt: row.createdAt.toISOString(),
      appointment: this.details.appointment(row),
      callWindow: this.details.callWindow(row),
      ratable: row.state === 'closed' && Number(row.rated) === 0,
    };
  }

  /** What the resident may do now: the machine's events, narrowed by time limits and what was already done. */
  actions(row: MatterRow): MatterAction[] {
    const possible = new Set<ConsultationEvent>(eventsOf(row.state));
    const actions: MatterAction[] = [];
    if (possible.has('residentReplied')) actions.push('reply');
    if (this.movable(row) && this.stillCancellable(row)) actions.push('move');
    if (possible.has('cancel') && this.stillCancellable(row)) actions.push('cancel');
    if (possible.has('followUp') && this.withinFollowUp(row)) {
      actions.push('followUp');
      if (Number(row.reopenAsked) === 0) actions.push('askReopen');
    }
    if (row.state === 'closed' && Number(row.rated) === 0) actions.push('rate');
    return actions;
  }

  /** Whether there is a meeting that another seat can take the place of. */
  movable({ way, slotId, state }: MatterRow): boolean {
    return way === 'point' && slotId !== null && (STAYING.reschedule as readonly string[]).includes(state);
  }

  stillCancellable({ meetsAt, createdAt }: MatterRow): boolean {
    const { cancelMinutes } = this.policies.on(dayOf(createdAt.getTime()));
    const startsAt = meetsAt?.getTime() ?? null;
    return mayCancel(this.clock.now(), startsAt, cancelMinutes, this.calendar.hours, this.calendar.current);
  }

  /** How long before the meeting it may be cancelled or moved, as promised when it was booked: 「2 小时」. */
  cancelLimit({ createdAt }: MatterRow): string {
    return minutesInWords(this.policies.on(dayOf(createdAt.getTime())).cancelMinutes);
  }

  followUpLimit(closedAt: Date): string {
    return `${this.policies.on(dayOf(closedAt.getTime())).followUpDays} 天`;
  }

  withinFollowUp({ closedAt }: MatterRow): boolean {
    if (closedAt === null) return false;
    const closedOn = dayOf(closedAt.getTime());
    return dayOf(this.clock.now()) <= addDays(closedOn, this.policies.on(closedOn).followUpDays);
  }

  private nextStep(row: MatterRow): string {
    const by = row.dueAt === null ? '' : `${chineseMoment(row.dueAt.getTime())}前`;
    const tentative = this.details.provisional(row.dueAt) ? '（暂定，以国务院放假通知为准）' : '';
    switch (row.state) {
      case 'offered':
      case 'awaitingDispatch':
        return `律所会在${by}回音；没有回音就自动换一家，您不用再跑。${meetingNote(row)}${tentative}`;
      case 'scheduled':
      case 'inProgress':
      case 'handedOver':
        return `${meetingNote(row) || `律师会在${by}答复您。`}${tentative}`;
      case 'officeDecides':
      case 'kept':
        return `镇法治办会在${by}安排好，有结果就通知您。${tentative}`;
      case 'awaitingResident':
        return '请回答律师，或者写下方便接电话的时间；您回了话，律师接着办。';
      case 'reopenRequested':
        return `镇法治办会在${by}答复您要不要重办。${tentative}`;
      case 'closed':
        return `已经办完。${Number(row.rated) === 0 ? '请您评一评；' : ''}有不清楚的，可以接着问。`;
      case 'cancelled':
        return '这件事已取消。';
      case 'merged':
        return `请看 ${row.mergedIntoNumber ?? '另一件'}，进展都在那里。`;
    }
  }
}

function meetingNote({ way, meetsAt, meetsUntil, windowDay, windowHalf, pointName }: MatterRow): string {
  if (way === 'point' && meetsAt !== null && meetsUntil !== null)
    return `请在${chineseMoment(meetsAt.getTime())}–${chineseTime(meetsUntil.getTime())}到${pointName ?? '服务点'}。`;
  if (way === 'call' && windowDay !== null && windowHalf !== null)
    return `律师在${chineseDayShort(windowDay)}${HALF_SHORT[windowHalf]}给您打电话，不收钱，不要验证码。`;
  return '';
}

/** Why the move is the resident's: a question, or calls in vain. */
function waitsFor(events: readonly MatterEvent[]): string | undefined {
  return events.filter(({ toState }) => toState === 'awaitingResident').at(-1)?.event;
}

/** Events whose written reason is meant for the resident. */
const TOLD_REASONS: readonly string[] = ['refuseReopen', 'reopen', 'assignByHand', 'takeOver'];

function topicNow(event: string, data: MatterEvent['data']): string | undefined {
  return event === 'retag' && data?.topic !== undefined ? TOPICS[data.topic as Topic].label : undefined;
}

function timeline(events: readonly MatterEvent[], firmNames: ReadonlyMap<string, string>): TimelineEntryView[] {
  return events.flatMap(({ event, at, data }) => {
    const sentence = EVENT_SENTENCES[event as keyof typeof EVENT_SENTENCES] ?? null;
    if (sentence === null) return [];
    // A firm is named once it has accepted: until then it has not been told who asks (PIPL Art. 23).
    const named =
      event === 'accept' || event === 'schedule' || event === 'rebook' ? firmNames.get(data?.firmId ?? '') : undefined;
    const reason = TOLD_REASONS.includes(event) ? data?.reason : undefined;
    const other = data?.otherNumber;
    const lawyer = data?.lawyerName === undefined ? undefined : `${data.lawyerName}律师`;
    return [
      { at: at.toISOString(), sentence, detail: named ?? lawyer ?? other ?? topicNow(event, data) ?? reason ?? null },
    ];
  });
}
