import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { addDays, dayOf } from '@huifa/shared/kernel/day';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { holdRow, Transactions, unlessTaken } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { ChangesService } from './changes.service.js';
import { Community, Firm, Lawyer, Village, VillageAdviser } from './organizations.entity.js';
import type { NewVillageDto, VillageAdviserDto, VillageDto, VillageRoomView } from './village.dto.js';
import { VillageViews } from './village.views.js';

const MOST_DAYS_AHEAD = 366;

/** 村居 and 本村法律顾问. Nothing is deleted: a village is retired, an adviser is followed by another. */
@Injectable()
export class VillagesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: ChangesService,
    private readonly views: VillageViews,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, { name, communityId }: NewVillageDto, once: Once): Promise<VillageRoomView> {
    return this.transactions.once(once, async (tx) => {
      const community = await communityOf(tx, communityId);
      const id = newId();
      await unlessTaken('NAME_TAKEN', tx.insert(Village, { id, name, communityId }));
      const noted = { pageId: id, kind: 'village', label: name, event: 'added' } as const;
      await this.changes.note(tx, actor, noted, {}, { name, community: community.name });
      return this.views.room(id, tx);
    });
  }

  /** Name, community, and whether people can still choose it. */
  change(actor: Actor, id: string, { version, name, communityId, live }: VillageDto): Promise<VillageRoomView> {
    return this.transactions.run(async (tx) => {
      const village = await holdRow(tx, Village, { id });
      if (village.version !== version) throw refuse('CHANGED_MEANWHILE', { version: village.version });
      const community = await communityOf(tx, communityId);
      const former = await communityOf(tx, village.communityId);
      await unlessTaken(
        'NAME_TAKEN',
        tx.update(Village, id, { name, communityId, live: live ? 1 : null, version: version + 1 }),
      );
      const event = !live && village.live === 1 ? 'ended' : 'changed';
      const before = { name: village.name, community: former.name, live: village.live === 1 };
      const noted = { pageId: id, kind: 'village', label: name, event } as const;
      await this.changes.note(tx, actor, noted, before, { name, community: community.name, live });
      return this.views.room(id, tx);
    });
  }

  /** Says who advises the village from a day on. What was before that day stands; the same day again corrects it. */
  assign(actor: Actor, id: string, form: VillageAdviserDto, once: Once): Promise<VillageRoomView> {
    return this.transactions.once(once, async (tx) => {
      const village = await holdRow(tx, Village, { id });
      if (village.live !== 1) throw refuse('VILLAGE_RETIRED');
      const { startsOn, lawyerId } = form;
      if (startsOn > addDays(dayOf(this.clock.now()), MOST_DAYS_AHEAD))
        throw refuse('INVALID', [{ field: 'startsOn', message: '第一天要在一年以内' }]);
      if (await tx.existsBy(VillageAdviser, { villageId: id, live: 1, startsOn: MoreThan(startsOn) }))
        throw refuse('ADVISER_ORDER');
      const before = await this.inWords(tx, id);
      const { firmId, words } = await advising(tx, lawyerId);
      const corrected = await tx.findOneBy(VillageAdviser, { villageId: id, startsOn, live: 1 });
      if (corrected !== null) await tx.update(VillageAdviser, corrected.id, { live: null });
      await tx.insert(VillageAdviser, { id: newId(), villageId: id, startsOn, lawyerId, firmId });
      const noted = { pageId: id, kind: 'villageAdviser', label: `${village.name}法律顾问`, event: 'changed' } as const;
      await this.changes.note(tx, actor, noted, before, { adviser: words, startsOn });
      return this.views.room(id, tx);
    });
  }

  /** The adviser that was set last, as it is remembered. */
  private async inWords(tx: EntityManager, id: string): Promise<Record<string, unknown>> {
    const [last] = (await this.views.room(id, tx)).advisers;
    return last === undefined
      ? {}
      : { adviser: last.lawyerId && `${last.firmName} ${last.lawyerName}`, startsOn: last.startsOn };
  }
}

async function communityOf(tx: EntityManager, id: string): Promise<Community> {
  const community = await tx.findOneBy(Community, { id });
  if (community === null) throw refuse('INVALID', [{ field: 'communityId', message: '请从列表里选社区' }]);
  return community;
}

/** The lawyer's firm, and both in words. A firm that the town has retired advises no village. */
async function advising(
  tx: EntityManager,
  lawyerId: string | null,
): Promise<{ firmId: string | null; words: string | null }> {
  if (lawyerId === null) return { firmId: null, words: null };
  const lawyer = await tx.findOneBy(Lawyer, { personId: lawyerId });
  const firm = lawyer && (await tx.findOneBy(Firm, { id: lawyer.firmId }));
  if (lawyer === null || firm?.live !== 1)
    throw refuse('INVALID', [{ field: 'lawyerId', message: '请从在用的律所里选一位律师' }]);
  return { firmId: firm.id, words: `${firm.name} ${lawyer.name}` };
}
