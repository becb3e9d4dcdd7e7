import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import { Code, IdKey, Moment, Ref } from '../platform/db/columns.js';

/** An opaque token, hashed at rest, looked up at every request and revocable at once (docs/adr/0009). */
@Entity('sessions')
export class Session {
  @IdKey() id!: string;
  @Index({ unique: true }) @Code(64) tokenHash!: string;
  /** phone: bearer token · desk: cookie with CSRF token */
  @Code(16) kind!: 'phone' | 'desk';
  @Index() @Ref() personId!: string;
  @Code() role!: Role;
  @Ref({ nullable: true }) firmId!: string | null;
  @Code(64, { nullable: true }) csrfToken!: string | null;
  @Moment() createdAt!: Date;
  @Moment() expiresAt!: Date;
  @Moment({ nullable: true }) revokedAt!: Date | null;
}

/** One code sent by SMS. */
@Entity('phone_codes')
export class PhoneCode {
  @IdKey() id!: string;
  @Index() @Code(64) phoneIndex!: string;
  @Code(64) codeHash!: string;
  @Column({ type: 'int', default: 0 }) tries!: number;
  @Moment() createdAt!: Date;
  @Moment() expiresAt!: Date;
  @Moment({ nullable: true }) usedAt!: Date | null;
}

/** A failed sign-in at the desk, for the pause after too many. */
@Entity('sign_in_failures')
@Index(['loginIndex', 'source', 'at'])
export class SignInFailure {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Code(64) loginIndex!: string;
  /** Blind index of the address it came from: an attacker elsewhere cannot lock the owner out. */
  @Code(64) source!: string;
  @Moment() at!: Date;
}
