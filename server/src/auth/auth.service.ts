import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DESK_ROLES, type Role, ROLES } from '@huifa/shared/access/roles';
import { PeopleService } from '../people/people.service.js';
import { RoleGrant } from '../people/people.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { isDuplicate, Transactions } from '../platform/db/transactions.js';
import { refuse } from '../platform/refuse.js';
import { Wechat } from '../platform/wechat/wechat.js';
import type { SessionView, SignedInView } from './auth.dto.js';
import { Session } from './auth.entity.js';
import type { Origin } from '../platform/http/origin.js';
import { PhoneCodes } from './phone-codes.js';
import { SessionStore } from './session-store.js';

/** Which hat a phone puts on first: a lawyer opens it to work. */
const PHONE_ROLES: readonly Role[] = ['adviser', 'firmManager', 'resident'];
/** Signing in and out. */
@Injectable()
export class AuthService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly people: PeopleService,
    private readonly sessions: SessionStore,
    private readonly phoneCodes: PhoneCodes,
    private readonly wechat: Wechat,
    private readonly cipher: FieldCipher,
  ) {}

  async byPhone(phone: string, code: string, origin: Origin): Promise<SignedInView> {
    const keyIndex = this.cipher.index('phone', phone);
    const signedIn = await this.openOnPhone(origin, async (tx) =>
      (await this.phoneCodes.use(tx, phone, code)) ? this.people.ofAccount(tx, 'phone', keyIndex, phone) : null,
    );
    if (signedIn === null) throw refuse('CODE_WRONG');
    return signedIn;
  }

  async byWechat(code: string, origin: Origin): Promise<SignedInView> {
    const openid = await this.wechat.openidOf(code);
    const signedIn = await this.openOnPhone(origin, async (tx) => {
      const personId = await this.people.ofAccount(tx, 'wechat', this.cipher.index('openid', openid), null);
      await this.people.bindWechat(tx, personId, openid);
      return personId;
    });
    if (signedIn === null) throw refuse('SIGN_IN_FAILED');
    return signedIn;
  }

  async current(actor: Actor): Promise<SessionView> {
    return this.view(await this.dataSource.manager.findOneByOrFail(Session, { id: actor.sessionId }));
  }

  async end(actor: Actor): Promise<void> {
    await this.sessions.revoke(actor.sessionId);
  }

  /** Another hat of the same person; desk roles stay at the desk, phone roles on the phone. */
  async switchRole(actor: Actor, role: Role): Promise<SessionView> {
    const { manager } = this.dataSource;
    const session = await manager.findOneByOrFail(Session, { id: actor.sessionId });
    const grant = await manager.findOneBy(RoleGrant, { personId: actor.personId, role });
    if (grant === null || grant.endedAt !== null || isDeskRole(role) !== (session.kind === 'desk'))
      throw refuse('ROLE_NOT_HELD');
    await manager.update(Session, session.id, { role, firmId: grant.firmId });
    return this.view({ ...session, role, firmId: grant.firmId });
  }

  /** Finds or makes the person and opens a session, all or nothing; null where nobody is to be let in. */
  private async openOnPhone(
    origin: Origin,
    personOf: (tx: EntityManager) => Promise<string | null>,
  ): Promise<SignedInView | null> {
    const open = () =>
      this.transactions.run(async (tx) => {
        const personId = await personOf(tx);
        if (personId === null) return null;
        const grants = await this.grantsOf(personId, tx);
        const role = PHONE_ROLES.find((candidate) => grants.some((grant) => grant.role === candidate)) ?? 'resident';
        const firmId = grants.find((grant) => grant.role === role)?.firmId ?? null;
        return this.sessions.open(tx, { personId, role, firmId, kind: 'phone', origin });
      });
    const opened = await open().catch((error: unknown) => {
      // Two first sign-ins at once: the other one made the person.
      if (!isDuplicate(error)) throw error;
      return open();
    });
    return opened === null ? null : { token: opened.token, session: await this.view(opened.session) };
  }

  /** What a screen is told of its session. */
  async view(session: Session): Promise<SessionView> {
    const roles = (await this.rolesOf(session.personId)).filter(
      (role) => isDeskRole(role) === (session.kind === 'desk'),
    );
    return {
      ...(await this.people.selfView(session.personId)),
      role: session.role,
      roles,
      firmName: await this.people.firmNameOf(session.firmId),
      csrfToken: session.csrfToken,
      mustChangePassword: session.mustChangePassword,
    };
  }

  /** The roles that a person holds today. */
  async rolesOf(personId: string): Promise<Role[]> {
    return (await this.grantsOf(personId)).map(({ role }) => role);
  }

  private async grantsOf(personId: string, manager = this.dataSource.manager): Promise<RoleGrant[]> {
    const grants = await manager.findBy(RoleGrant, { personId });
    // Always in one order: whoever holds several hats signs in with the same one each time.
    return grants
      .filter(({ endedAt }) => endedAt === null)
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  }
}

function isDeskRole(role: Role): boolean {
  return DESK_ROLES.includes(role);
}
