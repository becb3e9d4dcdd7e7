import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ANSWER_DISCLAIMER } from '@huifa/shared/consultations/results';
import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { isProvisional } from '@huifa/shared/calendar/workdays';
import { dayOf } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import { CallAttempt } from '../calls/calls.entity.js';
import { AnswerRow } from '../consultations/consultations.entity.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import type {
  AnswerView,
  AppointmentView,
  CallView,
  CallWindowView,
  ExchangeView,
  LookView,
  RatingView,
  ReopenView,
} from './matter.dto.js';
import type { MatterRow } from './matter.queries.js';
import { Exchange, Look, MatterEvent, Rating, ReopenRequest } from './matters.entity.js';

/** The parts of a matter that several screens show, opened for a caller who has already been scoped. */
@Injectable()
export class MatterDetails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly calendar: CalendarService,
  ) {}

  events(matterId: string, manager: EntityManager = this.dataSource.manager): Promise<MatterEvent[]> {
    return manager.find(MatterEvent, { where: { matterId }, order: { id: 'ASC' } });
  }

  async exchanges(matterId: string): Promise<ExchangeView[]> {
    const rows = await this.dataSource.manager.find(Exchange, { where: { matterId }, order: { written: 'ASC' } });
    return rows.map(({ id, author, wordsSealed, at }) => ({
      id,
      by: author,
      words: this.cipher.open({ table: 'exchanges', column: 'words', rowId: id }, wordsSealed),
      at: at.toISOString(),
    }));
  }

  async answers(matterId: string): Promise<AnswerView[]> {
    const rows = await this.dataSource.manager.find(AnswerRow, { where: { matterId }, order: { written: 'ASC' } });
    return rows.map(({ id, wordsSealed, result, lawyerName, givenBy, licenceNo, aidTold, at }) => ({
      words: this.cipher.open({ table: 'answers', column: 'words', rowId: id }, wordsSealed),
      result,
      lawyerName,
      givenBy,
      licenceNo,
      disclaimer: ANSWER_DISCLAIMER,
      aidTold,
      at: at.toISOString(),
    }));
  }

  async calls(matterId: string, manager: EntityManager = this.dataSource.manager): Promise<CallView[]> {
    const rows = await manager.find(CallAttempt, { where: { matterId }, order: { written: 'ASC' } });
    return rows.map(({ at, outcome }) => ({ at: at.toISOString(), outcome }));
  }

  async looks(matterId: string): Promise<LookView[]> {
    const rows = await this.dataSource.manager.find(Look, { where: { matterId }, order: { written: 'ASC' } });
    return rows.map(({ id, actorName, actorRole, reasonSealed, at }) => ({
      at: at.toISOString(),
      byName: actorName,
      byRole: ROLE_LABELS[actorRole],
      reason: this.cipher.open({ table: 'looks', column: 'reason', rowId: id }, reasonSealed),
    }));
  }

  async rating(matterId: string): Promise<RatingView | null> {
    const row = await this.dataSource.manager.findOne(Rating, { where: { matterId }, order: { round: 'DESC' } });
    if (row === null) return null;
    const place = { table: 'ratings', column: 'words', rowId: `${matterId}.${row.round}` };
    const { level, askedForMoney, at } = row;
    return { level, askedForMoney, words: this.cipher.openOrNull(place, row.wordsSealed), at: at.toISOString() };
  }

  async reopen(matterId: string): Promise<ReopenView | null> {
    const row = await this.dataSource.manager.findOne(ReopenRequest, { where: { matterId }, order: { round: 'DESC' } });
    if (row === null) return null;
    const rowId = `${matterId}.${row.round}`;
    return {
      state: row.state,
      words: this.cipher.open({ table: 'reopen_requests', column: 'words', rowId }, row.wordsSealed),
      reason: this.cipher.openOrNull({ table: 'reopen_requests', column: 'reason', rowId }, row.reasonSealed),
      askedAt: row.askedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    };
  }

  appointment(row: MatterRow): AppointmentView | null {
    if (row.slotId === null || row.meetsAt === null || row.meetsUntil === null) return null;
    return {
      startsAt: row.meetsAt.toISOString(),
      endsAt: row.meetsUntil.toISOString(),
      pointId: row.pointId,
      pointName: row.pointName ?? '',
      address: row.pointAddress ?? '',
      lawyerName: row.lawyerName ?? '',
      firmName: row.firmName ?? '',
      provisional: this.provisional(row.meetsAt),
    };
  }

  callWindow(row: MatterRow): CallWindowView | null {
    if (row.windowDay === null || row.windowHalf === null || row.meetsAt === null || row.meetsUntil === null)
      return null;
    return {
      day: row.windowDay,
      half: row.windowHalf,
      startsAt: row.meetsAt.toISOString(),
      endsAt: row.meetsUntil.toISOString(),
      provisional: this.provisional(row.meetsAt),
    };
  }

  words(row: MatterRow): string | null {
    return this.cipher.openOrNull({ table: 'consultations', column: 'words', rowId: row.id }, row.wordsSealed);
  }

  opposingParty(row: MatterRow): string | null {
    return this.cipher.openOrNull({ table: 'consultations', column: 'opposing', rowId: row.id }, row.opposingSealed);
  }

  beneficiaryName(row: MatterRow): string | null {
    return this.cipher.openOrNull(
      { table: 'consultations', column: 'beneficiary', rowId: row.id },
      row.beneficiarySealed,
    );
  }

  provisional(at: Date | null): boolean {
    return at !== null && isProvisional(dayOf(at.getTime()), this.calendar.current);
  }
}
