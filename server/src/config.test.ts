import { randomBytes } from 'node:crypto';
import { ConfigError, readConfig } from './config.js';

const PRODUCTION = {
  APP_MODE: 'production',
  DATABASE_URL: 'mysql://huifa@db.example/huifa',
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: 'from the safe',
  SMS_GATEWAY_URL: 'https://sms.example/send',
  SMS_GATEWAY_TOKEN: 'from the safe',
  APP_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
};
const BUCKET = 's3://key:sec%2Fret@oss.example/huifa?region=cn-shanghai';
const demo = { APP_MODE: 'demo', DATABASE_URL: 'mysql://huifa@127.0.0.1/huifa' };

describe('in production the server starts', () => {
  it('with everything real', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({
      mode: 'production',
      wechat: 'real',
      wechatApiBase: 'https://api.weixin.qq.com',
      sms: 'real',
      host: '127.0.0.1',
      port: 3000,
    });
  });

  it('when nobody says which mode it is: the strictest is meant', () => {
    const { APP_MODE: _mode, ...rest } = PRODUCTION;
    expect(readConfig(rest).mode).toBe('production');
  });

  it('with files in a bucket, or in a folder of their own', () => {
    expect(readConfig({ ...PRODUCTION, STORAGE_URL: BUCKET }).s3).toEqual({
      endpoint: 'https://oss.example',
      bucket: 'huifa',
      region: 'cn-shanghai',
      accessKey: 'key',
      secretKey: 'sec/ret',
      pathStyle: false,
    });
    expect(readConfig({ ...PRODUCTION, STORAGE_URL: 'file:///srv/files' })).toMatchObject({
      filesDir: '/srv/files',
      s3: null,
    });
    expect(readConfig(PRODUCTION).s3).toBeNull();
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['WECHAT_MODE=simulated signs anybody in', { WECHAT_MODE: 'simulated' }],
    ['SMS_MODE=simulated shows codes', { SMS_MODE: 'simulated' }],
    ['WECHAT_API_BASE must be https', { WECHAT_API_BASE: 'http://api.weixin.qq.com' }],
    ['WECHAT_APP_ID and WECHAT_APP_SECRET are missing', { WECHAT_APP_ID: '' }],
    ['WECHAT_APP_ID and WECHAT_APP_SECRET are missing', { WECHAT_APP_SECRET: '' }],
    ['SMS_GATEWAY_URL must be https', { SMS_GATEWAY_URL: '' }],
    ['SMS_GATEWAY_URL must be https', { SMS_GATEWAY_URL: 'http://sms.example' }],
    ['APP_SECRET_KEYS is missing', { APP_SECRET_KEYS: '' }],
    ['APP_SECRET_KEYS is missing', { APP_SECRET_KEYS: readConfig(demo).secretKeys }],
    ['DATABASE_URL is missing', { DATABASE_URL: '' }],
    ['STORAGE_URL must be file', { STORAGE_URL: '/srv/files' }],
    ['STORAGE_URL must be file', { STORAGE_URL: 's3://oss.example/huifa' }],
    ['STORAGE_URL must be file', { STORAGE_URL: 's3://key:secret@oss.example/' }],
    ['STORAGE_URL must be s3: (TLS)', { STORAGE_URL: BUCKET.replace('s3:', 's3+http:') }],
    ['FILES_ACCEL sends files of a folder', { STORAGE_URL: BUCKET, FILES_ACCEL: '/files/' }],
  ])('but not: %s', (fault, env) => {
    expect(() => readConfig({ ...PRODUCTION, ...env })).toThrow(ConfigError);
    expect(() => readConfig({ ...PRODUCTION, ...env })).toThrow(fault);
  });

  it('but not half-configured, and every fault is told at once', () => {
    const empty = {
      APP_MODE: 'production',
      DATABASE_URL: 'mysql://x',
      WECHAT_MODE: 'simulated',
      SMS_MODE: 'simulated',
    };
    expect(() => readConfig(empty)).toThrow(/WECHAT_MODE[\s\S]*SMS_MODE[\s\S]*APP_SECRET_KEYS/);
  });
});

describe('in demo and test the outside world is simulated', () => {
  it.each(['demo', 'test'])('%s', (mode) => {
    expect(readConfig({ ...demo, APP_MODE: mode })).toMatchObject({ mode, wechat: 'simulated', sms: 'simulated' });
  });

  it.each([
    ['APP_MODE must be one of', { APP_MODE: 'debug' }],
    ['WECHAT_MODE must be one of', { WECHAT_MODE: 'maybe' }],
    ['SMS_MODE must be one of', { SMS_MODE: 'loud' }],
    ['PORT "http" is not a port', { PORT: 'http' }],
    ['PORT "70000" is not a port', { PORT: '70000' }],
    ['PORT "-1" is not a port', { PORT: '-1' }],
    ['DATABASE_URL is missing', { DATABASE_URL: undefined }],
    ['METRICS_TOKEN must have 24 characters or more', { METRICS_TOKEN: 'short' }],
  ])('and nonsense is refused: %s', (fault, env) => {
    expect(() => readConfig({ ...demo, ...env })).toThrow(fault);
  });
});
