import { Column, Entity, Index, Unique } from 'typeorm';
import { Code, IdKey, Moment, Plain, Ref, Written } from '../platform/db/columns.js';

/** A message in a person's inbox. Holds no resident's words: number, state and what to do. */
@Entity('notifications')
@Unique(['personId', 'dedupeKey'])
@Index(['personId', 'createdAt'])
export class Notification {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() personId!: string;
  /** One outbox message makes at most one notification a person: twice is once. */
  @Code(80) dedupeKey!: string;
  @Code() kind!: string;
  @Ref({ nullable: true }) matterId!: string | null;
  @Plain(60) title!: string;
  @Plain(300) body!: string;
  @Moment() createdAt!: Date;
  @Moment({ nullable: true }) readAt!: Date | null;
}

/** What was tried to reach a person outside the inbox. */
@Entity('deliveries')
@Unique(['notificationId', 'channel'])
export class Delivery {
  @IdKey() id!: string;
  @Ref() notificationId!: string;
  /** wechat | sms */
  @Code(16) channel!: 'wechat' | 'sms';
  /** sent | refused (the person cannot be reached this way) | failed (tried too often) */
  @Code(16) state!: 'sent' | 'refused' | 'failed';
  /** The provider's error code. */
  @Code(32, { nullable: true }) error!: string | null;
  @Column({ type: 'smallint', default: 1 }) attempts!: number;
  @Moment() at!: Date;
}
