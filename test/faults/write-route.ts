import type { Client } from '../world/client.js';

/** A route that writes, ready to be called rightly: whoever may, on what is there, with a complete form. */
export interface WriteRoute {
  /** As openapi.json names it: 'POST /matters/{id}/cancel'. */
  readonly name: string;
  readonly by: Client;
  /** The id for the path; null where the path has none. */
  readonly id: string | null;
  readonly form: Readonly<Record<string, unknown>>;
  /** Optional fields that the form leaves out. */
  readonly optional: readonly string[];
  /** What the other names in the path stand for. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Behind the path. */
  readonly query?: string;
  /** The body is this file instead of a form. */
  readonly file?: { readonly bytes: Buffer; readonly type: string };
  /** Whether it needs an idempotency key. */
  readonly once: boolean;
}

/** A route with a form of its own; `once`: it needs an idempotency key. */
export function route(
  name: string,
  by: Client,
  id: string | null,
  form: object,
  { optional = [], once = false }: { optional?: readonly string[]; once?: boolean } = {},
): WriteRoute {
  return { name, by, id, form: { ...form }, optional, once };
}

/** The address of a route, with its own id or another. */
export function addressOf({ name, id, parts = {}, query }: WriteRoute, other = id): string {
  const path = name
    .split(' ')[1]!
    .replace('{id}', other ?? '')
    .replace(/\{(\w+)\}/g, (open, part: string) => parts[part] ?? open);
  return query === undefined ? path : `${path}?${query}`;
}
