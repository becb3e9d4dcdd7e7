import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { isIP } from 'node:net';

export const APP_MODES = ['demo', 'test', 'production'] as const;
export type AppMode = (typeof APP_MODES)[number];

/** What the environment says, checked once. The server refuses to start half-configured. */
export interface Config {
  readonly mode: AppMode;
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  readonly wechat: 'real' | 'simulated';
  readonly wechatApiBase: string;
  readonly wechatAppId: string;
  readonly wechatAppSecret: string;
  readonly sms: 'real' | 'simulated';
  readonly smsGatewayUrl: string;
  readonly smsGatewayToken: string;
  readonly secretKeys: string;
  /** How often outbox and timers are looked at. */
  readonly pollMs: number;
  /** Where the files lie that people send: films, covers. */
  readonly filesDir: string;
  /** nginx's internal location for that folder, such as /files/; empty: this process sends the bytes itself. */
  readonly filesAccel: string;
  /** The bucket in which files lie instead; null: the folder. */
  readonly s3: S3Place | null;
  /** After so many minutes without a hand on it, the desk asks for password and second factor again. */
  readonly deskIdleMinutes: number;
  /** Opens GET /metrics to whoever sends it as bearer token; empty: the route is not there (docs/adr/0015). */
  readonly metricsToken: string;
}

/** A bucket of a service that speaks S3, and who we are there. */
export interface S3Place {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** https://host/bucket/key instead of https://bucket.host/key: MinIO wants it, OSS and COS refuse it. */
  readonly pathStyle: boolean;
}

export class ConfigError extends Error {}

const DEMO_KEYS = `demo:${createHash('sha256').update('huifa demo town, no real data').digest('base64')}`;
const OWN_FILES = fileURLToPath(new URL('../../.data/files', import.meta.url));

/** Reads and checks the environment. Production needs everything real and refuses simulators. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const mode = oneOf('APP_MODE', env.APP_MODE ?? 'production', APP_MODES);
  const production = mode === 'production';
  const config: Config = {
    mode,
    databaseUrl: needed('DATABASE_URL', env.DATABASE_URL),
    port: port(env.PORT ?? '3000'),
    host: env.HOST ?? '127.0.0.1',
    wechat: oneOf('WECHAT_MODE', env.WECHAT_MODE ?? (production ? 'real' : 'simulated'), [
      'real',
      'simulated',
    ] as const),
    wechatApiBase: env.WECHAT_API_BASE ?? 'https://api.weixin.qq.com',
    wechatAppId: env.WECHAT_APP_ID ?? '',
    wechatAppSecret: env.WECHAT_APP_SECRET ?? '',
    sms: oneOf('SMS_MODE', env.SMS_MODE ?? (production ? 'real' : 'simulated'), ['real', 'simulated'] as const),
    smsGatewayUrl: env.SMS_GATEWAY_URL ?? '',
    smsGatewayToken: env.SMS_GATEWAY_TOKEN ?? '',
    secretKeys: env.APP_SECRET_KEYS ?? (production ? '' : DEMO_KEYS),
    pollMs: Number(env.POLL_MS ?? 500),
    ...storagePlace(env),
    filesAccel: env.FILES_ACCEL ?? '',
    deskIdleMinutes: minutes('DESK_IDLE_MINUTES', env.DESK_IDLE_MINUTES ?? '60'),
    metricsToken: longEnough('METRICS_TOKEN', env.METRICS_TOKEN ?? ''),
  };
  if (production) refuseHalfConfigured(config);
  return config;
}

function refuseHalfConfigured(config: Config): void {
  const faults: string[] = [];
  if (config.wechat === 'simulated') faults.push('WECHAT_MODE=simulated signs anybody in as anybody');
  if (config.sms === 'simulated') faults.push('SMS_MODE=simulated shows codes on the screen');
  if (!config.wechatApiBase.startsWith('https://')) faults.push('WECHAT_API_BASE must be https');
  if (config.wechat === 'real' && (config.wechatAppId === '' || config.wechatAppSecret === ''))
    faults.push('WECHAT_APP_ID and WECHAT_APP_SECRET are missing');
  if (config.sms === 'real' && !config.smsGatewayUrl.startsWith('https://'))
    faults.push('SMS_GATEWAY_URL must be https');
  if (config.s3 !== null && !config.s3.endpoint.startsWith('https://'))
    faults.push('STORAGE_URL must be s3: (TLS), not s3+http:');
  if (config.secretKeys === '' || config.secretKeys === DEMO_KEYS)
    faults.push('APP_SECRET_KEYS is missing (kid:base64 of 32 random bytes, newest first, comma separated)');
  if (faults.length > 0) throw new ConfigError(`production refuses to start:\n- ${faults.join('\n- ')}`);
}

/**
 * STORAGE_URL: empty (FILES_DIR), `file:///folder`, or a bucket of a service that speaks S3,
 * `s3://KEY:SECRET@host/bucket?region=…&pathStyle=true`. `s3+http:` goes without TLS: to a service on the same machine.
 */
function storagePlace(env: NodeJS.ProcessEnv): Pick<Config, 'filesDir' | 's3'> {
  const filesDir = env.FILES_DIR ?? OWN_FILES;
  const text = env.STORAGE_URL ?? '';
  if (text === '') return { filesDir, s3: null };
  const url = URL.parse(text);
  if (url?.protocol === 'file:') return { filesDir: fileURLToPath(url), s3: null };
  const bucket = url?.pathname.slice(1) ?? '';
  if (
    url === null ||
    !/^s3(\+http)?:$/.test(url.protocol) ||
    !/^[a-z0-9][a-z0-9.-]+$/.test(bucket) ||
    url.password === ''
  )
    throw new ConfigError('STORAGE_URL must be file:///folder or s3://KEY:SECRET@host/bucket?region=…');
  if ((env.FILES_ACCEL ?? '') !== '')
    throw new ConfigError('FILES_ACCEL sends files of a folder, STORAGE_URL names none');
  const s3 = {
    endpoint: `${url.protocol === 's3:' ? 'https' : 'http'}://${url.host}`,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKey: decodeURIComponent(url.username),
    secretKey: decodeURIComponent(url.password),
    pathStyle: url.searchParams.get('pathStyle') === 'true',
  };
  return { filesDir, s3 };
}

function needed(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new ConfigError(`${name} is missing`);
  return value;
}

/** Empty, or too long to be guessed. */
function longEnough(name: string, value: string): string {
  if (value !== '' && value.length < 24) throw new ConfigError(`${name} must have 24 characters or more`);
  return value;
}

function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new ConfigError(`${name} must be one of ${allowed.join(', ')}, not "${value}"`);
  return found;
}

/**
 * TRUST_PROXY: addresses or ranges, comma separated, whose `X-Forwarded-For` is believed; empty: nobody's. Read before
 * the rest, because the server is made with it.
 */
export function trustedProxies(env: NodeJS.ProcessEnv): string[] | false {
  const named = (env.TRUST_PROXY ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const range of named)
    if (!isRange(range)) throw new ConfigError(`TRUST_PROXY "${range}" is no address or range`);
  return named.length === 0 ? false : named;
}

function isRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  return version !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function minutes(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 5 || number > 600)
    throw new ConfigError(`${name} must be 5 to 600 minutes, not "${text}"`);
  return number;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65535) throw new ConfigError(`PORT "${text}" is not a port`);
  return number;
}
