import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SPECIALTY_LABELS } from '@huifa/shared/consultations/topics';
import { chineseDay, type Day, dayOf } from '@huifa/shared/kernel/day';
import type { ChangeEvent } from '@huifa/shared/organizations/changes';
import { endedOn, isLive, overlapping, type Span } from '@huifa/shared/organizations/contracts';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { holdRow, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { ChangesService } from './changes.service.js';
import type { ContractDto, EndContractDto, FirmRoomView, NewContractDto } from './firm.dto.js';
import { FirmViews } from './firm.views.js';
import { Contract, Firm } from './organizations.entity.js';

/**
 * Contracts of a firm: one a day at most. The firm's row is held while one is written, so two of them never overlap.
 * Routing reads them with every decision: what is written counts from the next matter on.
 */
@Injectable()
export class ContractsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: ChangesService,
    private readonly views: FirmViews,
    private readonly clock: Clock,
  ) {}

  sign(actor: Actor, firmId: string, form: NewContractDto, once: Once): Promise<FirmRoomView> {
    return this.transactions.once(once, async (tx) => {
      const firm = await holdRow(tx, Firm, { id: firmId });
      if (firm.live !== 1) throw refuse('FIRM_RETIRED');
      this.checkPeriod(form);
      await this.checkOverlap(tx, firmId, form);
      await tx.insert(Contract, { id: newId(), firmId, ...form });
      await this.note(tx, actor, { firmId, event: 'added', after: form });
      return this.views.room(firmId, tx);
    });
  }

  /** Of a contract that has begun, the first day stands and the last may only move on. */
  change(actor: Actor, id: string, { version, ...form }: ContractDto): Promise<FirmRoomView> {
    return this.transactions.run(async (tx) => {
      const contract = await this.hold(tx, id, version);
      if (contract.startsOn <= this.today) {
        if (form.startsOn !== contract.startsOn || form.endsOn < contract.endsOn) throw refuse('CONTRACT_BEGUN');
      } else this.checkPeriod(form);
      await this.checkOverlap(tx, contract.firmId, form, id);
      await tx.update(Contract, id, { ...form, version: version + 1 });
      await this.note(tx, actor, { firmId: contract.firmId, event: 'changed', before: contract, after: form });
      return this.views.room(contract.firmId, tx);
    });
  }

  /** Ends it before its time, with a reason. What was offered under it goes on. */
  end(actor: Actor, id: string, { version, lastDay, reason }: EndContractDto, once: Once): Promise<FirmRoomView> {
    return this.transactions.once(once, async (tx) => {
      const contract = await this.hold(tx, id, version);
      if (lastDay < this.today || lastDay >= contract.endsOn)
        throw refuse('INVALID', [{ field: 'lastDay', message: '要在今天到原来最后一天之间选' }]);
      const after = { ...contract, endsOn: endedOn(contract, lastDay) };
      await tx.update(Contract, id, { endsOn: after.endsOn, version: version + 1 });
      await this.note(tx, actor, { firmId: contract.firmId, event: 'ended', before: contract, after, reason });
      return this.views.room(contract.firmId, tx);
    });
  }

  private get today(): Day {
    return dayOf(this.clock.now());
  }

  /** A contract that may still be changed, with its firm held. */
  private async hold(tx: EntityManager, id: string, version: number): Promise<Contract> {
    const found = await tx.findOneBy(Contract, { id });
    if (found === null) throw refuse('NOT_FOUND');
    await holdRow(tx, Firm, { id: found.firmId });
    const contract = await tx.findOneByOrFail(Contract, { id });
    if (contract.version !== version) throw refuse('CHANGED_MEANWHILE', { version: contract.version });
    if (!isLive(contract, this.today)) throw refuse('CONTRACT_OVER');
    return contract;
  }

  private checkPeriod({ startsOn, endsOn }: Span): void {
    if (endsOn < startsOn) throw refuse('INVALID', [{ field: 'endsOn', message: '最后一天不能早于第一天' }]);
    if (endsOn < this.today) throw refuse('INVALID', [{ field: 'endsOn', message: '这段日子已经过去了' }]);
  }

  private async checkOverlap(tx: EntityManager, firmId: string, form: Span, except?: string): Promise<void> {
    const others = (await tx.findBy(Contract, { firmId })).filter(({ id }) => id !== except);
    if (overlapping(others, form) !== undefined) throw refuse('CONTRACT_OVERLAPS');
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    {
      firmId,
      event,
      before,
      after,
      reason,
    }: { firmId: string; event: ChangeEvent; before?: NewContractDto; after: NewContractDto; reason?: string },
  ): Promise<void> {
    const label = `${chineseDay(after.startsOn)}起的合同`;
    const noted = {
      pageId: firmId,
      kind: 'contract',
      label,
      event,
      ...(reason === undefined ? {} : { reason }),
    } as const;
    return this.changes.note(tx, actor, noted, before === undefined ? {} : told(before), told(after));
  }
}

/** What is remembered of a contract, in the office's words. */
function told({ startsOn, endsOn, share, capacity, specialties }: NewContractDto): Record<string, unknown> {
  const percent = `${Math.round(share * 10_000) / 100}%`;
  return { startsOn, endsOn, share: percent, capacity, specialties: specialties.map((one) => SPECIALTY_LABELS[one]) };
}
