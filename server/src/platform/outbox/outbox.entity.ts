import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Code, Moment } from '../db/columns.js';

export interface MessagePayload {
  readonly matterId?: string;
  readonly notificationId?: string;
  readonly firmId?: string;
  readonly lawyerId?: string;
  readonly askedForMoney?: boolean;
  /** In which role it was done; missing: by the system. */
  readonly byRole?: string;
}

/** The bus: written with the state change, delivered later by whoever holds the lease (docs/adr/0008). */
@Entity('outbox')
@Index(['doneAt', 'dueAt'])
export class OutboxMessage {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Code(64) topic!: string;
  @Column({ type: 'json' }) payload!: MessagePayload;
  @Moment() createdAt!: Date;
  /** Due now, or leased until then. */
  @Moment() dueAt!: Date;
  @Column({ type: 'smallint', default: 0 }) attempts!: number;
  @Moment({ nullable: true }) doneAt!: Date | null;
  @Code(200, { nullable: true }) lastError!: string | null;
}
