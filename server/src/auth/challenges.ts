import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import { PeopleService } from '../people/people.service.js';
import { Account } from '../people/people.entity.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { maskPhone } from '../platform/crypto/masks.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { ChallengeView, FactorWay } from './desk-sign-in.dto.js';
import { SignInChallenge } from './auth.entity.js';
import type { Origin } from '../platform/http/origin.js';
import { TotpService } from './totp.service.js';

const VALID_MINUTES = 10;
export const MAX_TRIES = 5;

/** Whose password was right. */
export interface Claim {
  readonly personId: string;
  readonly loginIndex: string;
  readonly role: Role;
  readonly mustChangePassword: boolean;
}

/** Between the password and the second factor: an opaque token, hashed, single use, ten minutes, five tries. */
@Injectable()
export class Challenges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly people: PeopleService,
    private readonly totp: TotpService,
  ) {}

  async open(claim: Claim, { address, device }: Origin): Promise<ChallengeView> {
    const challenge = randomBytes(32).toString('base64url');
    const id = newId();
    await this.dataSource.manager.insert(SignInChallenge, {
      id,
      tokenHash: hashOf(challenge),
      ...claim,
      device,
      addressSealed: this.cipher.seal({ table: 'sign_in_challenges', column: 'address', rowId: id }, address),
      createdAt: this.clock.date(),
      expiresAt: new Date(this.clock.now() + VALID_MINUTES * 60_000),
    });
    const { phone } = await this.people.contact(claim.personId);
    return {
      challenge,
      ways: await this.waysOf(claim.personId, phone),
      phoneMasked: phone === null ? null : maskPhone(phone),
      validMinutes: VALID_MINUTES,
    };
  }

  /** The challenge of a token, if it can still be answered. */
  async find(challenge: string): Promise<SignInChallenge> {
    const found = await this.known(challenge);
    this.refuseOver(found);
    return found;
  }

  async known(challenge: string): Promise<SignInChallenge> {
    const found = await this.dataSource.manager.findOneBy(SignInChallenge, { tokenHash: hashOf(challenge) });
    if (found === null) throw refuse('CHALLENGE_GONE');
    return found;
  }

  refuseOver({ usedAt, tries, expiresAt }: SignInChallenge): void {
    if (usedAt !== null || tries >= MAX_TRIES || this.isOver(expiresAt)) throw refuse('CHALLENGE_GONE');
  }

  /** Counts a try before it is compared. */
  async countTry({ id }: SignInChallenge): Promise<void> {
    const counted = await this.dataSource.manager
      .createQueryBuilder()
      .update(SignInChallenge)
      .set({ tries: () => 'tries + 1' })
      .where('id = :id AND tries < :max AND usedAt IS NULL', { id, max: MAX_TRIES })
      .execute();
    if (counted.affected !== 1) throw refuse('CHALLENGE_GONE');
  }

  /** Uses it up; of two at once one gets in. */
  async use(tx: EntityManager, { id }: SignInChallenge): Promise<void> {
    const used = await tx
      .createQueryBuilder()
      .update(SignInChallenge)
      .set({ usedAt: this.clock.date() })
      .where('id = :id AND usedAt IS NULL', { id })
      .execute();
    if (used.affected !== 1) throw refuse('CHALLENGE_GONE');
  }

  isOver(moment: Date): boolean {
    return moment.getTime() <= this.clock.now();
  }

  /** The friendliest first: few clerks know authenticator apps. */
  private async waysOf(personId: string, phone: string | null): Promise<FactorWay[]> {
    const accounts = await this.dataSource.manager.findBy(Account, { personId });
    return [
      ...(accounts.some(({ kind }) => kind !== 'desk') ? (['scan'] as const) : []),
      ...(phone === null ? [] : (['sms'] as const)),
      ...((await this.totp.isOn(personId)) ? (['totp'] as const) : []),
    ];
  }
}

function hashOf(challenge: string): string {
  return createHash('sha256').update(`challenge ${challenge}`).digest('hex');
}
