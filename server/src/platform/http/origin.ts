import { isIPv6 } from 'node:net';
import '@fastify/cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { deviceLabel } from '@huifa/shared/access/device';

/** Set after a full sign-in at the desk and kept for long: a computer on which its owner is never shut out by others. */
export const DEVICE_COOKIE = 'huifa_device';

/** Where a request comes from. */
export interface Origin {
  /** As Fastify knows it: of a trusted proxy's client, else of the line itself (TRUST_PROXY). */
  readonly address: string;
  /** What the browser calls itself. */
  readonly device: string;
  /** The device cookie's token; null on a computer from which nobody has signed in. */
  readonly deviceToken: string | null;
}

export function originOf(request: FastifyRequest): Origin {
  const token = request.cookies[DEVICE_COOKIE];
  return {
    address: plainAddress(request.ip),
    device: deviceLabel(request.headers['user-agent']),
    deviceToken: token !== undefined && /^[\w-]{43}$/.test(token) ? token : null,
  };
}

export const TheOrigin = createParamDecorator(
  (_: unknown, context: ExecutionContext): Origin => originOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** An IPv4 address as it is known everywhere, also when the socket speaks IPv6. */
export function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

/** What counts as one source: an IPv4 address, or the network of an IPv6 one, which a single household owns whole. */
export function sourceOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
