import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { API_PREFIX } from '../../server/src/create-app.js';
import type { Mode } from './route-row.js';
import { HEADS, ROUTES } from './routes.js';

const LISTER = fileURLToPath(new URL('list-routes.mjs', import.meta.url));

/** Where the files of the front ends lie, by the address they are served under. */
const SITES = [
  { prefix: '/m/', folder: new URL('../../miniapp/dist/h5/', import.meta.url) },
  { prefix: '/office/', folder: new URL('../../office/dist/', import.meta.url) },
  { prefix: '/', folder: new URL('../../server/public/', import.meta.url) },
] as const;

/** How the router's own table differs from the list of the matrix. */
export interface Drift {
  /** The router takes it and nobody has said who may. */
  readonly unlisted: readonly string[];
  /** It is listed and the router does not know it. */
  readonly absent: readonly string[];
}

/** No person's routes: a token opens them (docs/adr/0015), and their own test tries who has none. */
const OF_MACHINES = ['GET /metrics', 'HEAD /metrics'];

/** The routes that are listed for a mode, as Fastify names them. */
export function listed(mode: Mode): string[] {
  const ofPeople = [...ROUTES, ...HEADS]
    .filter(({ modes }) => modes?.includes(mode) ?? true)
    .map(({ route }) => route.replace(' /', ` /${API_PREFIX}/`));
  return [...ofPeople, ...OF_MACHINES];
}

/** Compares what the router took with the list; pages and the description of the API hold nobody's data. */
export function drift(found: readonly string[], mode: Mode): Drift {
  const known = listed(mode);
  const others = found.filter((route) => !known.includes(route));
  return {
    unlisted: others.filter((route) => !isPage(route) && !(mode !== 'production' && isDescription(route))),
    absent: known.filter((route) => !found.includes(route)),
  };
}

function isDescription(route: string): boolean {
  return /^(GET|HEAD) \/api\/docs(-json|-yaml|\/.*)?$/.test(route);
}

/** A file of a built front end, and nothing else. */
function isPage(route: string): boolean {
  const path = /^(?:GET|HEAD) (\/(?!api\/).*)$/.exec(route)?.[1];
  const site = SITES.find(({ prefix }) => path?.startsWith(prefix));
  if (path === undefined || site === undefined) return false;
  const file = path.slice(site.prefix.length);
  return existsSync(new URL(file === '' ? 'index.html' : encodeURI(file), site.folder));
}

/** Every route of the built server in a mode, as its router has them. */
export async function routesOf(mode: Mode, databaseUrl: string): Promise<string[]> {
  const env = {
    ...process.env,
    ...(mode === 'production' ? PRODUCTION : {}),
    APP_MODE: mode,
    DATABASE_URL: databaseUrl,
    METRICS_TOKEN: 'enough to open the route',
  };
  const { stdout } = await promisify(execFile)(process.execPath, [LISTER, mode], { env, maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout) as string[];
}

/** Enough for production to start; nothing is called. */
const PRODUCTION = {
  WECHAT_APP_ID: 'app',
  WECHAT_APP_SECRET: 'made up',
  SMS_GATEWAY_URL: 'https://sms.invalid',
  SMS_GATEWAY_TOKEN: 'made up',
  APP_SECRET_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
};
