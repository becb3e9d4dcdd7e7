/** A telephone line to a town whose instances come and go: what gets no answer is sent again, to the other one. */
import { randomUUID } from 'node:crypto';
import { wait } from '../../scripts/process.mjs';

const PATIENCE_MS = 60_000;
const ANSWER_PATIENCE_MS = 20_000;
/** Answers that say nothing about the request: it may have been done or not. */
const UNKNOWN = new Set([500, 502, 503]);

export class Line {
  constructor(town, turn, headers = {}) {
    this.town = town;
    this.turn = turn;
    this.headers = headers;
  }

  with(headers) {
    return new Line(this.town, this.turn, headers);
  }

  /** Sends until there is an answer; a POST keeps its idempotency key. Resolves with `{ status, body, text }`. */
  async send(method, path, body, key = randomUUID()) {
    for (const giveUpAt = performance.now() + PATIENCE_MS; performance.now() < giveUpAt; await wait(50)) {
      const reply = await this.#try(this.#instance(), method, path, body, key).catch(() => undefined);
      if (reply !== undefined && !UNKNOWN.has(reply.status)) return reply;
    }
    throw new Error(`${method} ${path} got no answer within ${PATIENCE_MS / 1000} s`);
  }

  /** Asks one instance, once. */
  async at(index, method, path, body, key) {
    return this.#try(this.town.instances[index], method, path, body, key);
  }

  #instance() {
    const { instances } = this.town;
    this.turn += 1;
    const up = instances.filter((instance) => instance.up);
    const choice = up.length > 0 ? up : instances;
    return choice[this.turn % choice.length];
  }

  async #try({ base }, method, path, body, key) {
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      signal: AbortSignal.timeout(ANSWER_PATIENCE_MS),
      headers: {
        ...this.headers,
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = String(response.headers.get('content-type')).includes('json');
    return { status: response.status, text, body: isJson && text !== '' ? JSON.parse(text) : null };
  }
}
