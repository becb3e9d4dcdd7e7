import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { PASSWORD_FAULTS, passwordFault } from '@huifa/shared/access/password.rules';
import type { Role } from '@huifa/shared/access/roles';
import { Account } from '../people/people.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { maskPhone } from '../platform/crypto/masks.js';
import { Transactions } from '../platform/db/transactions.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { StaffEvent } from '../staff/staff.entity.js';
import type { ChangePasswordDto, MyAccountView, SessionPlacesView, TotpEnrolmentView } from './account.dto.js';
import type { SessionView } from './auth.dto.js';
import { Session } from './auth.entity.js';
import { AuthService } from './auth.service.js';
import { GuessLanes } from './guess-lanes.js';
import { KnownPlaces } from './known-places.js';
import { Passwords } from './passwords.js';
import { SessionStore } from './session-store.js';
import { TotpService } from './totp.service.js';

/** What people do about their own sign-in, and what an administrator does for them when they cannot. */
@Injectable()
export class AccountService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly people: PeopleService,
    private readonly passwords: Passwords,
    private readonly guesses: GuessLanes,
    private readonly knownPlaces: KnownPlaces,
    private readonly sessions: SessionStore,
    private readonly totp: TotpService,
    private readonly auth: AuthService,
  ) {}

  async places(personId: string, currentId: string | null): Promise<SessionPlacesView> {
    const sessions = await this.sessions.of(personId);
    return {
      sessions: sessions.map((session) => ({
        id: session.id,
        kind: session.kind,
        role: session.role,
        device: session.device,
        address: this.sessions.addressOf(session),
        openedAt: session.createdAt.toISOString(),
        lastSeenAt: (session.lastSeenAt ?? session.createdAt).toISOString(),
        current: session.id === currentId,
      })),
    };
  }

  async endOne({ personId, sessionId }: Actor, id: string): Promise<SessionPlacesView> {
    const ended = await this.transactions.run((tx) => this.sessions.end(tx, personId, id));
    if (!ended) throw refuse('NOT_FOUND');
    return this.places(personId, sessionId);
  }

  async endOthers({ personId, sessionId }: Actor): Promise<SessionPlacesView> {
    await this.transactions.run((tx) => this.sessions.endAll(tx, personId, sessionId));
    return this.places(personId, sessionId);
  }

  async mine({ personId }: Actor): Promise<MyAccountView> {
    const account = await this.deskAccount(this.dataSource.manager, personId);
    const { phone } = await this.people.contact(personId);
    return {
      login: account === null ? null : this.loginOf(account),
      phoneMasked: phone === null ? null : maskPhone(phone),
      totpOn: await this.totp.isOn(personId),
      passwordChangedAt: account?.passwordChangedAt?.toISOString() ?? null,
    };
  }

  /** The present password, then a new one; every other session ends. */
  async changePassword(actor: Actor, form: ChangePasswordDto): Promise<SessionView> {
    const { personId, sessionId } = actor;
    const account = await this.deskAccount(this.dataSource.manager, personId);
    if (account === null) throw refuse('PASSWORD_WRONG');
    await this.guesses.take([{ kind: 'factor', of: [personId, 'inside'] }]);
    if (!(await this.passwords.matches(account.passwordHash, form.currentPassword))) throw refuse('PASSWORD_WRONG');
    const { name, phone } = await this.people.contact(personId);
    const fault = passwordFault(form.newPassword, [this.loginOf(account), name, phone]);
    const message = fault === null ? null : PASSWORD_FAULTS[fault];
    const same = form.newPassword === form.currentPassword ? '新密码不能和现在的一样' : null;
    if (message ?? same) throw refuse('INVALID', [{ field: 'newPassword', message: message ?? same }]);
    const passwordHash = await this.passwords.hash(form.newPassword);
    await this.transactions.run(async (tx) => {
      const changed = { passwordHash, mustChangePassword: false, passwordChangedAt: this.clock.date() };
      await tx.update(Account, account.id, changed);
      await tx.update(Session, sessionId, { mustChangePassword: false });
      await this.sessions.endAll(tx, personId, sessionId);
      await this.record(tx, { personId, byId: personId, kind: 'passwordChanged' });
    });
    return this.auth.current(actor);
  }

  async beginTotp({ personId }: Actor): Promise<TotpEnrolmentView> {
    const account = await this.deskAccount(this.dataSource.manager, personId);
    return this.totp.begin(personId, (account && this.loginOf(account)) ?? '工作台');
  }

  async confirmTotp(actor: Actor, code: string): Promise<MyAccountView> {
    const { personId } = actor;
    await this.guesses.take([{ kind: 'factor', of: [personId, 'inside'] }]);
    await this.transactions.run(async (tx) => {
      await this.totp.confirm(tx, personId, code);
      await this.record(tx, { personId, byId: personId, kind: 'totpOn' });
    });
    return this.mine(actor);
  }

  /** A one-time password in place of the old one; every session ends and no computer is known any more. */
  async resetPassword(tx: EntityManager, personId: string, oneTimePassword: string): Promise<void> {
    const changed = { passwordHash: await this.passwords.hash(oneTimePassword), mustChangePassword: true };
    await tx.update(Account, { kind: 'desk', personId }, { ...changed, passwordChangedAt: null });
    await this.knownPlaces.forget(tx, personId);
    await this.sessions.endAll(tx, personId);
  }

  /** Ends a person's sessions, or those in one role. */
  async endSessions(tx: EntityManager, personId: string, role?: Role): Promise<void> {
    if (role === undefined) await this.sessions.endAll(tx, personId);
    else await tx.update(Session, { personId, role, revokedAt: IsNull() }, { revokedAt: this.clock.date() });
  }

  endSession(tx: EntityManager, personId: string, sessionId: string): Promise<boolean> {
    return this.sessions.end(tx, personId, sessionId);
  }

  sessionsOf(personId: string): Promise<Session[]> {
    return this.sessions.of(personId);
  }

  oneTimePassword(): string {
    return this.passwords.oneTime();
  }

  hashOf(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  async resetTotp(tx: EntityManager, personId: string): Promise<void> {
    await this.totp.reset(tx, personId);
    await this.knownPlaces.forget(tx, personId);
    await this.sessions.endAll(tx, personId);
  }

  /** Writes down what was done to an account. */
  async record(
    tx: EntityManager,
    event: Pick<StaffEvent, 'personId' | 'byId' | 'kind'> & { role?: StaffEvent['role'] },
  ): Promise<void> {
    await tx.insert(StaffEvent, { id: newId(), role: null, at: this.clock.date(), ...event });
  }

  /** The login as it was given; null for accounts older than the column. */
  loginOf({ id, loginSealed }: Account): string | null {
    return this.cipher.openOrNull({ table: 'accounts', column: 'login', rowId: id }, loginSealed);
  }

  private deskAccount(manager: EntityManager, personId: string): Promise<Account | null> {
    return manager.findOneBy(Account, { kind: 'desk', personId });
  }
}
