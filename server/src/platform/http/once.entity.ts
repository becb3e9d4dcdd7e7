import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Code, Moment, Ref, Sealed } from '../db/columns.js';

/** The answer of a POST, kept in the same transaction as its effect: the same key and body give the same answer. */
@Entity('idempotency_keys')
@Index(['createdAt'])
export class IdempotencyKey {
  @Ref({ primary: true }) actorId!: string;
  @PrimaryColumn({ type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' }) key!: string;
  @Code(120) route!: string;
  @Code(64) bodyHash!: string;
  /** Encrypted: an answer holds a resident's words. */
  @Sealed({ type: 'mediumtext' }) answerSealed!: string | null;
  @Column({ type: 'smallint', nullable: true }) status!: number | null;
  @Moment() createdAt!: Date;
}
