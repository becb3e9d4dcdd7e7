import { Column, Entity, Index, Unique } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import { BlindIndex, Code, IdKey, LegalDay, Moment, Plain, Ref, Sealed, Written } from '../platform/db/columns.js';

/** A human being. Name and phone are encrypted; the blind indexes find them. */
@Entity('people')
export class Person {
  @IdKey() id!: string;
  @Sealed() nameSealed!: string | null;
  @Index() @BlindIndex() nameIndex!: string | null;
  @Sealed() phoneSealed!: string | null;
  @Index() @BlindIndex() phoneIndex!: string | null;
  @Ref({ nullable: true }) villageId!: string | null;
  @Moment() createdAt!: Date;
}

/** A way to sign in. One person may have several. */
@Entity('accounts')
@Unique(['kind', 'keyIndex'])
export class Account {
  @IdKey() id!: string;
  /** wechat | phone | desk */
  @Code(16) kind!: 'wechat' | 'phone' | 'desk';
  /** Blind index of the openid, the phone or the login name. */
  @Code(64) keyIndex!: string;
  @Index() @Ref() personId!: string;
  /** argon2id; desk accounts only. */
  @Plain(255, { nullable: true }) passwordHash!: string | null;
  /** The login as the administrator gave it; desk accounts only. */
  @Sealed() loginSealed!: string | null;
  /** The password is a one-time one. */
  @Column({ default: false }) mustChangePassword!: boolean;
  @Moment({ nullable: true }) passwordChangedAt!: Date | null;
  /** Nobody signs in with it. */
  @Moment({ nullable: true }) disabledAt!: Date | null;
  @Moment() createdAt!: Date;
}

/** A role that a person holds, with the firm or village it is held for. */
@Entity('role_grants')
@Unique(['personId', 'role'])
export class RoleGrant {
  @IdKey() id!: string;
  @Index() @Ref() personId!: string;
  @Index() @Code() role!: Role;
  @Ref({ nullable: true }) firmId!: string | null;
  @Moment() grantedAt!: Date;
  /** The last day it holds, when that was said beforehand. */
  @LegalDay({ nullable: true }) lastDay!: string | null;
  @Moment({ nullable: true }) endedAt!: Date | null;
}

/** A versioned consent or refusal; never updated, the latest counts (个人信息保护法 Art. 14). */
@Entity('consents')
@Index(['personId', 'purpose'])
export class Consent {
  @IdKey() id!: string;
  @Written() written!: string;
  @Ref() personId!: string;
  /** privacyNotice | passToFirm */
  @Code() purpose!: 'privacyNotice' | 'passToFirm';
  @Ref({ nullable: true }) matterId!: string | null;
  @Code(20) version!: string;
  @Column() accepted!: boolean;
  /** Given by word of mouth: the member of staff who heard it; null: given by the person's own hand. */
  @Ref({ nullable: true }) takenBy!: string | null;
  @Moment() at!: Date;
}
