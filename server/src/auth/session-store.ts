import '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import type { Config } from '../config.js';
import { Clock } from '../platform/clock.js';
import { CONFIG } from '../platform/config.module.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { newId } from '../platform/ids.js';
import { Session } from './auth.entity.js';
import type { Origin } from '../platform/http/origin.js';

export const DESK_COOKIE = 'huifa_desk';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A working day at the desk; a month on one's own phone. */
export const SESSION_MS = { desk: 10 * HOUR_MS, phone: 30 * 24 * HOUR_MS } as const;

/** What a screen asks by itself while nobody is there carries this header: it keeps no session alive. */
const UNATTENDED = 'x-unattended';

interface Opening {
  readonly personId: string;
  readonly role: Role;
  readonly firmId: string | null;
  readonly kind: 'phone' | 'desk';
  readonly mustChangePassword?: boolean;
  /** Where from, for the list that its owner sees. */
  readonly origin?: Pick<Origin, 'address' | 'device'>;
}

/** Opaque tokens, 256 bits, hashed at rest and looked up at every request (docs/adr/0009). */
@Injectable()
export class SessionStore {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** The live session of a request: a bearer token, or the desk's cookie. */
  async find(request: FastifyRequest): Promise<Session | null> {
    const bearer = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
    const token = bearer ?? request.cookies[DESK_COOKIE];
    if (token === undefined) return null;
    const session = await this.dataSource.manager.findOneBy(Session, { tokenHash: hash(token) });
    const kind = bearer === undefined ? 'desk' : 'phone';
    if (session === null || session.kind !== kind || !this.isLive(session)) return null;
    if (isAttended(request)) await this.see(session);
    return session;
  }

  /** A session that has not ended, by its id. */
  async live(sessionId: string): Promise<Session | null> {
    const session = await this.dataSource.manager.findOneBy(Session, { id: sessionId });
    return session !== null && this.isLive(session) ? session : null;
  }

  private isLive({ kind, revokedAt, expiresAt, lastSeenAt, createdAt }: Session): boolean {
    const now = this.clock.now();
    if (revokedAt !== null || expiresAt.getTime() <= now) return false;
    const idle = now - (lastSeenAt ?? createdAt).getTime();
    return kind === 'phone' || idle < this.config.deskIdleMinutes * MINUTE_MS;
  }

  /** Written once a minute, not with every request. */
  private async see({ id, lastSeenAt, createdAt }: Session): Promise<void> {
    if (this.clock.now() - (lastSeenAt ?? createdAt).getTime() < MINUTE_MS) return;
    await this.dataSource.manager.update(Session, id, { lastSeenAt: this.clock.date() });
  }

  /** Opens a session. Returns the token, which is kept nowhere. */
  async open(tx: EntityManager, opening: Opening): Promise<{ token: string; session: Session }> {
    const { personId, role, firmId, kind, mustChangePassword = false, origin } = opening;
    const token = randomBytes(32).toString('base64url');
    const id = newId();
    const session = tx.create(Session, {
      id,
      tokenHash: hash(token),
      kind,
      personId,
      role,
      firmId,
      csrfToken: kind === 'desk' ? randomBytes(32).toString('base64url') : null,
      mustChangePassword,
      device: origin?.device ?? null,
      addressSealed: this.cipher.sealOrNull({ table: 'sessions', column: 'address', rowId: id }, origin?.address),
      createdAt: this.clock.date(),
      lastSeenAt: null,
      expiresAt: new Date(this.clock.now() + SESSION_MS[kind]),
      revokedAt: null,
    });
    await tx.insert(Session, session);
    return { token, session };
  }

  /** A person's live sessions, the latest first. */
  async of(personId: string): Promise<Session[]> {
    const where = { personId, revokedAt: IsNull(), expiresAt: MoreThan(this.clock.date()) };
    const sessions = await this.dataSource.manager.find(Session, { where, order: { createdAt: 'DESC' }, take: 100 });
    return sessions.filter((session) => this.isLive(session));
  }

  addressOf({ id, addressSealed }: Session): string | null {
    return this.cipher.openOrNull({ table: 'sessions', column: 'address', rowId: id }, addressSealed);
  }

  /** Ends one session of a person; false: that person has no such session. */
  async end(tx: EntityManager, personId: string, sessionId: string): Promise<boolean> {
    const where = { id: sessionId, personId, revokedAt: IsNull() };
    const ended = await tx.update(Session, where, { revokedAt: this.clock.date() });
    return ended.affected === 1;
  }

  /** Ends all sessions of a person, or all but the one that asks. */
  async endAll(tx: EntityManager, personId: string, exceptId?: string): Promise<void> {
    const where = { personId, revokedAt: IsNull(), ...(exceptId === undefined ? {} : { id: Not(exceptId) }) };
    await tx.update(Session, where, { revokedAt: this.clock.date() });
  }

  async revoke(sessionId: string): Promise<void> {
    await this.dataSource.manager.update(Session, sessionId, { revokedAt: this.clock.date() });
  }
}

/** A browser opens its live line by itself, and cannot send a header with it. */
function isAttended({ headers }: FastifyRequest): boolean {
  return headers[UNATTENDED] === undefined && headers.accept !== 'text/event-stream';
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
