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

/** Answers every route as openapi.json promises: enums by their first value, lists with `rows` entries. */
export function promisedBy(openapi, { rows = ROWS } = {}) {
  const prefix = openapi.servers?.[0]?.url ?? '/api/v1';
  const routes = Object.entries(openapi.paths)
    .sort(([a], [b]) => a.split('{').length - b.split('{').length)
    .map(([path, methods]) => ({ pattern: patternOf(path.startsWith(prefix) ? path : prefix + path), methods }));
  return ({ method, path }) => {
    const route = routes.find(({ pattern, methods }) => pattern.test(path) && methods[method.toLowerCase()]);
    if (!route) throw new Error(`openapi.json has no ${method} ${path}`);
    const { responses } = route.methods[method.toLowerCase()];
    const status = Object.keys(responses).find((code) => code.startsWith('2')) ?? '200';
    const content = responses[status]?.content ?? {};
    const schema = Object.values(content)[0]?.schema;
    return { statusCode: Number(status), data: schema ? sample(schema, openapi, rows) : '' };
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

const TEXTS = {
  'date-time': '2026-11-24T01:00:00.000Z',
  date: '2026-11-24',
  uuid: '00000000-0000-4000-8000-000000000000',
};

function sample(schema, openapi, rows, depth = 0) {
  const go = (inner) => sample(inner, openapi, rows, depth + 1);
  if (depth > 12) return null;
  if (schema.$ref)
    return go(
      schema.$ref
        .slice(2)
        .split('/')
        .reduce((at, key) => at[key], openapi),
    );
  const given = schema.example ?? schema.const ?? schema.enum?.[0] ?? schema.default;
  if (given !== undefined) return given;
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(go));
  const choice = (schema.oneOf ?? schema.anyOf)?.find(({ type }) => type !== 'null');
  if (choice) return go(choice);
  const type = Array.isArray(schema.type) ? schema.type.find((name) => name !== 'null') : schema.type;
  // Only the outermost lists are long: a row that holds another full list would be a page nobody designs.
  if (type === 'array') return Array.from({ length: depth > 4 ? 2 : rows }, () => go(schema.items));
  if (type === 'string') return TEXTS[schema.format] ?? '示例'.repeat(20).slice(0, schema.maxLength ?? 8);
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  const entries = Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, go(inner)]);
  return Object.fromEntries(entries);
}
