import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Action, scopeOf } from '@huifa/shared/access/matrix';
import { AccessLogService } from '../../access-log/access-log.service.js';
import type { Session } from '../../auth/auth.entity.js';
import { plainAddress } from '../http/origin.js';
import { SessionStore } from '../../auth/session-store.js';
import { NetworksService } from '../../networks/networks.service.js';
import { refuse } from '../refuse.js';
import { setActor } from './actor.js';
import { ACTION } from './can.js';

/** What somebody with a one-time password may do: read who they are, change it, leave. */
const BEFORE_CHANGING: readonly Action[] = ['session.read', 'session.end', 'account.read', 'account.write'];

const READS = new Set(['GET', 'HEAD']);

/** Closed by default: a route names its action, the matrix gives a scope or refuses. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
    private readonly networks: NetworksService,
    private readonly accessLog: AccessLogService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.get<Action | undefined>(ACTION, context.getHandler());
    if (action === undefined) throw refuse('FORBIDDEN');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (scopeOf(action, 'anonymous') !== null) return true;

    const session = await this.sessions.find(request);
    if (session === null) throw refuse('SIGN_IN_NEEDED');
    // Refused or not: who works here leaves a line in the log.
    this.accessLog.mark(request, { personId: session.personId, role: session.role, action });
    if (session.kind === 'desk') await this.refuseAtDesk(request, session, action);
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
  private async refuseAtDesk(request: FastifyRequest, session: Session, action: Action): Promise<void> {
    if (!(await this.networks.admits(plainAddress(request.ip)))) throw refuse('NETWORK_NOT_ALLOWED');
    if (!READS.has(request.method) && request.headers['x-csrf-token'] !== session.csrfToken) throw refuse('CSRF');
    if (session.mustChangePassword && !BEFORE_CHANGING.includes(action)) throw refuse('PASSWORD_CHANGE_NEEDED');
  }
}
