import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { DeskScanView, ScannedView } from './desk-sign-in.dto.js';
import { SignInChallenge } from './auth.entity.js';
import { Challenges, MAX_TRIES } from './challenges.js';
import { DeskSignInService, type SignedInAtDesk } from './desk-sign-in.service.js';
import type { Origin } from '../platform/http/origin.js';

const VALID_MS = 2 * 60_000;

type ScanState = 'waiting' | 'refused' | 'expired';

/** The second factor by a scan: the same person, signed in on their own phone, confirms what the desk shows. */
@Injectable()
export class ScansService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly challenges: Challenges,
    private readonly deskSignIn: DeskSignInService,
  ) {}

  /** A fresh scene for the QR code; the one before is worthless from now on. */
  async show(challenge: string): Promise<DeskScanView> {
    const { id } = await this.challenges.find(challenge);
    const scene = newId();
    const scanExpiresAt = new Date(this.clock.now() + VALID_MS);
    await this.dataSource.manager
      .createQueryBuilder()
      .update(SignInChallenge)
      .set({ scanHash: hashOf(scene), scanExpiresAt, scanAnsweredAt: null, scanApproved: false })
      .where('id = :id AND usedAt IS NULL', { id })
      .execute();
    return { scene, expiresAt: scanExpiresAt.toISOString() };
  }

  /** What the desk asks every two seconds; the first time after the approval it gets the session. */
  async result(challenge: string, origin: Origin): Promise<{ state: ScanState } | SignedInAtDesk> {
    const found = await this.challenges.known(challenge);
    const state = this.stateOf(found);
    if (state === 'refused') return { state };
    this.challenges.refuseOver(found);
    return state === 'approved' ? this.deskSignIn.finish(found, origin) : { state };
  }

  /** Where, when and with what somebody wants to sign in as this person. */
  async look({ personId }: Actor, scene: string): Promise<ScannedView> {
    const found = await this.scanned(personId, scene);
    const place = { table: 'sign_in_challenges', column: 'address', rowId: found.id };
    return {
      at: found.createdAt.toISOString(),
      device: found.device ?? '',
      address: this.cipher.openOrNull(place, found.addressSealed) ?? '',
      expiresAt: (found.scanExpiresAt ?? found.expiresAt).toISOString(),
      state: this.stateOf(found),
    };
  }

  /** Yes or no, once. */
  async answer({ personId }: Actor, scene: string, approved: boolean): Promise<void> {
    const { id } = await this.scanned(personId, scene);
    const answered = await this.dataSource.manager
      .createQueryBuilder()
      .update(SignInChallenge)
      .set({ scanAnsweredAt: this.clock.date(), scanApproved: approved, ...(approved ? {} : { tries: MAX_TRIES }) })
      .where('id = :id AND scanHash = :scan AND scanAnsweredAt IS NULL AND usedAt IS NULL AND scanExpiresAt > :now', {
        id,
        scan: hashOf(scene),
        now: this.clock.date(),
      })
      .execute();
    if (answered.affected !== 1) throw refuse('SCAN_GONE');
  }

  /** Somebody else's scene is as if it were missing. */
  private async scanned(personId: string, scene: string): Promise<SignInChallenge> {
    const found = await this.dataSource.manager.findOneBy(SignInChallenge, { scanHash: hashOf(scene) });
    if (found === null || found.personId !== personId) throw refuse('NOT_FOUND');
    return found;
  }

  private stateOf({ scanAnsweredAt, scanApproved, scanExpiresAt, usedAt }: SignInChallenge): ScanState | 'approved' {
    if (scanAnsweredAt !== null) return scanApproved ? 'approved' : 'refused';
    const over = scanExpiresAt === null || this.challenges.isOver(scanExpiresAt);
    return over || usedAt !== null ? 'expired' : 'waiting';
  }
}

function hashOf(scene: string): string {
  return createHash('sha256').update(`scan ${scene}`).digest('hex');
}
