import { Column, Entity, Index } from 'typeorm';
import { IdKey, LegalDay, Moment, Ref, Sealed } from '../platform/db/columns.js';

/** 取消坐班: half hours that were taken off the roster, and why. The slots themselves are gone. */
@Entity('sitting_cancellations')
@Index(['day'])
export class SittingCancellation {
  @IdKey() id!: string;
  @Ref() lawyerId!: string;
  @Ref() pointId!: string;
  @LegalDay() day!: string;
  @Moment() startsAt!: Date;
  @Moment() endsAt!: Date;
  @Ref() actorId!: string;
  /** Often an illness: nobody reads it but the office. */
  @Sealed({ nullable: false }) reasonSealed!: string;
  /** How many residents got another seat, and how many a call instead. */
  @Column({ type: 'int' }) moved!: number;
  @Column({ type: 'int' }) called!: number;
  @Moment() at!: Date;
}
