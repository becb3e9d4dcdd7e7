import { Column, Entity, Index } from 'typeorm';
import type { ChangeEvent, FieldChange, KeptKind } from '@huifa/shared/organizations/changes';
import { Code, IdKey, Moment, Plain, Ref, Written } from '../platform/db/columns.js';

/** 「改过什么」: who changed what the office keeps, when, and from what to what. Rows are only added. */
@Entity('keeping_changes')
export class KeepingChange {
  @IdKey() id!: string;
  @Written() written!: string;
  /** On whose page it is shown: of a contract, the firm's. */
  @Index() @Ref() pageId!: string;
  @Code(24) kind!: KeptKind;
  /** What the row was called then. */
  @Plain(60) label!: string;
  @Code(16) event!: ChangeEvent;
  @Column({ type: 'json' }) fields!: FieldChange[];
  @Plain(500, { nullable: true }) reason!: string | null;
  @Ref() actorId!: string;
  @Moment() at!: Date;
}
