import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import type { Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { CONFIG } from '../platform/config.module.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { maskPhone } from '../platform/crypto/masks.js';
import { isDuplicate } from '../platform/db/transactions.js';
import { refuse } from '../platform/refuse.js';
import { Sms } from '../platform/sms/sms.js';
import { PhoneCode } from './auth.entity.js';
import type { PhoneCodeView } from './auth.dto.js';

const MINUTE_MS = 60_000;
const VALID_MINUTES = 10;
const MAX_TRIES = 5;
const PER_DAY = 5;

/** What a code is good for. One kind neither counts nor opens for the other: a stranger cannot use up a clerk's codes. */
export type CodePurpose = 'phone' | 'desk';

const TEXTS: Record<CodePurpose, (code: string) => string> = {
  phone: (code) => `【惠法通】验证码 ${code}，${VALID_MINUTES} 分钟内有效。工作人员不会向您要验证码。`,
  desk: (code) =>
    `【惠法通】工作台登录验证码 ${code}，${VALID_MINUTES} 分钟内有效。不是您本人在登录，请马上告诉系统管理员。`,
};

/** Codes by SMS: single use, ten minutes, five tries, one a minute and five a day a number. */
@Injectable()
export class PhoneCodes {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly sms: Sms,
  ) {}

  async send(phone: string, purpose: CodePurpose = 'phone'): Promise<PhoneCodeView> {
    const phoneIndex = this.indexOf(phone, purpose);
    // Read before the others are counted: whoever comes in between is either counted or takes the same place.
    const before = await this.latest(phoneIndex);
    await this.refuseTooMany(phoneIndex);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const id = await this.keep(phoneIndex, code, before);
    try {
      await this.sms.send(phone, TEXTS[purpose](code));
    } catch (error) {
      // A code that nobody got counts for nothing.
      await this.dataSource.manager.delete(PhoneCode, id);
      throw error;
    }
    return {
      phoneMasked: maskPhone(phone),
      validMinutes: VALID_MINUTES,
      ...(this.config.sms === 'simulated' ? { simulatedCode: code } : {}),
    };
  }

  /**
   * Uses up the latest code of a number. Each guess is counted before it is compared. False: a wrong guess, whose count
   * is to be committed.
   */
  async use(tx: EntityManager, phone: string, code: string, purpose: CodePurpose = 'phone'): Promise<boolean> {
    const phoneIndex = this.indexOf(phone, purpose);
    const latest = await this.latest(phoneIndex, tx);
    if (latest === null || latest.usedAt !== null || latest.expiresAt.getTime() <= this.clock.now())
      throw refuse('CODE_EXPIRED');
    const guess = await tx
      .createQueryBuilder()
      .update(PhoneCode)
      .set({ tries: () => 'tries + 1' })
      .where('id = :id AND tries < :max', { id: latest.id, max: MAX_TRIES })
      .execute();
    if (guess.affected !== 1) throw refuse('CODE_EXPIRED');
    if (latest.codeHash !== this.hash(latest.id, code)) return false;
    const used = await tx
      .createQueryBuilder()
      .update(PhoneCode)
      .set({ usedAt: this.clock.date() })
      .where('id = :id AND usedAt IS NULL', { id: latest.id })
      .execute();
    if (used.affected !== 1) throw refuse('CODE_EXPIRED');
    return true;
  }

  /**
   * The id of a code follows from the one before it: of two that are asked for at once the second finds its place
   * taken, before any message is sent.
   */
  private async keep(phoneIndex: string, code: string, before: PhoneCode | null): Promise<string> {
    const id = this.cipher.index('phone', `${phoneIndex}:${before?.id ?? ''}`).slice(0, 32);
    const row = { id, phoneIndex, codeHash: this.hash(id, code), createdAt: this.clock.date(), usedAt: null };
    const expiresAt = new Date(this.clock.now() + VALID_MINUTES * MINUTE_MS);
    await this.dataSource.manager.insert(PhoneCode, { ...row, expiresAt }).catch((error: unknown) => {
      throw isDuplicate(error) ? refuse('CODE_TOO_SOON') : error;
    });
    return id;
  }

  private indexOf(phone: string, purpose: CodePurpose): string {
    return this.cipher.index('phone', purpose === 'phone' ? phone : `${purpose} ${phone}`);
  }

  private latest(phoneIndex: string, manager = this.dataSource.manager): Promise<PhoneCode | null> {
    return manager.findOne(PhoneCode, { where: { phoneIndex }, order: { createdAt: 'DESC' } });
  }

  private async refuseTooMany(phoneIndex: string): Promise<void> {
    const dayAgo = new Date(this.clock.now() - 24 * 60 * MINUTE_MS);
    const recent = await this.dataSource.manager.find(PhoneCode, {
      where: { phoneIndex, createdAt: MoreThan(dayAgo) },
      order: { createdAt: 'DESC' },
    });
    const last = recent[0]?.createdAt.getTime() ?? -Infinity;
    if (this.clock.now() - last < MINUTE_MS) throw refuse('CODE_TOO_SOON');
    if (recent.length >= PER_DAY) throw refuse('CODE_TOO_MANY');
  }

  private hash(id: string, code: string): string {
    return this.cipher.index('login', `${id}:${code}`);
  }
}
