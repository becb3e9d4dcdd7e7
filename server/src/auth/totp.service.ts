import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { refuse } from '../platform/refuse.js';
import { TotpSecret } from './auth.entity.js';

/** One step of 30 seconds either way: clocks of phones and servers differ. */
const DRIFT_SECONDS = 30;

/** What an authenticator app is given. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** 动态口令 of an authenticator app (RFC 6238). A code counts once, and only an administrator takes a secret away. */
@Injectable()
export class TotpService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  async isOn(personId: string): Promise<boolean> {
    const row = await this.dataSource.manager.findOneBy(TotpSecret, { personId });
    return row !== null && row.confirmedAt !== null;
  }

  /** Begins, or begins again while no code has confirmed it. */
  async begin(personId: string, label: string): Promise<Enrolment> {
    const secret = generateSecret();
    const secretSealed = this.cipher.seal(placeOf(personId), secret);
    await this.dataSource.query(
      `INSERT INTO totp_secrets (person_id, secret_sealed, confirmed_at, last_step) VALUES (?, ?, NULL, 0)
       ON DUPLICATE KEY UPDATE secret_sealed = IF(confirmed_at IS NULL, VALUES(secret_sealed), secret_sealed)`,
      [personId, secretSealed],
    );
    const kept = await this.dataSource.manager.findOneByOrFail(TotpSecret, { personId });
    if (kept.secretSealed !== secretSealed) throw refuse('TOTP_ON_ALREADY');
    return { secret, uri: generateURI({ issuer: '惠法通', label, secret }) };
  }

  /** The first code proves that the app holds the secret. */
  async confirm(tx: EntityManager, personId: string, code: string): Promise<void> {
    if (await this.isOn(personId)) throw refuse('TOTP_ON_ALREADY');
    await this.use(tx, personId, code);
    await tx.update(TotpSecret, { personId, confirmedAt: IsNull() }, { confirmedAt: this.clock.date() });
  }

  /** Takes a code of now, one step before or after, that was not used before; else TOTP_WRONG. */
  async use(tx: EntityManager, personId: string, code: string): Promise<void> {
    const row = await tx.findOneBy(TotpSecret, { personId });
    if (row === null) throw refuse('TOTP_WRONG');
    const result = verifySync({
      secret: this.cipher.open(placeOf(personId), row.secretSealed),
      token: code,
      epoch: Math.floor(this.clock.now() / 1000),
      epochTolerance: DRIFT_SECONDS,
    });
    if (!result.valid || !('timeStep' in result)) throw refuse('TOTP_WRONG');
    const used = await tx
      .createQueryBuilder()
      .update(TotpSecret)
      .set({ lastStep: result.timeStep })
      .where('personId = :personId AND lastStep < :step', { personId, step: result.timeStep })
      .execute();
    if (used.affected !== 1) throw refuse('TOTP_WRONG');
  }

  /** Phone lost: the person signs in another way and enrols again. */
  async reset(tx: EntityManager, personId: string): Promise<void> {
    await tx.delete(TotpSecret, { personId });
  }
}

function placeOf(personId: string) {
  return { table: 'totp_secrets', column: 'secret', rowId: personId };
}
