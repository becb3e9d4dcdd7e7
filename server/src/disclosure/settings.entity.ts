import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Moment, Plain, Ref } from '../platform/db/columns.js';

/** The day from which the 条例 is in force: the first settings came with the migration. */
export const FIRST_SETTINGS = '2019-05-15';

/** What letters and pages say of the town, from a day on; an older row stays what it was. */
@Entity('disclosure_settings')
export class DisclosureSettingsRow {
  @PrimaryColumn({ type: 'date' }) startsOn!: string;
  /** The town's 公开指南 announces the mini-program as a channel. */
  @Column({ default: false }) onlineOpen!: boolean;
  @Plain(60) agency!: string;
  /** 政府信息公开工作机构 */
  @Plain(40) office!: string;
  @Plain(120) officeAddress!: string;
  @Plain(20) officePhone!: string;
  /** Who decides on a reconsideration. */
  @Plain(60) superior!: string;
  @Plain(200) reconsiderationUrl!: string;
  @Plain(120) reconsiderationAddress!: string;
  @Plain(60) court!: string;
  /** 惠府信公〔{{yyyy}}〕第{{n}}号 */
  @Plain(60) numberStyle!: string;
  /** Working days for a correction, from when the applicant has the notice: the law fixes no length. */
  @Column({ type: 'smallint' }) correctionDays!: number;
  @Ref({ nullable: true }) actorId!: string | null;
  @Moment({ nullable: true }) at!: Date | null;
}
