import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import { Code, IdKey, Moment, Plain, Ref, Sealed } from '../platform/db/columns.js';

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
  /** The one-time password was used: nothing may be done but choosing another. */
  @Column({ default: false }) mustChangePassword!: boolean;
  /** What the browser called itself, for the owner's list of sessions. */
  @Plain(60, { nullable: true }) device!: string | null;
  @Sealed() addressSealed!: string | null;
  @Moment() createdAt!: Date;
  /** To the minute; what the screen asks by itself does not count. */
  @Moment({ nullable: true }) lastSeenAt!: Date | null;
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

/** Tries of one lane, see `shared/src/access/guesses.ts`. The key says which lane, and hides whose. */
@Entity('guess_lanes')
export class GuessLane {
  @PrimaryColumn({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' }) lane!: string;
  @Column({ type: 'int', default: 0 }) tries!: number;
  @Column({ type: 'int', default: 0 }) strikes!: number;
  @Moment() since!: Date;
  @Index() @Moment() lastAt!: Date;
}

/** A computer or an address from which a person has signed in with both factors: an attacker elsewhere cannot close it. */
@Entity('known_places')
@Unique(['personId', 'placeIndex'])
export class KnownPlace {
  @IdKey() id!: string;
  @Ref() personId!: string;
  /** Hash of the device's cookie, or blind index of the address. */
  @Code(64) placeIndex!: string;
  @Moment() seenAt!: Date;
}

/** The password was right; the second factor is asked for. Short-lived, single use, five tries. */
@Entity('sign_in_challenges')
export class SignInChallenge {
  @IdKey() id!: string;
  @Index({ unique: true }) @Code(64) tokenHash!: string;
  @Ref() personId!: string;
  @Code(64) loginIndex!: string;
  @Code() role!: Role;
  @Column({ default: false }) mustChangePassword!: boolean;
  @Plain(60, { nullable: true }) device!: string | null;
  @Sealed() addressSealed!: string | null;
  @Column({ type: 'smallint', default: 0 }) tries!: number;
  @Moment() createdAt!: Date;
  @Moment() expiresAt!: Date;
  @Moment({ nullable: true }) usedAt!: Date | null;
  /** What the QR code carries, hashed; null until somebody asks for the code. */
  @Index({ unique: true }) @Code(64, { nullable: true }) scanHash!: string | null;
  @Moment({ nullable: true }) scanExpiresAt!: Date | null;
  @Moment({ nullable: true }) scanAnsweredAt!: Date | null;
  @Column({ default: false }) scanApproved!: boolean;
}

/** The secret of an authenticator app. One a person; only an administrator takes it away. */
@Entity('totp_secrets')
export class TotpSecret {
  @IdKey() personId!: string;
  @Sealed({ nullable: false }) secretSealed!: string;
  /** Null: enrolment has begun, and no code has shown yet that the app holds the secret. */
  @Moment({ nullable: true }) confirmedAt!: Date | null;
  /** The step of the last code that was taken: a code counts once. */
  @Column({ type: 'int', default: 0 }) lastStep!: number;
}
