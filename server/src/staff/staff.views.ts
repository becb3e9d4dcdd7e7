import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { DESK_ROLES } from '@huifa/shared/access/roles';
import { AccountService } from '../auth/account.service.js';
import { Session, TotpSecret } from '../auth/auth.entity.js';
import { Account, Person, RoleGrant } from '../people/people.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { maskPhone } from '../platform/crypto/masks.js';
import { refuse } from '../platform/refuse.js';
import type { StaffDetailView, StaffMemberView, StaffView } from './staff.dto.js';
import { StaffEvent } from './staff.entity.js';

const EVENTS_SHOWN = 50;

interface Rows {
  readonly accounts: readonly Account[];
  readonly people: ReadonlyMap<string, Person>;
  readonly grants: readonly RoleGrant[];
  readonly sessions: ReadonlyMap<string, readonly Session[]>;
  readonly totp: ReadonlySet<string>;
}

/** Desk accounts as administrator and director see them: never a word of a matter. */
@Injectable()
export class StaffViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly account: AccountService,
  ) {}

  async list(actor: Actor): Promise<StaffView> {
    const rows = await this.rows();
    const members = rows.accounts.map((account) => this.member(account, rows, actor));
    return { members: members.sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'zh-CN')) };
  }

  /** Somebody without a desk account is as if they were missing. */
  async detail(actor: Actor, personId: string): Promise<StaffDetailView> {
    const rows = await this.rows(personId);
    const account = rows.accounts[0];
    if (account === undefined) throw refuse('NOT_FOUND');
    return {
      ...this.member(account, rows, actor),
      openSessions: (rows.sessions.get(personId) ?? []).map((session) => ({
        id: session.id,
        kind: session.kind,
        role: session.role,
        device: session.device,
        since: session.createdAt.toISOString(),
        lastSeenAt: (session.lastSeenAt ?? session.createdAt).toISOString(),
      })),
      events: await this.events(personId),
    };
  }

  private async rows(personId?: string): Promise<Rows> {
    const { manager } = this.dataSource;
    const of = personId === undefined ? {} : { personId };
    const accounts = await manager.find(Account, { where: { kind: 'desk', ...of } });
    const ids = accounts.map((account) => account.personId);
    const among = { personId: In(ids) };
    const people = await manager.findBy(Person, { id: In(ids) });
    const grants = await manager.findBy(RoleGrant, { ...among, role: In([...DESK_ROLES]), endedAt: IsNull() });
    const sessions = new Map<string, readonly Session[]>();
    for (const id of ids) sessions.set(id, await this.account.sessionsOf(id));
    const totp = await manager.findBy(TotpSecret, among);
    return {
      accounts,
      people: new Map(people.map((person) => [person.id, person])),
      grants,
      sessions,
      totp: new Set(totp.flatMap((secret) => (secret.confirmedAt === null ? [] : secret.personId))),
    };
  }

  private member(account: Account, rows: Rows, actor: Actor): StaffMemberView {
    const { personId } = account;
    const { name, phone } = this.people.open(rows.people.get(personId)!);
    const sessions = rows.sessions.get(personId) ?? [];
    const seen = sessions.map(({ lastSeenAt, createdAt }) => (lastSeenAt ?? createdAt).getTime());
    return {
      id: personId,
      name,
      login: this.account.loginOf(account),
      phoneMasked: phone === null ? null : maskPhone(phone),
      roles: rows.grants
        .filter((grant) => grant.personId === personId)
        .map(({ role, grantedAt, lastDay }) => ({ role, since: grantedAt.toISOString(), lastDay })),
      disabled: account.disabledAt !== null,
      mustChangePassword: account.mustChangePassword,
      totpOn: rows.totp.has(personId),
      sessions: sessions.length,
      lastSeenAt: seen.length === 0 ? null : new Date(Math.max(...seen)).toISOString(),
      self: personId === actor.personId,
    };
  }

  private async events(personId: string): Promise<StaffDetailView['events']> {
    const { manager } = this.dataSource;
    const events = await manager.find(StaffEvent, {
      where: { personId },
      order: { written: 'DESC' },
      take: EVENTS_SHOWN,
    });
    const actors = await manager.findBy(Person, { id: In([...new Set(events.map(({ byId }) => byId))]) });
    const names = new Map(actors.map((person) => [person.id, this.people.open(person).name]));
    return events.map(({ kind, role, byId, at }) => ({
      kind,
      role,
      byName: names.get(byId) ?? null,
      at: at.toISOString(),
    }));
  }
}
