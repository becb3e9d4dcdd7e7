import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/access/actor.js';
import { holdRow, Transactions, unlessTaken } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { ChangesService } from './changes.service.js';
import { Community, ServicePoint, Village } from './organizations.entity.js';
import type { KeptPointView, NewPointDto, PointDto, PointRoomView } from './point.dto.js';
import { PointViews } from './point.views.js';

/** 服务点. Nothing is deleted: a point is closed, and may open again. */
@Injectable()
export class PointsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: ChangesService,
    private readonly views: PointViews,
  ) {}

  add(actor: Actor, form: NewPointDto, once: Once): Promise<PointRoomView> {
    return this.transactions.once(once, async (tx) => {
      await checkPlace(tx, form);
      const id = newId();
      await unlessTaken('NAME_TAKEN', tx.insert(ServicePoint, { id, ...form }));
      const room = await this.views.room(id, tx);
      const noted = { pageId: id, kind: 'point', label: form.name, event: 'added' } as const;
      await this.changes.note(tx, actor, noted, {}, { ...told(room), live: null });
      return this.views.room(id, tx);
    });
  }

  /** Everything about a point, and whether lawyers sit there. One with sittings ahead is not closed. */
  change(actor: Actor, id: string, { version, live, ...form }: PointDto): Promise<PointRoomView> {
    return this.transactions.run(async (tx) => {
      const point = await holdRow(tx, ServicePoint, { id });
      if (point.version !== version) throw refuse('CHANGED_MEANWHILE', { version: point.version });
      const before = await this.views.room(id, tx);
      const closing = !live && before.live;
      if (closing && before.sittingsAhead > 0)
        throw refuse('POINT_HAS_SITTINGS', { limit: `${before.sittingsAhead} 次` });
      await checkPlace(tx, form);
      await unlessTaken(
        'NAME_TAKEN',
        tx.update(ServicePoint, id, { ...form, live: live ? 1 : null, version: version + 1 }),
      );
      const after = await this.views.room(id, tx);
      const noted = { pageId: id, kind: 'point', label: form.name, event: closing ? 'ended' : 'changed' } as const;
      await this.changes.note(tx, actor, noted, told(before), told(after));
      return this.views.room(id, tx);
    });
  }
}

/** What is remembered of a point. */
function told({ name, address, phone, placeName, latitude, longitude, mapLink, live }: KeptPointView) {
  const coordinates = latitude === null ? null : `${latitude}, ${longitude}`;
  return { name, address, phone, place: placeName, coordinates, mapLink, live };
}

async function checkPlace(tx: EntityManager, form: NewPointDto): Promise<void> {
  const { villageId, communityId, latitude, longitude } = form;
  const wrong = (field: string, message: string) => refuse('INVALID', [{ field, message }]);
  if (villageId !== null && communityId !== null) throw wrong('communityId', '村居和社区只能选一个');
  if (villageId !== null && !(await tx.existsBy(Village, { id: villageId })))
    throw wrong('villageId', '请从列表里选村居');
  if (communityId !== null && !(await tx.existsBy(Community, { id: communityId })))
    throw wrong('communityId', '请从列表里选社区');
  if ((latitude === null) !== (longitude === null))
    throw wrong(latitude === null ? 'latitude' : 'longitude', '经度和纬度要一起写，或者都不写');
}
