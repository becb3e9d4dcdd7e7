/**
 * The typed client of all front ends. Route names, parameters, bodies and answers come from the generated schema, so a
 * wrong one does not compile. The transport is injected: fetch at the desk, Taro.request on the phone.
 */
import type { ErrorBody } from '../kernel/errors.js';
import type { paths } from './schema.gen.js';

type Method = 'get' | 'post' | 'put' | 'delete';

/** 'GET /matters/{id}' and so on: every route of the server. */
export type Route = {
  [P in keyof paths]: { [M in Method]: paths[P][M] extends object ? `${Uppercase<M>} ${P & string}` : never }[Method];
}[keyof paths];

type Operation<R extends Route> = R extends `${infer M} ${infer P}`
  ? P extends keyof paths
    ? Lowercase<M> extends keyof paths[P]
      ? paths[P][Lowercase<M> & keyof paths[P]]
      : never
    : never
  : never;

type PathOf<O> = O extends { parameters: { path: infer P } } ? { path: P } : { path?: never };
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? { query?: Q } : { query?: never };
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : { body?: never };
type AnswerOf<O> = O extends { responses: { 200: { content: { 'application/json': infer A } } } }
  ? A
  : O extends { responses: { 201: { content: { 'application/json': infer A } } } }
    ? A
    : undefined;

/** What a route takes. `once`: the idempotency key of a creating POST. Told route by route: all paths by all bodies are too many. */
export type Input<R extends Route> = R extends Route
  ? PathOf<Operation<R>> & QueryOf<Operation<R>> & BodyOf<Operation<R>> & { once?: string }
  : never;
export type Answer<R extends Route> = AnswerOf<Operation<R>>;

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /api/v1, filled in, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly once?: string;
}
export interface ApiResponse {
  readonly status: number;
  readonly body: unknown;
}
/** Carries a request; rejects only when no answer came at all. */
export type Transport = (request: ApiRequest) => Promise<ApiResponse>;

/** A refusal of the server, with its code and its sentence for the person. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly refusal: ErrorBody,
  ) {
    super(refusal.message);
  }
}

export type Api = <R extends Route>(
  route: R,
  ...input: Record<string, never> extends Input<R> ? [input?: Input<R>] : [input: Input<R>]
) => Promise<Answer<R>>;

interface Parts {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
  readonly once?: string;
}

/** `const view = await api('GET /matters/{id}', { path: { id } })` */
export function createClient(transport: Transport): Api {
  // Untyped inside: the union of what all routes take is more than the compiler wants to write out.
  const send: unknown = async (route: string, { path = {}, query = {}, body, once }: Parts = {}): Promise<never> => {
    const [method, template] = route.split(' ') as [ApiRequest['method'], string];
    const response = await transport({
      method,
      path: fill(template, path) + queryString(query),
      ...(body === undefined ? {} : { body }),
      ...(once === undefined ? {} : { once }),
    });
    if (response.status >= 400) throw new Refused(response.status, response.body as ErrorBody);
    return response.body as never;
  };
  return send as Api;
}

function fill(template: string, path: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
}

function queryString(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (pairs.length === 0) return '';
  return '?' + pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
}
