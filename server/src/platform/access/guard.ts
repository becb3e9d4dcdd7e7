import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Action, scopeOf } from '@huifa/shared/access/matrix';
import { SessionStore } from '../../auth/session-store.js';
import { refuse } from '../refuse.js';
import { setActor } from './actor.js';
import { ACTION } from './can.js';

const READS = new Set(['GET', 'HEAD']);

/** Closed by default: a route names its action, the matrix gives a scope or refuses. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.get<Action | undefined>(ACTION, context.getHandler());
    if (action === undefined) throw refuse('FORBIDDEN');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (scopeOf(action, 'anonymous') !== null) return true;

    const session = await this.sessions.find(request);
    if (session === null) throw refuse('SIGN_IN_NEEDED');
    if (session.kind === 'desk' && !READS.has(request.method) && request.headers['x-csrf-token'] !== session.csrfToken)
      throw refuse('CSRF');
    const scope = scopeOf(action, session.role);
    if (scope === null) throw refuse('FORBIDDEN');
    setActor(request, {
      sessionId: session.id,
      personId: session.personId,
      role: session.role,
      firmId: session.firmId,
      scope,
    });
    return true;
  }
}
