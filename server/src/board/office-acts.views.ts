import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ConsultationEvent, eventsOf, OPEN_STATES } from '@huifa/shared/consultations/consultation.machine';
import { DISSATISFIED_FROM } from '@huifa/shared/matters/office-acts';
import { whoseMove } from '@huifa/shared/matters/whose-move';
import { rank } from '@huifa/shared/dispatch/rank';
import { DispatchQueries } from '../dispatch/dispatch.queries.js';
import type { RatingView } from '../matters/matter.dto.js';
import { MatterViews } from '../matters/matter.views.js';
import { MatterQueries, type MatterRow } from '../matters/matter.queries.js';
import { Look, Matter, Revisit } from '../matters/matters.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import type { BoardAction } from './board.dto.js';
import type { DuplicateListView, OfficeActsView } from './office-acts.dto.js';

/** What the office did with a matter and may do now. */
@Injectable()
export class OfficeActsViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly matters: MatterQueries,
    private readonly residents: MatterViews,
    private readonly dispatch: DispatchQueries,
    private readonly people: PeopleService,
    private readonly cipher: FieldCipher,
  ) {}

  async acts(actor: Actor, row: MatterRow): Promise<OfficeActsView> {
    const [clerk, standing, merged, firmLacksSpecialty, revisit] = await Promise.all([
      row.clerkId === null ? null : this.people.contact(row.clerkId),
      this.standingReason(actor, row),
      this.dataSource.manager.find(Matter, { where: { mergedIntoId: row.id }, select: { id: true, number: true } }),
      this.lacksSpecialty(row),
      this.revisit(row.id),
    ]);
    const { mergedIntoId, mergedIntoNumber } = row;
    return {
      clerkName: clerk?.name ?? null,
      standingReason: standing,
      mergedInto: mergedIntoId === null ? null : { id: mergedIntoId, number: mergedIntoNumber ?? '' },
      merged: merged.map(({ id, number }) => ({ id, number })),
      firmLacksSpecialty,
      revisit,
    };
  }

  /** Other open matters of the same resident. */
  async duplicates(actor: Actor, id: string): Promise<DuplicateListView> {
    const { personId } = await this.matters.within(actor, id);
    const where = { sql: 'm.person_id = ? AND m.id <> ? AND m.state IN (?)', params: [personId, id, OPEN_STATES] };
    const rows = await this.matters.list(actor, where, 'ORDER BY m.created_at DESC LIMIT 20');
    return {
      matters: rows.map((row) => ({
        id: row.id,
        number: row.number,
        topic: row.topic,
        way: row.way,
        state: row.state,
        firmName: row.firmName,
        createdAt: row.createdAt.toISOString(),
      })),
    };
  }

  /**
   * The reason under which this person opened what the office keeps. It stands for the one who wrote it, from the
   * moment the matter came to the office until it leaves it.
   */
  async standingReason({ personId }: Actor, { id, state }: Pick<MatterRow, 'id' | 'state'>): Promise<string | null> {
    if (state !== 'kept') return null;
    const [look] = await this.dataSource.query<Pick<Look, 'id' | 'reasonSealed'>[]>(
      `SELECT k.id, k.reason_sealed AS reasonSealed FROM looks k
        WHERE k.matter_id = ? AND k.actor_id = ? AND k.standing = 1
          AND k.at >= (SELECT MAX(e.at) FROM events e WHERE e.matter_id = k.matter_id AND e.event IN ('keep', 'takeOver'))
        ORDER BY k.written DESC LIMIT 1`,
      [id, personId],
    );
    if (look === undefined) return null;
    return this.cipher.open({ table: 'looks', column: 'reason', rowId: look.id }, look.reasonSealed);
  }

  /** What may be done now: the machine's events, narrowed by what was agreed to and what was already done. */
  actions(row: MatterRow, { standingReason, revisit }: OfficeActsView, rating: RatingView | null): BoardAction[] {
    const { state, passToFirm } = row;
    const possible = new Set<ConsultationEvent>(eventsOf(state));
    const actions: BoardAction[] = [standingReason === null ? 'open' : 'openAgain'];
    if (possible.has('assignByHand') && passToFirm === 1) actions.push('dispatch');
    if (state === 'kept' || state === 'officeDecides') actions.push('answer');
    if (possible.has('reopen')) actions.push('decideReopen');
    if (whoseMove(state) === 'firm') actions.push('remind');
    if (possible.has('takeOver')) actions.push('takeOver');
    if (possible.has('merge')) actions.push('merge');
    if (possible.has('unmerge')) actions.push('unmerge');
    if (OPEN_STATES.includes(state)) actions.push('retag');
    if (this.residents.movable(row)) actions.push('move');
    if (rating !== null && rating.level <= DISSATISFIED_FROM && revisit === null) actions.push('revisit');
    return actions;
  }

  private async lacksSpecialty(row: MatterRow): Promise<boolean> {
    if (row.firmId === null || whoseMove(row.state) === 'nobody') return false;
    const candidate = rank(await this.dispatch.facts(row)).find(({ firmId }) => firmId === row.firmId);
    return candidate?.barriers.includes('lacksSpecialty') ?? false;
  }

  private async revisit(matterId: string): Promise<OfficeActsView['revisit']> {
    // Of the rating that the matter page shows: the latest.
    const sql = `SELECT v.round, v.actor_name AS actorName, v.note_sealed AS noteSealed, v.at FROM revisits v
                  WHERE v.matter_id = ? AND v.round = (SELECT MAX(r.round) FROM ratings r WHERE r.matter_id = v.matter_id)`;
    const [row] = await this.dataSource.query<Pick<Revisit, 'round' | 'actorName' | 'noteSealed' | 'at'>[]>(sql, [
      matterId,
    ]);
    if (row === undefined) return null;
    const place = { table: 'revisits', column: 'note', rowId: `${matterId}.${row.round}` };
    return { byName: row.actorName, at: row.at.toISOString(), note: this.cipher.open(place, row.noteSealed) };
  }
}
