import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ConsultationState } from '@huifa/shared/consultations/consultation.machine';
import type { Urgency } from '@huifa/shared/consultations/emergency';
import type { Topic } from '@huifa/shared/consultations/topics';
import type { ForWhom, Half, Way } from '@huifa/shared/consultations/ways';
import type { OfficeReason } from '@huifa/shared/matters/office-reasons';
import type { Actor } from '../platform/access/actor.js';
import { type Clause, matterScope } from '../platform/access/scope.js';
import { refuse } from '../platform/refuse.js';
import { MatterParty } from './matters.entity.js';

/** A matter with everything that stands in one place beside it. Sealed fields stay sealed. */
export interface MatterRow {
  readonly id: string;
  readonly number: string;
  readonly state: ConsultationState;
  readonly version: number;
  readonly personId: string;
  readonly topic: Topic | null;
  readonly urgency: Urgency | null;
  readonly villageId: string | null;
  readonly villageName: string | null;
  readonly communityId: string | null;
  readonly communityName: string | null;
  readonly firmId: string | null;
  readonly firmName: string | null;
  readonly firmPhone: string | null;
  readonly lawyerId: string | null;
  readonly lawyerName: string | null;
  readonly clerkId: string | null;
  readonly mergedIntoId: string | null;
  readonly mergedIntoNumber: string | null;
  readonly officeReason: OfficeReason | null;
  readonly declines: number;
  readonly round: number;
  readonly dueAt: Date | null;
  readonly promisedMinutes: number | null;
  readonly createdAt: Date;
  readonly dispatchedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly closedAt: Date | null;
  readonly way: Way;
  readonly forWhom: ForWhom;
  readonly beneficiarySealed: string | null;
  readonly wordsSealed: string | null;
  readonly opposingSealed: string | null;
  readonly slotId: string | null;
  readonly windowDay: string | null;
  readonly windowHalf: Half | null;
  readonly meetsAt: Date | null;
  readonly meetsUntil: Date | null;
  readonly passToFirm: number;
  /** 人次 */
  readonly persons: number;
  readonly pointName: string | null;
  readonly pointId: string | null;
  readonly pointAddress: string | null;
  readonly nameSealed: string | null;
  readonly phoneSealed: string | null;
  /** The present lawyer has answered it before. */
  readonly answered: number;
  readonly rated: number;
  readonly reopenAsked: number;
}

const SELECT = `
  SELECT m.id, m.number, m.state, m.version, m.person_id AS personId, m.topic, m.urgency, m.village_id AS villageId,
         v.name AS villageName, v.community_id AS communityId, k.name AS communityName, m.firm_id AS firmId,
         f.name AS firmName, f.phone AS firmPhone, m.lawyer_id AS lawyerId, l.name AS lawyerName,
         m.clerk_id AS clerkId, m.merged_into_id AS mergedIntoId, i.number AS mergedIntoNumber,
         m.office_reason AS officeReason, m.declines, m.round, m.due_at AS dueAt,
         m.promised_minutes AS promisedMinutes, m.created_at AS createdAt, m.dispatched_at AS dispatchedAt,
         m.accepted_at AS acceptedAt, m.closed_at AS closedAt, c.way, c.for_whom AS forWhom,
         c.beneficiary_sealed AS beneficiarySealed, c.words_sealed AS wordsSealed, c.opposing_sealed AS opposingSealed,
         c.slot_id AS slotId, c.window_day AS windowDay, c.window_half AS windowHalf, c.meets_at AS meetsAt,
         c.meets_until AS meetsUntil, c.pass_to_firm AS passToFirm, c.persons, d.point_id AS pointId, sp.name AS pointName,
         sp.address AS pointAddress,
         p.name_sealed AS nameSealed, p.phone_sealed AS phoneSealed,
         EXISTS(SELECT 1 FROM answers a WHERE a.matter_id = m.id AND a.lawyer_id = m.lawyer_id) AS answered,
         EXISTS(SELECT 1 FROM ratings r WHERE r.matter_id = m.id AND r.round = m.round) AS rated,
         EXISTS(SELECT 1 FROM reopen_requests q WHERE q.matter_id = m.id AND q.round = m.round) AS reopenAsked
    FROM matters m
    JOIN consultations c ON c.id = m.id
    JOIN people p ON p.id = m.person_id
    LEFT JOIN matters i ON i.id = m.merged_into_id
    LEFT JOIN villages v ON v.id = m.village_id
    LEFT JOIN communities k ON k.id = v.community_id
    LEFT JOIN firms f ON f.id = m.firm_id
    LEFT JOIN lawyers l ON l.person_id = m.lawyer_id
    LEFT JOIN duty_slots d ON d.id = c.slot_id
    LEFT JOIN service_points sp ON sp.id = d.point_id`;

/** Named questions about matters; the scope is always part of the WHERE. */
@Injectable()
export class MatterQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The matter within the actor's scope; foreign and missing are the same NOT_FOUND. */
  async within(actor: Actor, id: string, manager?: EntityManager): Promise<MatterRow> {
    const scope = matterScope(actor);
    const row = await this.find({ sql: `m.id = ? AND ${scope.sql}`, params: [id, ...scope.params] }, '', manager);
    if (row[0] === undefined) throw refuse('NOT_FOUND');
    return row[0];
  }

  /** The same, in the version that the screen showed; a newer one is told with its state. */
  async inVersion(actor: Actor, id: string, version: number, manager: EntityManager): Promise<MatterRow> {
    const row = await this.within(actor, id, manager);
    if (row.version !== version) throw refuse('STATE_MOVED', { state: row.state, version: row.version });
    return row;
  }

  /** Matters within the actor's scope, narrowed by `where`. `tail`: ORDER BY and LIMIT. */
  list(actor: Actor, where: Clause, tail: string): Promise<MatterRow[]> {
    const scope = matterScope(actor);
    return this.find({ sql: `${scope.sql} AND ${where.sql}`, params: [...scope.params, ...where.params] }, tail);
  }

  /** A matter by id for the system's own work (router, timers, notices): no actor, no scope. */
  async byId(manager: EntityManager, id: string): Promise<MatterRow> {
    const [row] = await this.find({ sql: 'm.id = ?', params: [id] }, '', manager);
    if (row === undefined) throw new Error('a matter that the system works on is missing');
    return row;
  }

  /** The names that a matter knows, as blind indexes for conflict checks. */
  parties(matterId: string, manager: EntityManager = this.dataSource.manager): Promise<MatterParty[]> {
    return manager.findBy(MatterParty, { matterId });
  }

  /** Matters that another query has already found within the scope. */
  byIds(ids: readonly string[]): Promise<MatterRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ sql: 'm.id IN (?)', params: [ids] }, '');
  }

  private find(where: Clause, tail: string, manager: EntityManager = this.dataSource.manager): Promise<MatterRow[]> {
    return manager.query(`${SELECT} WHERE ${where.sql} ${tail}`, [...where.params]);
  }
}
