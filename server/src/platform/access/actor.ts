import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Scope } from '@huifa/shared/access/matrix';
import type { Role } from '@huifa/shared/access/roles';

/** Who acts, in which role, within which scope: read once by the guard, handed down to the WHERE. */
export interface Actor {
  readonly sessionId: string;
  readonly personId: string;
  readonly role: Role;
  readonly firmId: string | null;
  /** The scope in which the matrix lets this role do the action of this route. */
  readonly scope: Scope;
}

const ACTOR = Symbol('actor');
type Marked = FastifyRequest & { [ACTOR]?: Actor };

export function setActor(request: FastifyRequest, actor: Actor): void {
  (request as Marked)[ACTOR] = actor;
}

/** The actor of a request behind the guard. */
export function actorOf(request: FastifyRequest): Actor {
  const actor = (request as Marked)[ACTOR];
  if (actor === undefined) throw new Error('a route asks for its actor but lets anybody in');
  return actor;
}

export const TheActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
