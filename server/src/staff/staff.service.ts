import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { DESK_ROLES, type Role } from '@huifa/shared/access/roles';
import { wouldDieOut } from '@huifa/shared/access/staff.rules';
import { addDays, dayOf, instantAt } from '@huifa/shared/kernel/day';
import { AccountService } from '../auth/account.service.js';
import { Account, RoleGrant } from '../people/people.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { isDuplicate, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { Timers } from '../platform/jobs/timers.js';
import { refuse } from '../platform/refuse.js';
import type { GrantRoleDto, OneTimePasswordView, StaffDetailView, StaffFormDto } from './staff.dto.js';
import { StaffViews } from './staff.views.js';

const ROLE_END = 'roleEnd';

/** Desk accounts and the roles that go with them. The administrator keeps people, and sees no matter. */
@Injectable()
export class StaffService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly timers: Timers,
    private readonly people: PeopleService,
    private readonly account: AccountService,
    private readonly views: StaffViews,
  ) {}

  onModuleInit(): void {
    this.timers.on(ROLE_END, (grantId) => this.lapse(grantId));
  }

  async create(actor: Actor, form: StaffFormDto, once: Once): Promise<OneTimePasswordView> {
    const oneTimePassword = this.account.oneTimePassword();
    const passwordHash = await this.account.hashOf(oneTimePassword);
    const personId = await this.transactions
      .once(once, async (tx) => {
        const id = await this.personOf(tx, form);
        await this.openAccount(tx, id, form.login, passwordHash);
        await this.writeGrant(tx, id, form.role, null);
        await this.account.record(tx, { personId: id, byId: actor.personId, kind: 'created' });
        await this.account.record(tx, { personId: id, byId: actor.personId, kind: 'granted', role: form.role });
        // Sealed with the key: a repeated request shows the same password again.
        return { id, oneTimePassword };
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('LOGIN_TAKEN') : error;
      });
    return { oneTimePassword: personId.oneTimePassword, member: await this.views.detail(actor, personId.id) };
  }

  /** A new number takes the place of the old one everywhere: whoever holds the old telephone confirms nothing. */
  setPhone(actor: Actor, personId: string, phone: string): Promise<StaffDetailView> {
    return this.change(actor, personId, async (tx) => {
      const keyIndex = this.cipher.index('phone', phone);
      const owner = await tx.findOneBy(Account, { kind: 'phone', keyIndex });
      if (owner !== null && owner.personId !== personId) throw refuse('PHONE_TAKEN');
      await tx.delete(Account, { kind: In(['phone', 'wechat']), personId });
      await this.people.setPhone(tx, personId, phone);
      await this.account.endSessions(tx, personId);
      await this.account.record(tx, { personId, byId: actor.personId, kind: 'phoneChanged' });
    });
  }

  grant(actor: Actor, personId: string, { role, lastDay }: GrantRoleDto): Promise<StaffDetailView> {
    if (lastDay !== undefined && lastDay < dayOf(this.clock.now()))
      throw refuse('INVALID', [{ field: 'lastDay', message: '最后一天不能早于今天' }]);
    return this.change(actor, personId, async (tx) => {
      // Until when is a promise to end it: of the last administrator it may not be made.
      if (lastDay !== undefined) await this.refuseDyingOut(tx, role, personId);
      await this.writeGrant(tx, personId, role, lastDay ?? null);
      await this.account.record(tx, { personId, byId: actor.personId, kind: 'granted', role });
    });
  }

  endGrant(actor: Actor, personId: string, role: Role): Promise<StaffDetailView> {
    return this.change(actor, personId, async (tx) => {
      await this.refuseDyingOut(tx, role, personId);
      const ended = await tx.update(RoleGrant, { personId, role, endedAt: IsNull() }, { endedAt: this.clock.date() });
      if (ended.affected !== 1) throw refuse('NOT_FOUND');
      await this.account.endSessions(tx, personId, role);
      await this.account.record(tx, { personId, byId: actor.personId, kind: 'grantEnded', role });
    });
  }

  setDisabled(actor: Actor, personId: string, disabled: boolean): Promise<StaffDetailView> {
    return this.change(actor, personId, async (tx, { id, disabledAt }) => {
      if (disabled === (disabledAt !== null)) return;
      if (disabled) for (const role of DESK_ROLES) await this.refuseDyingOut(tx, role, personId);
      await tx.update(Account, id, { disabledAt: disabled ? this.clock.date() : null });
      if (disabled) await this.account.endSessions(tx, personId);
      await this.account.record(tx, { personId, byId: actor.personId, kind: disabled ? 'disabled' : 'enabled' });
    });
  }

  async resetPassword(actor: Actor, personId: string): Promise<OneTimePasswordView> {
    const oneTimePassword = this.account.oneTimePassword();
    const member = await this.change(actor, personId, async (tx) => {
      await this.account.resetPassword(tx, personId, oneTimePassword);
      await this.account.record(tx, { personId, byId: actor.personId, kind: 'passwordReset' });
    });
    return { oneTimePassword, member };
  }

  resetTotp(actor: Actor, personId: string): Promise<StaffDetailView> {
    return this.change(actor, personId, async (tx) => {
      await this.account.resetTotp(tx, personId);
      await this.account.record(tx, { personId, byId: actor.personId, kind: 'totpReset' });
    });
  }

  endSessions(actor: Actor, personId: string, sessionId: string | null): Promise<StaffDetailView> {
    return this.change(actor, personId, async (tx) => {
      if (sessionId === null) await this.account.endSessions(tx, personId);
      else if (!(await this.account.endSession(tx, personId, sessionId))) throw refuse('NOT_FOUND');
      const kind = sessionId === null ? 'sessionsEnded' : 'sessionEnded';
      await this.account.record(tx, { personId, byId: actor.personId, kind });
    });
  }

  /** The last day of a role is over; unless another was said since. */
  private async lapse(grantId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const grant = await tx.findOneBy(RoleGrant, { id: grantId });
      if (grant === null || grant.endedAt !== null || grant.lastDay === null) return;
      if (dayOf(this.clock.now()) <= grant.lastDay) return;
      await this.people.hold(tx, grant.personId);
      const { personId, role } = grant;
      // Nobody else was made administrator in time: better one too long than none.
      if (wouldDieOut(role, await this.holders(tx, role), personId)) return;
      await tx.update(RoleGrant, grantId, { endedAt: this.clock.date() });
      await this.account.endSessions(tx, personId, role);
      await this.account.record(tx, { personId, byId: personId, kind: 'grantLapsed', role });
    });
  }

  /** One change of one account at a time; whoever signs in meanwhile waits. */
  private async change(
    actor: Actor,
    personId: string,
    work: (tx: EntityManager, account: Account) => Promise<void>,
  ): Promise<StaffDetailView> {
    await this.transactions.run(async (tx) => {
      const account = await tx.findOneBy(Account, { kind: 'desk', personId });
      if (account === null) throw refuse('NOT_FOUND');
      await this.people.hold(tx, personId);
      await work(tx, await tx.findOneByOrFail(Account, { id: account.id }));
    });
    return this.views.detail(actor, personId);
  }

  private async refuseDyingOut(tx: EntityManager, role: Role, leaving: string): Promise<void> {
    if (wouldDieOut(role, await this.holders(tx, role), leaving)) throw refuse('LAST_HOLDER');
  }

  /**
   * Who holds a role and can sign in. The rows stay locked until the transaction ends: of two administrators who take
   * the role from each other at the same moment, the second finds the first one's work done.
   */
  private async holders(tx: EntityManager, role: Role): Promise<string[]> {
    const rows: { personId: string }[] = await tx.query(
      `SELECT g.person_id AS personId FROM role_grants g
         JOIN accounts a ON a.person_id = g.person_id AND a.kind = 'desk' AND a.disabled_at IS NULL
        WHERE g.role = ? AND g.ended_at IS NULL FOR UPDATE`,
      [role],
    );
    return rows.map(({ personId }) => personId);
  }

  private async writeGrant(tx: EntityManager, personId: string, role: Role, lastDay: string | null): Promise<void> {
    const known = await tx.findOneBy(RoleGrant, { personId, role });
    const id = known?.id ?? newId();
    const at = this.clock.date();
    if (known === null) await tx.insert(RoleGrant, { id, personId, role, firmId: null, grantedAt: at, lastDay });
    else
      await tx.update(RoleGrant, id, {
        lastDay,
        endedAt: null,
        ...(known.endedAt === null ? {} : { grantedAt: at }),
      });
    if (lastDay !== null) await this.timers.reset(tx, ROLE_END, id, new Date(instantAt(addDays(lastDay, 1))));
  }

  /** The number is the person: a resident who comes to work in the town hall stays one person. */
  private async personOf(tx: EntityManager, { name, phone }: StaffFormDto): Promise<string> {
    const owner = await tx.findOneBy(Account, { kind: 'phone', keyIndex: this.cipher.index('phone', phone) });
    if (owner !== null && (await tx.existsBy(Account, { kind: 'desk', personId: owner.personId })))
      throw refuse('PHONE_TAKEN');
    return this.people.employ(tx, owner?.personId ?? null, { name, phone });
  }

  private async openAccount(tx: EntityManager, personId: string, login: string, passwordHash: string): Promise<void> {
    const id = newId();
    await tx.insert(Account, {
      id,
      kind: 'desk',
      keyIndex: this.cipher.index('login', login),
      personId,
      passwordHash,
      mustChangePassword: true,
      loginSealed: this.cipher.seal({ table: 'accounts', column: 'login', rowId: id }, login),
      createdAt: this.clock.date(),
    });
  }
}
