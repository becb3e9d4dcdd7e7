import { Column, Entity, Index } from 'typeorm';
import type { ServicePolicy } from '@huifa/shared/consultations/policy';
import { IdKey, LegalDay, Moment, Ref } from '../platform/db/columns.js';

/** 服务承诺: a version with its first day. Never edited; one that is not yet in force may be taken back. */
@Entity('service_policies')
export class ServicePolicyRow implements ServicePolicy {
  @IdKey() id!: string;
  @Index({ unique: true }) @LegalDay() effectiveFrom!: string;
  @Column({ type: 'int' }) offerMinutes!: number;
  @Column({ type: 'int' }) urgentOfferMinutes!: number;
  @Column({ type: 'int' }) writtenMinutes!: number;
  @Column({ type: 'int' }) urgentWrittenMinutes!: number;
  @Column({ type: 'int' }) officeMinutes!: number;
  @Column({ type: 'int' }) leadMinutes!: number;
  @Column({ type: 'int' }) cancelMinutes!: number;
  @Column({ type: 'int' }) followUpDays!: number;
  @Column({ type: 'int' }) maxDeclines!: number;
  /** null: came with the software. */
  @Ref({ nullable: true }) createdBy!: string | null;
  @Moment() createdAt!: Date;
}
