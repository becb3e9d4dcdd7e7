/**
 * The other side of wx.request: a real server, the server's own description of itself, or trouble. Each is a function
 * from a request `{ method, url, path, query, header, text, body }` to `{ statusCode, header, data | text }`; what it
 * throws reaches the mini-program as `fail`.
 */

/** A real server. Whatever address is built into the package, requests go to `base`. */
export function serverAt(base) {
  return async ({ method, url, header, text }) => {
    const { pathname, search } = new URL(url);
    const reply = await fetch(new URL(pathname + search, base), { method, headers: header, body: text });
    return { statusCode: reply.status, header: Object.fromEntries(reply.headers), text: await reply.text() };
  };
}

/** Every list has this many entries: as full as a screen gets before it asks for more. */
export const ROWS = 20;

/**
 * Answers every route as openapi.json promises: enums by their first value, `…At` an instant, `…On` a day. Full: long
 * lists, everything there that may be. Sparse: empty lists, null where null is promised, nothing that is not required.
 */
export function promisedBy(openapi, { sparse = false } = {}) {
  const prefix = openapi.servers?.[0]?.url ?? '/api/v1';
  const routes = Object.entries(openapi.paths)
    .sort(([a], [b]) => a.split('{').length - b.split('{').length)
    .map(([path, methods]) => ({ pattern: patternOf(path.startsWith(prefix) ? path : prefix + path), methods }));
  return ({ method, path }) => {
    const route = routes.find(({ pattern, methods }) => pattern.test(path) && methods[method.toLowerCase()]);
    if (!route) throw new Error(`openapi.json has no ${method} ${path}`);
    const { responses } = route.methods[method.toLowerCase()];
    const status = Object.keys(responses).find((code) => code.startsWith('2')) ?? '200';
    const schema = Object.values(responses[status]?.content ?? {})[0]?.schema;
    return { statusCode: Number(status), data: schema ? sample(schema, { openapi, sparse, depth: 0 }) : '' };
  };
}

/** The server is up and says no. */
export function refusing(statusCode, code, message) {
  return () => refusal(statusCode, code, message);
}

/** The phone has no network. */
export function offline() {
  throw new Error('网络不通');
}

function refusal(statusCode, code, message) {
  return { statusCode, data: { code, message, requestId: 'weapp-check' } };
}

function patternOf(path) {
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

const INSTANT = '2026-11-24T01:00:00.000Z';
const DAY = '2026-11-24';

/** Only the outer lists are long: rows that each hold another full list would be a page nobody designs. */
const DEEPEST_LONG_LIST = 4;
const DEEPEST = 12;

function sample(schema, { openapi, sparse, depth, name = '' }) {
  const go = (inner, more = {}) => sample(inner, { openapi, sparse, name, depth: depth + 1, ...more });
  if (depth > DEEPEST || (sparse && schema.nullable)) return null;
  if (schema.$ref) return go(resolve(schema.$ref, openapi));
  const given = schema.example ?? schema.const ?? schema.enum?.[0] ?? schema.default;
  if (given !== undefined) return given;
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => go(part)));
  const choice = (schema.oneOf ?? schema.anyOf)?.find(({ type }) => type !== 'null');
  if (choice) return go(choice);
  if (schema.type === 'array') {
    const rows = depth > DEEPEST_LONG_LIST ? 2 : ROWS;
    return sparse ? [] : Array.from({ length: rows }, () => go(schema.items));
  }
  if (schema.type === 'string') return sampleText(schema, name);
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return !sparse;
  const there = Object.entries(schema.properties ?? {}).filter(([key]) => !sparse || schema.required?.includes(key));
  return Object.fromEntries(there.map(([key, inner]) => [key, go(inner, { name: key })]));
}

function resolve(reference, openapi) {
  return reference
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], openapi);
}

function sampleText({ format, maxLength = 8 }, name) {
  if (format === 'date-time' || /(At|^at)$/.test(name)) return INSTANT;
  if (format === 'date' || /(On|Day|^day)$/.test(name)) return DAY;
  return '示例'.repeat(20).slice(0, maxLength);
}
