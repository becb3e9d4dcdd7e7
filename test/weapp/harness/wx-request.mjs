import { answer, refuse } from './wx-calls.mjs';

/** PATCH is not among them. */
export const REQUEST_METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

/** A phone makes the eleventh wait, on a slow network for many seconds; here it is refused. */
export const MAX_PARALLEL_REQUESTS = 10;

const DEFAULT_TIMEOUT_MS = 60_000;

/** wx.request, with `app.answerRequest` (an in-memory API or a real server) on the other side. */
export function requestApi(app) {
  return function request(options = {}) {
    app.calls.push({ name: 'request', options });
    const control = new AbortController();
    send(app, options, control).then((result) => answer(app, 'request', options, result));
    return { abort: () => control.abort(new Error('abort')), onHeadersReceived() {}, offHeadersReceived() {} };
  };
}

async function send(app, options, control) {
  app.requestsInFlight += 1;
  const timeout = setTimeout(() => control.abort(new Error('timeout')), options.timeout ?? DEFAULT_TIMEOUT_MS);
  try {
    if (app.requestsInFlight > MAX_PARALLEL_REQUESTS) {
      throw refuse(app, 'request', `more than ${MAX_PARALLEL_REQUESTS} requests at once: ${options.url}`);
    }
    const outgoing = read(app, options);
    const given = await Promise.race([app.answerRequest(outgoing), aborted(control.signal)]);
    return { value: reply(options, given) };
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(timeout);
    app.requestsInFlight -= 1;
  }
}

function aborted(signal) {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** What would go over the wire. */
function read(app, options) {
  const method = String(options.method ?? 'GET');
  if (!REQUEST_METHODS.includes(method)) throw refuse(app, 'request', `wx.request has no method ${method}`);
  if (!/^https?:\/\//.test(options.url ?? ''))
    throw refuse(app, 'request', `wx.request needs a full address: ${options.url}`);
  const url = new URL(options.url);
  const header = { 'content-type': 'application/json', ...lowerCased(options.header) };
  const bodyless = method === 'GET' || method === 'HEAD';
  if (bodyless && isRecord(options.data)) {
    for (const [key, value] of Object.entries(options.data)) url.searchParams.append(key, asText(value));
  }
  return {
    method,
    url: url.href,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    header,
    text: bodyless ? undefined : bodyText(options.data, header['content-type']),
    get body() {
      return parseJson(this.text);
    },
  };
}

function bodyText(data, contentType) {
  if (data === undefined || typeof data === 'string') return data;
  if (contentType.includes('x-www-form-urlencoded')) return new URLSearchParams(data).toString();
  return JSON.stringify(data);
}

function reply(options, { statusCode = 200, header = {}, data, text = JSON.stringify(data ?? '') }) {
  const wantsJson = (options.dataType ?? 'json') === 'json';
  return { statusCode, header, cookies: [], data: wantsJson ? parseJson(text) : text };
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function lowerCased(header = {}) {
  return Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function asText(value) {
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

function isRecord(value) {
  return typeof value === 'object' && value !== null;
}
