import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Action } from '@huifa/shared/access/matrix';
import type { Role } from '@huifa/shared/access/roles';
import { Code, Moment, Ref } from '../platform/db/columns.js';

/**
 * One request of somebody who works for the town: who asked which route, about which row, and what came of it. No words
 * and no personal data. Append-only: nothing changes a row, and only the purge after 13 months takes any away.
 */
@Entity('access_log')
@Index(['personId', 'at'])
@Index(['subjectId', 'at'])
export class AccessEntry {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Index() @Moment() at!: Date;
  @Ref() personId!: string;
  @Code() role!: Role;
  @Code(40) action!: Action;
  /** The verb and the route's pattern: 'GET /board/matters/:id'. */
  @Code(120) route!: string;
  /** The id in the path: a matter, an offer, a colleague; null where it names none. */
  @Ref({ nullable: true }) subjectId!: string | null;
  @Column({ type: 'smallint' }) status!: number;
  /** Blind index of the address: the same place shows as the same mark. */
  @Code(64) addressIndex!: string;
}
