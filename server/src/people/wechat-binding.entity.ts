import { Entity } from 'typeorm';
import { IdKey, Moment, Sealed } from '../platform/db/columns.js';

/** The openid to which subscribe messages go. Encrypted: it is an identity outside. */
@Entity('wechat_bindings')
export class WechatBinding {
  @IdKey() personId!: string;
  @Sealed({ nullable: false }) openidSealed!: string;
  @Moment() boundAt!: Date;
}
