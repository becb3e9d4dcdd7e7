import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import type { InboxView } from './notification.dto.js';
import { Notification } from './notifications.entity.js';

const SHOWN = 50;

/** A person's inbox. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async inbox({ personId }: Actor): Promise<InboxView> {
    const { manager } = this.dataSource;
    const rows = await manager.find(Notification, { where: { personId }, order: { written: 'DESC' }, take: SHOWN });
    return {
      unread: rows.filter(({ readAt }) => readAt === null).length,
      notifications: rows.map(({ id, matterId, title, body, createdAt, readAt }) => ({
        id,
        matterId,
        title,
        body,
        createdAt: createdAt.toISOString(),
        read: readAt !== null,
      })),
    };
  }

  async read(actor: Actor, id: string): Promise<InboxView> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(Notification, { id, personId: actor.personId }))) throw refuse('NOT_FOUND');
    await manager
      .createQueryBuilder()
      .update(Notification)
      .set({ readAt: this.clock.date() })
      .where('id = :id AND readAt IS NULL', { id })
      .execute();
    return this.inbox(actor);
  }
}
