import { Entity, Index } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import type { StaffEventKind } from '@huifa/shared/access/staff.rules';
import { Code, IdKey, Moment, Ref, Written } from '../platform/db/columns.js';

/** What was done to somebody's desk account, and by whom. Append-only. */
@Entity('staff_events')
export class StaffEvent {
  @IdKey() id!: string;
  @Written() written!: string;
  @Index() @Ref() personId!: string;
  /** The administrator, or the person themself. */
  @Ref() byId!: string;
  @Code() kind!: StaffEventKind;
  /** The role that was given or taken. */
  @Code(32, { nullable: true }) role!: Role | null;
  @Moment() at!: Date;
}
