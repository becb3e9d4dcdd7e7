/** People of the demo town as `npm run smoke` needs them: signed in over the interface, each with a fetch of their own. */
import { randomUUID } from 'node:crypto';

/** Somebody with a session. Refusals throw with the server's code, so that a step cannot fail quietly. */
export class Somebody {
  constructor(base, headers = {}) {
    this.base = `${base}/api/v1`;
    this.headers = headers;
  }

  get(path) {
    return this.#send('GET', path);
  }

  post(path, body) {
    return this.#send('POST', path, body);
  }

  put(path, body) {
    return this.#send('PUT', path, body);
  }

  async #send(method, path, body) {
    const response = await fetch(this.base + path, {
      method,
      headers: {
        ...this.headers,
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status} ${text}`);
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return text === '' ? null : JSON.parse(text);
  }
}

/** A person of the demo town on the phone, by the simulated WeChat. */
export async function onThePhone(base, wechatCode) {
  const visitor = new Somebody(base);
  const { token, session } = await visitor.post('/sessions/wechat', { code: wechatCode });
  return Object.assign(new Somebody(base, { authorization: `Bearer ${token}` }), { session });
}

/** A person of the town office at the desk, by the demo door: the second factor has tests of its own. */
export async function atTheDesk(base, { login }) {
  const visitor = new Somebody(base);
  const { session } = await visitor.post('/demo/desk-sessions', { login });
  return new Somebody(base, { cookie: visitor.cookie, 'x-csrf-token': session.csrfToken });
}

/** A lawyer of the named firm who may take the offer: the demo town has one of each firm to sign in as. */
export async function lawyerOf(base, firmName, offerNumber) {
  const { advisers } = await new Somebody(base).get('/demo/people');
  for (const { wechatCode } of advisers) {
    const lawyer = await onThePhone(base, wechatCode);
    if (lawyer.session.firmName !== firmName) continue;
    const { offers } = await lawyer.get('/offers');
    const offer = offers.find(({ number, acceptable }) => number === offerNumber && acceptable);
    if (offer !== undefined) return { lawyer, offer };
  }
  throw new Error(`no lawyer of ${firmName} sees the offer ${offerNumber}`);
}
