import { Entity, Index } from 'typeorm';
import type { OfficeTaskKind, OfficeTaskOutcome } from '@huifa/shared/office-tasks/office-tasks';
import { Code, IdKey, Moment, Ref, Sealed, Written } from '../platform/db/columns.js';

/** What the office itself must do about a matter: find somebody, ask how a hand-off went. */
@Entity('office_tasks')
@Index(['state', 'dueAt'])
@Index(['matterId', 'openedAt'])
export class OfficeTask {
  @IdKey() id!: string;
  @Written() written!: string;
  @Code() kind!: OfficeTaskKind;
  @Ref() matterId!: string;
  @Code(8) state!: 'open' | 'done';
  /** Matter and kind while it is open, null when it is done: one of a kind at a time, held by the key. */
  @Index({ unique: true }) @Code(64, { nullable: true }) openKey!: string | null;
  /** Whose it is; null: the office has no clerk. */
  @Ref({ nullable: true }) clerkId!: string | null;
  @Moment() openedAt!: Date;
  /** Nothing is to be done before. */
  @Moment() startsAt!: Date;
  @Moment() dueAt!: Date;
  @Moment({ nullable: true }) doneAt!: Date | null;
  @Ref({ nullable: true }) doneBy!: string | null;
  @Code(16, { nullable: true }) outcome!: OfficeTaskOutcome | null;
  @Sealed() noteSealed!: string | null;
}
