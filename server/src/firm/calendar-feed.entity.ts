import { Column, Entity } from 'typeorm';
import { Code, IdKey, Moment } from '../platform/db/columns.js';

/** A lawyer's secret address for calendar programs. One at a time; revoking deletes the row. */
@Entity('calendar_feeds')
export class CalendarFeed {
  @IdKey() lawyerId!: string;
  /** SHA-256 of the token: the address itself is shown once and kept nowhere. */
  @Code(64, { unique: true }) tokenHash!: string;
  @Moment() createdAt!: Date;
  @Moment({ nullable: true }) readAt!: Date | null;
  /** The hour in which `reads` are counted. */
  @Moment({ nullable: true }) hourBegan!: Date | null;
  @Column({ type: 'int', default: 0 }) reads!: number;
}
