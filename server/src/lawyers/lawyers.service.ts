import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SPECIALTY_LABELS } from '@huifa/shared/consultations/topics';
import { chineseDay } from '@huifa/shared/kernel/day';
import { holdsWords } from '@huifa/shared/organizations/lawyers';
import { ChangesService } from '../organizations/changes.service.js';
import type { LeaveDto } from '../organizations/leave.dto.js';
import { LeavesService } from '../organizations/leaves.service.js';
import { Firm, Lawyer } from '../organizations/organizations.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { holdRow, Transactions, unlessTaken } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { refuse } from '../platform/refuse.js';
import { FirmRolesService } from './firm-roles.service.js';
import type { FirmLawyersView, LawyerDto } from './lawyers.dto.js';
import { LawyersViews } from './lawyers.views.js';

/** The lawyers of a firm. Nothing is deleted: a lawyer is retired, and may come back. */
@Injectable()
export class LawyersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: ChangesService,
    private readonly leaves: LeavesService,
    private readonly roles: FirmRolesService,
    private readonly views: LawyersViews,
  ) {}

  /** Name, licence, specialties and hats; answers that are given keep the name they bear. */
  change(actor: Actor, id: string, { version, ...form }: LawyerDto): Promise<FirmLawyersView> {
    if (!form.advises && !form.coordinator) throw refuse('LAWYER_ROLE_NEEDED');
    return this.transactions.run(async (tx) => {
      const lawyer = await holdRow(tx, Lawyer, { personId: id });
      if (lawyer.version !== version) throw refuse('CHANGED_MEANWHILE', { version: lawyer.version });
      if (lawyer.live === null) throw refuse('LAWYER_RETIRED');
      const coordinator = await this.roles.coordinates(tx, id, lawyer.firmId);
      if (lawyer.advises && !form.advises) await this.refuseBusy(tx, lawyer);
      const { name, licenceNo, specialties, advises } = form;
      await unlessTaken(
        'LICENCE_TAKEN',
        tx.update(Lawyer, id, { name, licenceNo, specialties, advises, version: version + 1 }),
      );
      await this.roles.set(tx, id, lawyer.firmId, form);
      const noted = { pageId: lawyer.firmId, kind: 'lawyer', label: `律师${name}`, event: 'changed' } as const;
      await this.changes.note(tx, actor, noted, noticed({ ...lawyer, coordinator }), noticed(form));
      return this.views.room(actor, lawyer.firmId, tx);
    });
  }

  /** Retires a lawyer who has nothing in hand, or brings one back; both at once. */
  setLive(actor: Actor, id: string, live: boolean): Promise<FirmLawyersView> {
    return this.transactions.run(async (tx) => {
      const lawyer = await holdRow(tx, Lawyer, { personId: id });
      const { firmId, name, advises, version } = lawyer;
      if (live === (lawyer.live === 1)) return this.views.room(actor, firmId, tx);
      if (live) await refuseRetiredFirm(tx, firmId);
      else await this.refuseBusy(tx, lawyer);
      await unlessTaken('LICENCE_TAKEN', tx.update(Lawyer, id, { live: live ? 1 : null, version: version + 1 }));
      // Who only coordinated comes back as that; who did both is made coordinator again by hand.
      const back = { advises, coordinator: !advises };
      await this.roles.set(tx, id, firmId, live ? back : { advises: false, coordinator: false });
      const event = live ? 'resumed' : 'ended';
      const noted = { pageId: firmId, kind: 'lawyer', label: `律师${name}`, event } as const;
      await this.changes.note(tx, actor, noted, { live: !live }, { live });
      return this.views.room(actor, firmId, tx);
    });
  }

  /** The office writes down that a lawyer is away. */
  addLeave(actor: Actor, id: string, form: LeaveDto, once: Once): Promise<FirmLawyersView> {
    return this.transactions.once(once, async (tx) => {
      const { firmId, name, live } = await holdRow(tx, Lawyer, { personId: id });
      if (live === null) throw refuse('LAWYER_RETIRED');
      await this.leaves.write(tx, id, form);
      const { fromOn, toOn } = form;
      await this.noteLeave(tx, actor, { firmId, name, fromOn, event: 'added' }, {}, { fromOn, toOn });
      return this.views.room(actor, firmId, tx);
    });
  }

  /** Takes a leave back that has not begun. */
  dropLeave(actor: Actor, id: string, leaveId: string): Promise<FirmLawyersView> {
    return this.transactions.run(async (tx) => {
      const { firmId, name } = await holdRow(tx, Lawyer, { personId: id });
      const { fromOn, toOn } = await this.leaves.drop(tx, id, leaveId);
      const gone = { fromOn: null, toOn: null };
      await this.noteLeave(tx, actor, { firmId, name, fromOn, event: 'withdrawn' }, { fromOn, toOn }, gone);
      return this.views.room(actor, firmId, tx);
    });
  }

  private async noteLeave(
    tx: EntityManager,
    actor: Actor,
    { firmId, name, fromOn, event }: { firmId: string; name: string; fromOn: string; event: 'added' | 'withdrawn' },
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const label = `律师${name}${chineseDay(fromOn)}起的休假`;
    await this.changes.note(tx, actor, { pageId: firmId, kind: 'leave', label, event }, before, after);
  }

  private async refuseBusy(tx: EntityManager, { personId }: Lawyer): Promise<void> {
    const { open, sittings } = await this.views.inHand(tx, personId);
    const limit = holdsWords(open, sittings);
    if (limit !== null) throw refuse('LAWYER_BUSY', { limit, open, sittings });
  }
}

/** A firm that the town no longer works with takes nobody on. */
export async function refuseRetiredFirm(tx: EntityManager, id: string): Promise<Firm> {
  const firm = await tx.findOneBy(Firm, { id });
  if (firm === null) throw refuse('NOT_FOUND');
  if (firm.live === null) throw refuse('FIRM_RETIRED');
  return firm;
}

/** What is remembered of a lawyer, in the words of the desk. */
export function noticed({
  name,
  licenceNo,
  specialties,
  advises,
  coordinator,
}: Omit<LawyerDto, 'version'>): Readonly<Record<string, unknown>> {
  return {
    ...{ name, licenceNo, advises, coordinator },
    specialties: specialties.map((one) => SPECIALTY_LABELS[one]),
  };
}
