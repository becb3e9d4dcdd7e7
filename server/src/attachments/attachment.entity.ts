import { Column, Entity, Index } from 'typeorm';
import type { FileKind } from '@huifa/shared/attachments/attachment.rules';
import { Code, IdKey, Moment, Ref, Sealed } from '../platform/db/columns.js';

/** 材料: a file of a matter. Its bytes lie in the storage under a key that says nothing. */
@Entity('attachments')
export class Attachment {
  @IdKey() id!: string;
  @Index() @Ref() matterId!: string;
  @Code(8) kind!: FileKind;
  /** As its sender called it: a name may say more than a word. */
  @Sealed() nameSealed!: string | null;
  @Column({ type: 'int' }) bytes!: number;
  @Code(64) storageKey!: string;
  @Moment() at!: Date;
}
