import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import type { ProfileDto, SessionView } from '../auth/auth.dto.js';
import { Firm, Lawyer, Village } from '../organizations/organizations.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { maskPhone } from '../platform/crypto/masks.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { WechatBinding } from './wechat-binding.entity.js';
import { Account, Consent, Person, RoleGrant } from './people.entity.js';

/** What a person is called and reached by; opened only where the caller's scope allows. */
export interface Contact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly villageId: string | null;
}

type SelfView = Pick<SessionView, 'personName' | 'phoneMasked' | 'villageId' | 'privacyAccepted'>;

const NO_SUCH_VILLAGE = [{ field: 'villageId', message: '请从列表里选村居' }];

/** People, their accounts and consents. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** The person behind an account; a new resident when the account is new. */
  async ofAccount(
    tx: EntityManager,
    kind: 'phone' | 'wechat',
    keyIndex: string,
    phone: string | null,
  ): Promise<string> {
    const known = await tx.findOneBy(Account, { kind, keyIndex });
    return known?.personId ?? this.newResident(tx, kind, keyIndex, phone);
  }

  /** Where subscribe messages go; the openid came from WeChat's own server. */
  async bindWechat(tx: EntityManager, personId: string, openid: string): Promise<void> {
    const openidSealed = this.cipher.seal({ table: 'wechat_bindings', column: 'openid', rowId: personId }, openid);
    await tx.upsert(WechatBinding, { personId, openidSealed, boundAt: this.clock.date() }, ['personId']);
  }

  private async newResident(tx: EntityManager, kind: 'phone' | 'wechat', keyIndex: string, phone: string | null) {
    const id = newId();
    const createdAt = this.clock.date();
    await tx.insert(Person, { id, createdAt, ...this.sealPhone(id, phone) });
    await tx.insert(Account, { id: newId(), kind, keyIndex, personId: id, createdAt });
    await tx.insert(RoleGrant, { id: newId(), personId: id, role: 'resident', grantedAt: createdAt });
    return id;
  }

  /** Somebody whom the desk writes down, without an account. A village that does not exist: INVALID. */
  async told(tx: EntityManager, { name, phone, villageId }: Contact): Promise<string> {
    if (villageId !== null && !(await tx.existsBy(Village, { id: villageId, live: 1 })))
      throw refuse('INVALID', NO_SUCH_VILLAGE);
    const id = newId();
    const nameSealed = this.cipher.sealOrNull({ table: 'people', column: 'name', rowId: id }, name);
    const nameIndex = name === null ? null : this.cipher.nameIndex(name);
    const createdAt = this.clock.date();
    await tx.insert(Person, { id, nameSealed, nameIndex, villageId, createdAt, ...this.sealPhone(id, phone) });
    return id;
  }

  async saveProfile(actor: Actor, form: ProfileDto): Promise<void> {
    const { manager } = this.dataSource;
    if (typeof form.villageId === 'string' && !(await manager.existsBy(Village, { id: form.villageId, live: 1 })))
      throw refuse('INVALID', NO_SUCH_VILLAGE);
    const id = actor.personId;
    await manager.update(Person, id, {
      nameSealed: this.cipher.seal({ table: 'people', column: 'name', rowId: id }, form.name),
      nameIndex: this.cipher.nameIndex(form.name),
      ...(form.villageId === undefined ? {} : { villageId: form.villageId }),
      ...(typeof form.phone !== 'string' ? {} : this.sealPhone(id, form.phone)),
    });
  }

  /** Records a yes or a no to the privacy notice; the latest counts. */
  async answerPrivacyNotice(actor: Actor, version: string, accepted: boolean): Promise<void> {
    if (version !== PRIVACY_NOTICE_VERSION)
      throw refuse('PRIVACY_NOTICE_OUTDATED', { version: PRIVACY_NOTICE_VERSION });
    await this.recordConsent(this.dataSource.manager, {
      personId: actor.personId,
      purpose: 'privacyNotice',
      version,
      accepted,
    });
  }

  async recordConsent(
    tx: EntityManager,
    consent: Pick<Consent, 'personId' | 'purpose' | 'version' | 'accepted'> &
      Partial<Pick<Consent, 'matterId' | 'takenBy'>>,
  ): Promise<void> {
    await tx.insert(Consent, { id: newId(), matterId: null, at: this.clock.date(), ...consent });
  }

  async privacyAccepted(personId: string): Promise<boolean> {
    const latest = await this.dataSource.manager.findOne(Consent, {
      where: { personId, purpose: 'privacyNotice', version: PRIVACY_NOTICE_VERSION },
      order: { written: 'DESC' },
    });
    return latest?.accepted ?? false;
  }

  /** Whoever else holds this person waits until the transaction ends. */
  async hold(tx: EntityManager, personId: string): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    await tx.findOneOrFail(Person, { where: { id: personId }, select: { id: true }, lock });
  }

  async contact(personId: string, manager: EntityManager = this.dataSource.manager): Promise<Contact> {
    return this.open(await manager.findOneByOrFail(Person, { id: personId }));
  }

  /** Opens the sealed fields of a row that a query has already scoped. */
  open({
    id,
    nameSealed,
    phoneSealed,
    villageId,
  }: Pick<Person, 'id' | 'nameSealed' | 'phoneSealed' | 'villageId'>): Contact {
    return {
      name: this.cipher.openOrNull({ table: 'people', column: 'name', rowId: id }, nameSealed),
      phone: this.cipher.openOrNull({ table: 'people', column: 'phone', rowId: id }, phoneSealed),
      villageId,
    };
  }

  async selfView(personId: string): Promise<SelfView> {
    const { name, phone, villageId } = await this.contact(personId);
    const lawyer = await this.dataSource.manager.findOneBy(Lawyer, { personId });
    return {
      personName: lawyer?.name ?? name,
      phoneMasked: phone === null ? null : maskPhone(phone),
      villageId,
      privacyAccepted: await this.privacyAccepted(personId),
    };
  }

  /** What a member of staff or a lawyer is called: who answers for a note. */
  async staffName(personId: string): Promise<string> {
    const lawyer = await this.dataSource.manager.findOneBy(Lawyer, { personId });
    return lawyer?.name ?? (await this.contact(personId)).name ?? '';
  }

  async firmNameOf(firmId: string | null): Promise<string | null> {
    if (firmId === null) return null;
    return (await this.dataSource.manager.findOneBy(Firm, { id: firmId }))?.name ?? null;
  }

  /** Another number, for SMS and for signing in on the phone. */
  async setPhone(tx: EntityManager, id: string, phone: string): Promise<void> {
    await tx.update(Person, id, this.sealPhone(id, phone));
    const keyIndex = this.cipher.index('phone', phone);
    await tx.insert(Account, { id: newId(), kind: 'phone', keyIndex, personId: id, createdAt: this.clock.date() });
  }

  /** A new colleague, or somebody the town knows already by that number. Returns the person's id. */
  async employ(
    tx: EntityManager,
    knownId: string | null,
    { name, phone }: { name: string; phone: string },
  ): Promise<string> {
    const id = knownId ?? newId();
    if (knownId === null) {
      await tx.insert(Person, { id, createdAt: this.clock.date() });
      await this.setPhone(tx, id, phone);
    }
    await tx.update(Person, id, {
      nameSealed: this.cipher.seal({ table: 'people', column: 'name', rowId: id }, name),
      nameIndex: this.cipher.nameIndex(name),
    });
    return id;
  }

  private sealPhone(id: string, phone: string | null) {
    return {
      phoneSealed: this.cipher.sealOrNull({ table: 'people', column: 'phone', rowId: id }, phone),
      phoneIndex: phone === null ? null : this.cipher.index('phone', phone),
    };
  }
}
