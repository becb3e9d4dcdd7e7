import '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '@huifa/shared/access/roles';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Session } from './auth.entity.js';

export const DESK_COOKIE = 'huifa_desk';
const HOUR_MS = 3_600_000;
/** A working day at the desk; a month on one's own phone. */
export const SESSION_MS = { desk: 10 * HOUR_MS, phone: 30 * 24 * HOUR_MS } as const;

/** Opaque tokens, 256 bits, hashed at rest and looked up at every request (docs/adr/0009). */
@Injectable()
export class SessionStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The live session of a request: a bearer token, or the desk's cookie. */
  async find(request: FastifyRequest): Promise<Session | null> {
    const bearer = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
    const token = bearer ?? request.cookies[DESK_COOKIE];
    if (token === undefined) return null;
    const session = await this.dataSource.manager.findOneBy(Session, { tokenHash: hash(token) });
    const kind = bearer === undefined ? 'desk' : 'phone';
    const live = session !== null && session.kind === kind && session.revokedAt === null;
    return live && session.expiresAt.getTime() > this.clock.now() ? session : null;
  }

  /** Opens a session. Returns the token, which is kept nowhere. */
  async open(
    tx: EntityManager,
    { personId, role, firmId, kind }: { personId: string; role: Role; firmId: string | null; kind: 'phone' | 'desk' },
  ): Promise<{ token: string; session: Session }> {
    const token = randomBytes(32).toString('base64url');
    const session = tx.create(Session, {
      id: newId(),
      tokenHash: hash(token),
      kind,
      personId,
      role,
      firmId,
      csrfToken: kind === 'desk' ? randomBytes(32).toString('base64url') : null,
      createdAt: this.clock.date(),
      expiresAt: new Date(this.clock.now() + SESSION_MS[kind]),
      revokedAt: null,
    });
    await tx.insert(Session, session);
    return { token, session };
  }

  async revoke(sessionId: string): Promise<void> {
    await this.dataSource.manager.update(Session, sessionId, { revokedAt: this.clock.date() });
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
