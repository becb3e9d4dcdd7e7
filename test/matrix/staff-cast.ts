import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { DESK_ROLES } from '@huifa/shared/access/roles';
import { KnownPlace, SignInChallenge } from '../../server/src/auth/auth.entity.js';
import { SessionStore } from '../../server/src/auth/session-store.js';
import { Account } from '../../server/src/people/people.entity.js';
import { newId } from '../../server/src/platform/ids.js';
import { deskPerson } from '../world/desk.js';
import type { World } from '../world/world.js';
import type { Asker, Relation, Row } from './facts.js';

/** A desk account that is there to be signed in with. */
export const DESK = { login: 'desk-of-the-test', password: 'a password of the test' } as const;
const PASSWORD_HASH = hash(DESK.password);

/** Sessions, scans and colleagues, in every relation. */
export type StaffRows = Readonly<Record<Relation, Readonly<Record<'session' | 'scan' | 'member', readonly Row[]>>>>;

/** `strangers`: somebody for each relation but one's own. `resident`: has no desk account. */
export async function staffRows(
  world: World,
  askers: readonly Asker[],
  strangers: Readonly<Record<'sameFirm' | 'otherFirm' | 'formerlyOffered' | 'foreign', string>>,
  residentId: string,
): Promise<StaffRows> {
  const of = async (ids: readonly string[], memberId: string, hasDesk = true) => ({
    session: await Promise.all(ids.map((id) => session(world, id))),
    scan: await Promise.all(ids.map((id) => scan(world, id))),
    member: [{ subject: 'member', id: memberId, hasDesk } as const],
  });
  const colleague = async () => (await deskPerson(world)).personId;
  const nothing: Row = { subject: 'nothing', id: newId() };
  return {
    own: await of(
      askers.flatMap(({ id }) => (id === '' ? [] : id)),
      await colleague(),
    ),
    sameFirm: await of([strangers.sameFirm], await colleague()),
    otherFirm: await of([strangers.otherFirm], await colleague()),
    formerlyOffered: await of([strangers.formerlyOffered], await colleague()),
    foreign: await of([strangers.foreign], residentId, false),
    missing: { session: [nothing], scan: [nothing], member: [nothing] },
  };
}

async function session(world: World, personId: string): Promise<Row> {
  const opening = { personId, role: 'resident', firmId: null, kind: 'phone' } as const;
  const opened = await world.app.get(SessionStore).open(world.db.manager, opening);
  return { subject: 'session', id: opened.session.id, personId };
}

async function scan(world: World, personId: string): Promise<Row> {
  const [id, scene] = [newId(), newId()];
  const later = new Date(world.now + 3_600_000);
  await world.db.manager.insert(SignInChallenge, {
    id,
    tokenHash: randomBytes(32).toString('hex'),
    personId,
    loginIndex: '',
    role: 'clerk',
    createdAt: new Date(world.now),
    expiresAt: later,
    scanHash: createHash('sha256').update(`scan ${scene}`).digest('hex'),
    scanExpiresAt: later,
  });
  return { subject: 'scan', id: scene, personId };
}

/** Lets a person sign in at the desk, from here without being counted with strangers. */
export async function openDesk(world: World, personId: string, login: string = DESK.login): Promise<void> {
  const keyIndex = world.cipher.index('login', login);
  if (await world.db.manager.existsBy(Account, { kind: 'desk', keyIndex })) return;
  const createdAt = new Date(world.now);
  const account = { kind: 'desk', keyIndex, personId, passwordHash: await PASSWORD_HASH, createdAt } as const;
  await world.db.manager.insert(Account, { id: newId(), ...account });
  await atHome(world, personId);
}

/** Makes this machine a place that the person is known to sign in from. */
async function atHome(world: World, personId: string): Promise<void> {
  const placeIndex = world.cipher.index('address', '127.0.0.1');
  await world.db.manager.insert(KnownPlace, { id: newId(), personId, placeIndex, seenAt: new Date(world.now) });
}

/** Whose password was right a moment ago, each time somebody else. */
export async function challenged(world: World): Promise<string> {
  const { personId, login } = await deskPerson(world);
  await atHome(world, personId);
  const { body } = await world.visitor.post('/sessions/desk', { login, password: 'a long enough pass phrase' });
  return String(body.challenge);
}

export function hasDesk({ role }: Asker): boolean {
  return role !== 'anonymous' && DESK_ROLES.includes(role);
}
