import { Column, Entity } from 'typeorm';
import { Code, IdKey, Moment, Ref } from '../platform/db/columns.js';

/**
 * 到场登记: what stands noted of one appointment, who noted it and when. How it came to stand so is in the events; a
 * matter that moves to another slot begins again.
 */
@Entity('attendances')
export class Attendance {
  @IdKey() matterId!: string;
  @Ref({ primary: true }) slotId!: string;
  @Code(16, { nullable: true }) presence!: 'arrived' | 'noShow' | null;
  @Ref({ nullable: true }) presenceBy!: string | null;
  @Moment({ nullable: true }) presenceAt!: Date | null;
  /** Minutes after the hour; null: in time, as far as anybody noted. */
  @Column({ type: 'smallint', nullable: true }) lateMinutes!: number | null;
  @Ref({ nullable: true }) lateBy!: string | null;
  @Moment({ nullable: true }) lateAt!: Date | null;
}
