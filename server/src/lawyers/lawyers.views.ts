import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { scopeOf } from '@huifa/shared/access/matrix';
import type { Specialty } from '@huifa/shared/consultations/topics';
import { dayOf } from '@huifa/shared/kernel/day';
import { UNDER_WAY } from '../firm/firm-day.queries.js';
import { specialtiesOf } from '../organizations/firm.queries.js';
import { LeavesService } from '../organizations/leaves.service.js';
import { Firm, LawyerInvitation } from '../organizations/organizations.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { maskPhone } from '../platform/crypto/masks.js';
import { refuse } from '../platform/refuse.js';
import type { FirmLawyersView, InvitationView, KeptLawyerView, LawyerAction } from './lawyers.dto.js';

interface LawyerRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly licenceNo: string;
  readonly specialties: Specialty[] | string;
  readonly advises: number;
  readonly live: 1 | null;
  readonly coordinator: number;
  readonly wechatSince: Date | null;
  readonly open: number;
  readonly sittings: number;
}

/** The lawyers of a firm as the office keeps them: figures of their work, never a matter. */
@Injectable()
export class LawyersViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leaves: LeavesService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Lawyers and open invitations of a firm. */
  async room(
    { role }: Actor,
    firmId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FirmLawyersView> {
    if (!(await manager.existsBy(Firm, { id: firmId }))) throw refuse('NOT_FOUND');
    const writable = scopeOf('lawyer.write', role) !== null;
    const lawyers: KeptLawyerView[] = [];
    for (const row of await this.rows(manager, 'l.firm_id = ?', firmId))
      lawyers.push(await this.lawyer(manager, row, writable));
    const waiting = { firmId, redeemedAt: IsNull(), withdrawnAt: IsNull() };
    const invitations = await manager.find(LawyerInvitation, {
      where: waiting,
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return { firmId, lawyers, invitations: invitations.map((one) => this.invitation(one)), writable };
  }

  /** The number on an invitation. */
  phoneOf({ id, phoneSealed }: LawyerInvitation): string {
    return this.cipher.open({ table: 'lawyer_invitations', column: 'phone', rowId: id }, phoneSealed);
  }

  /** What a lawyer has in hand: open matters, and sittings to come. */
  async inHand(manager: EntityManager, personId: string): Promise<{ open: number; sittings: number }> {
    const [row] = await this.rows(manager, 'l.person_id = ?', personId);
    return { open: Number(row?.open), sittings: Number(row?.sittings) };
  }

  private rows(manager: EntityManager, where: string, id: string): Promise<LawyerRow[]> {
    return manager.query(
      `SELECT l.person_id AS id, l.version, l.name, l.licence_no AS licenceNo, l.specialties, l.advises, l.live,
              EXISTS(SELECT 1 FROM role_grants g WHERE g.person_id = l.person_id AND g.role = 'firmManager'
                        AND g.firm_id = l.firm_id AND g.ended_at IS NULL) AS coordinator,
              (SELECT w.bound_at FROM wechat_bindings w WHERE w.person_id = l.person_id) AS wechatSince,
              (SELECT COUNT(*) FROM matters m WHERE m.lawyer_id = l.person_id
                  AND m.state IN ${UNDER_WAY}) AS open,
              (SELECT COUNT(*) FROM duty_slots d WHERE d.lawyer_id = l.person_id AND d.starts_at > ?) AS sittings
         FROM lawyers l WHERE ${where} ORDER BY l.live IS NULL, l.name, l.person_id`,
      [this.clock.date(), id],
    );
  }

  private async lawyer(manager: EntityManager, row: LawyerRow, writable: boolean): Promise<KeptLawyerView> {
    const leaves = await this.leaves.list(row.id, manager);
    const today = dayOf(this.clock.now());
    const { specialties } = row;
    return {
      ...{ id: row.id, version: row.version, name: row.name, licenceNo: row.licenceNo },
      specialties: specialtiesOf(specialties),
      advises: Number(row.advises) === 1,
      coordinator: Number(row.coordinator) === 1,
      live: row.live === 1,
      wechatSince: row.wechatSince?.toISOString() ?? null,
      open: Number(row.open),
      sittings: Number(row.sittings),
      onLeave: leaves.some(({ fromOn }) => fromOn <= today),
      leaves,
      actions: writable ? actionsOf(row.live === 1) : [],
    };
  }

  private invitation(invitation: LawyerInvitation): InvitationView {
    const { id, name, licenceNo, specialties, advises, coordinator, expiresAt } = invitation;
    return {
      ...{ id, name, licenceNo, specialties, advises, coordinator },
      phoneMasked: maskPhone(this.phoneOf(invitation)),
      expiresAt: expiresAt.toISOString(),
      expired: expiresAt.getTime() <= this.clock.now(),
    };
  }
}

function actionsOf(live: boolean): LawyerAction[] {
  return live ? ['change', 'leave', 'retire'] : ['resume'];
}
