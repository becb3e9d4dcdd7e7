import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/actor.js';
import { refuse } from '../refuse.js';

/** What makes a POST happen once: who, under which key, with which body. */
export interface Once {
  readonly actorId: string;
  readonly key: string;
  readonly route: string;
  readonly bodyHash: string;
}

const KEY_PATTERN = /^[\w-]{8,64}$/;

/** The idempotency key of a creating POST; a route that takes it refuses requests without one. */
export const OnceKey = createParamDecorator((_: unknown, context: ExecutionContext): Once => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY_PATTERN.test(key)) throw refuse('IDEMPOTENCY_KEY_NEEDED');
  return {
    actorId: actorOf(request).personId,
    key,
    route: `${request.method} ${request.url.split('?')[0]}`.slice(0, 120),
    bodyHash: createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex'),
  };
});
