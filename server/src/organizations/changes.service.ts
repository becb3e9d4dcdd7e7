import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fieldChanges } from '@huifa/shared/organizations/changes';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { ChangeView } from './change.dto.js';
import { KeepingChange } from './change.entity.js';

type Values = Readonly<Record<string, unknown>>;
type Noted = Pick<KeepingChange, 'pageId' | 'kind' | 'label' | 'event'> & { readonly reason?: string };

const SHOWN = 100;

/** 「改过什么」: written in the transaction of the change itself, so that none is without it. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** Notes a change with what differs. A change that changes nothing is none. */
  async note(tx: EntityManager, actor: Actor, noted: Noted, before: Values, after: Values): Promise<void> {
    const fields = fieldChanges(before, after);
    if (fields.length === 0) return;
    const { reason = null, ...what } = noted;
    const at = this.clock.date();
    await tx.insert(KeepingChange, { id: newId(), ...what, reason, fields, actorId: actor.personId, at });
  }

  /** The history that a page shows, newest first, with the names of those who wrote it. */
  async of(manager: EntityManager, pageId: string): Promise<ChangeView[]> {
    const rows = await manager.find(KeepingChange, { where: { pageId }, order: { written: 'DESC' }, take: SHOWN });
    const names = new Map<string, string>();
    for (const id of new Set(rows.map(({ actorId }) => actorId)))
      names.set(id, (await this.people.contact(id, manager)).name ?? '');
    return rows.map(({ id, kind, label, event, fields, reason, actorId, at }) => ({
      ...{ id, kind, label, event, fields, reason },
      byName: names.get(actorId) ?? '',
      at: at.toISOString(),
    }));
  }
}
