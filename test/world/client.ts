import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_PREFIX } from '../../server/src/create-app.js';

/** What the application answered. `body` is whatever JSON came; tests say what they expect of it. */
export interface Reply {
  readonly status: number;
  // The shapes are the routes' own; a test that reads a wrong field fails by itself.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  /** The bytes, of what is no text. */
  readonly raw: Buffer;
}

/** Who a client is, for the database's rows. */
export interface Identity {
  readonly personId: string;
  readonly firmId: string | null;
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';

/** A person in front of a screen: sends requests with a session, and an idempotency key with every POST. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    /** The session, as each request carries it. */
    readonly headers: Record<string, string>,
    readonly identity: Identity,
  ) {}

  get id(): string {
    return this.identity.personId;
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  /** `key`: the idempotency key; a fresh one unless given. */
  post(path: string, body: unknown, key = newKey()): Promise<Reply> {
    return this.send('POST', path, body, { 'idempotency-key': key });
  }

  put(path: string, body: unknown): Promise<Reply> {
    return this.send('PUT', path, body);
  }

  delete(path: string): Promise<Reply> {
    return this.send('DELETE', path);
  }

  /** Opens a stream on a real line and hangs up when it has said `until`; a refusal comes whole. */
  async listen(path: string, method: 'GET' | 'HEAD' = 'GET', until = /^/): Promise<Reply> {
    if (!this.app.getHttpServer().listening) await this.app.listen(0, '127.0.0.1');
    const hangUp = new AbortController();
    const url = `${await this.app.getUrl()}/${API_PREFIX}${path}`;
    const response = await fetch(url, { method, headers: this.headers, signal: hangUp.signal });
    const isJson = String(response.headers.get('content-type') ?? '').includes('json');
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (!isJson && until.test(text)) break;
    }
    hangUp.abort();
    const body: unknown = isJson && text !== '' ? JSON.parse(text) : null;
    return {
      status: response.status,
      body,
      headers: Object.fromEntries(response.headers),
      text,
      raw: Buffer.from(text),
    };
  }

  async send(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await this.app.inject({
      method,
      url: `/${API_PREFIX}${path}`,
      headers: { ...this.headers, ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      body: isJson && response.body !== '' ? JSON.parse(response.body) : null,
      headers: response.headers,
      text: response.body,
      raw: response.rawPayload,
    };
  }
}

export function newKey(): string {
  return randomBytes(12).toString('hex');
}
