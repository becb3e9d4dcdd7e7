import { hash } from '@node-rs/argon2';
import type { EntityManager } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { type Instant, instantAt } from '@huifa/shared/kernel/day';
import { DEMO_LAWYERS, DEMO_PASSWORD, DEMO_RESIDENTS, DEMO_STAFF, openidOf } from '../demo/demo-people.js';
import { Account, Consent, Person, RoleGrant } from '../people/people.entity.js';
import { WechatBinding } from '../people/wechat-binding.entity.js';
import type { FieldCipher } from '../platform/crypto/field-cipher.js';
import { FIRMS } from './data/firms.js';
import { demoPhone, residentName } from './data/names.js';
import { Random, seedId } from './random.js';
import { firmId, insertAll, type Span, VILLAGES } from './town.js';

const RESIDENTS = 140;
/** Phones of lawyers follow those of residents. */
const LAWYERS_FROM = 500;

/** Somebody who acts in the history. */
export interface SeededPerson {
  readonly id: string;
  readonly name: string;
  readonly villageId: string | null;
}

interface Draft {
  readonly key: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly villageId: string | null;
  readonly roles: readonly { role: Role; firmId: string | null }[];
  readonly wechat: boolean;
  readonly consented: boolean;
}

/** The residents who bring matters; those to sign in as are apart. */
export const RESIDENT_CAST: readonly SeededPerson[] = Array.from({ length: RESIDENTS }, (_, index) => ({
  id: seedId(`person resident-${index}`),
  name: residentName(index),
  villageId: new Random(`village of ${index}`).pick(VILLAGES).id,
}));

/** A person to sign in as. */
export function demoPerson(key: string): SeededPerson {
  const resident = DEMO_RESIDENTS.find((candidate) => candidate.key === key);
  const name = resident?.name ?? DEMO_STAFF.find((candidate) => candidate.key === key)?.name ?? '';
  return { id: seedId(`person ${key}`), name, villageId: villageIdOf(resident?.village) };
}

/** Residents, lawyers and staff with the accounts of their phones; desk accounts come last of all (see `openDesks`). */
export async function writePeople(manager: EntityManager, cipher: FieldCipher, { began }: Span): Promise<void> {
  const at = instantAt(began, 8 * 60);
  const drafts = [...residentDrafts(), ...demoResidentDrafts(), ...lawyerDrafts(), ...staffDrafts()];
  await insertAll(
    manager,
    Person,
    drafts.map(({ key, name, phone, villageId }) => person(cipher, key, { name, phone, villageId }, at)),
  );
  const accounts = drafts.flatMap((draft) => accountsOf(cipher, draft, at));
  await insertAll(manager, Account, accounts);
  const grants = drafts.flatMap(({ key, roles }) => roles.map((held) => ({ key, ...held })));
  await insertAll(
    manager,
    RoleGrant,
    grants.map(({ key, role, firmId: firm }) => ({
      id: seedId(`grant ${key} ${role}`),
      personId: seedId(`person ${key}`),
      role,
      firmId: firm,
      grantedAt: new Date(at),
    })),
  );
  await insertAll(
    manager,
    WechatBinding,
    drafts.flatMap((draft) => bindingOf(cipher, draft, at)),
  );
  await insertAll(
    manager,
    Consent,
    drafts.flatMap((draft) => consentOf(draft, at)),
  );
}

/** Signing in at the desk begins to work when everything else is written: a town without desks is half a town. */
export async function openDesks(manager: EntityManager, cipher: FieldCipher, { began }: Span): Promise<void> {
  for (const { key } of DEMO_STAFF)
    await manager.insert(Account, {
      id: seedId(`account desk ${key}`),
      loginSealed: cipher.seal({ table: 'accounts', column: 'login', rowId: seedId(`account desk ${key}`) }, key),
      passwordChangedAt: new Date(instantAt(began, 8 * 60)),
      kind: 'desk',
      keyIndex: cipher.index('login', key),
      personId: seedId(`person ${key}`),
      passwordHash: await hash(DEMO_PASSWORD),
      createdAt: new Date(instantAt(began, 8 * 60)),
    });
}

const RESIDENT = { roles: [{ role: 'resident' as const, firmId: null }], wechat: false, consented: true };

function residentDrafts(): Draft[] {
  return RESIDENT_CAST.map(({ name, villageId }, index) => ({
    ...RESIDENT,
    key: `resident-${index}`,
    name,
    phone: demoPhone(index + 1),
    villageId,
  }));
}

function demoResidentDrafts(): Draft[] {
  return DEMO_RESIDENTS.map(({ key, name, phone, village }) => {
    const fresh = key === 'fresh';
    const told = fresh
      ? { name: null, phone: null, villageId: null }
      : { name, phone, villageId: villageIdOf(village) };
    return { ...RESIDENT, ...told, key, wechat: true, consented: !fresh };
  });
}

function lawyerDrafts(): Draft[] {
  const demo = new Set(DEMO_LAWYERS.map(({ lawyer }) => lawyer.key));
  const lawyers = FIRMS.flatMap((firm) => firm.lawyers.map((lawyer) => ({ ...lawyer, firmId: firmId(firm.key) })));
  return lawyers.map(({ key, name, manages, firmId: firm }, index) => ({
    key,
    name,
    phone: demoPhone(LAWYERS_FROM + index),
    villageId: null,
    roles: (['adviser', ...(manages ? (['firmManager'] as const) : [])] as const).map((role) => ({
      role,
      firmId: firm,
    })),
    wechat: demo.has(key),
    consented: false,
  }));
}

function staffDrafts(): Draft[] {
  return DEMO_STAFF.map(({ key, name, phone }) => ({
    key,
    name,
    phone,
    villageId: null,
    roles: [{ role: key, firmId: null }],
    wechat: true,
    consented: false,
  }));
}

function person(
  cipher: FieldCipher,
  key: string,
  { name, phone, villageId }: Pick<Draft, 'name' | 'phone' | 'villageId'>,
  at: Instant,
) {
  const id = seedId(`person ${key}`);
  return {
    id,
    nameSealed: cipher.sealOrNull({ table: 'people', column: 'name', rowId: id }, name),
    nameIndex: name === null ? null : cipher.nameIndex(name),
    phoneSealed: cipher.sealOrNull({ table: 'people', column: 'phone', rowId: id }, phone),
    phoneIndex: phone === null ? null : cipher.index('phone', phone),
    villageId,
    createdAt: new Date(at),
  };
}

function accountsOf(cipher: FieldCipher, { key, phone, wechat }: Draft, at: Instant) {
  const account = (kind: 'phone' | 'wechat', keyIndex: string) => ({
    id: seedId(`account ${kind} ${key}`),
    kind,
    keyIndex,
    personId: seedId(`person ${key}`),
    passwordHash: null,
    createdAt: new Date(at),
  });
  return [
    ...(phone === null ? [] : [account('phone', cipher.index('phone', phone))]),
    ...(wechat ? [account('wechat', cipher.index('openid', openidOf(key)))] : []),
  ];
}

function bindingOf(cipher: FieldCipher, { key, wechat }: Draft, at: Instant) {
  const personId = seedId(`person ${key}`);
  const place = { table: 'wechat_bindings', column: 'openid', rowId: personId };
  return wechat ? [{ personId, openidSealed: cipher.seal(place, openidOf(key)), boundAt: new Date(at) }] : [];
}

function consentOf({ key, consented }: Draft, at: Instant) {
  const row = { id: seedId(`consent ${key}`), personId: seedId(`person ${key}`), purpose: 'privacyNotice' as const };
  const answer = { matterId: null, version: PRIVACY_NOTICE_VERSION, accepted: true, at: new Date(at) };
  return consented ? [{ ...row, ...answer }] : [];
}

function villageIdOf(name: string | undefined): string | null {
  return VILLAGES.find((village) => village.name === name)?.id ?? null;
}
