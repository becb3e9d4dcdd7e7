import { Column, Entity, Index, Unique } from 'typeorm';
import { Code, IdKey, Moment, Ref } from '../db/columns.js';

/** Something that must happen at a moment. No cron: every instance may claim it, one does (docs/adr/0008). */
@Entity('timers')
@Unique(['kind', 'subjectId'])
@Index(['doneAt', 'dueAt'])
export class Timer {
  @IdKey() id!: string;
  /** offerExpiry */
  @Code() kind!: string;
  @Ref() subjectId!: string;
  @Moment() dueAt!: Date;
  @Moment({ nullable: true }) leasedUntil!: Date | null;
  @Column({ type: 'smallint', default: 0 }) attempts!: number;
  @Moment({ nullable: true }) doneAt!: Date | null;
}
