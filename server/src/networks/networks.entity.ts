import { Entity } from 'typeorm';
import { Code, IdKey, Moment, Plain, Ref } from '../platform/db/columns.js';

/** An address range from which the desk may be used. No rows: from anywhere. */
@Entity('desk_networks')
export class DeskNetwork {
  @IdKey() id!: string;
  /** '10.2.0.0/16' or '2001:db8::/32'. */
  @Code(50) cidr!: string;
  /** Whose it is: 「镇政府办公网」. */
  @Plain(60) note!: string;
  @Ref() addedById!: string;
  @Moment() addedAt!: Date;
}
