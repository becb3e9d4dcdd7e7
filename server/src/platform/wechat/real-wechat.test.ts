import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../config.js';
import { RefusalException } from '../refuse.js';
import { RealWechat } from './real-wechat.js';

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

describe('WeChat’s own servers', () => {
  let server: Server;
  let asked: Asked[];
  /** What the servers answer next: JSON, or null to stay silent. */
  let answers: (object | null)[];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        asked.push({ method: request.method!, url: new URL(request.url!, 'http://wechat'), body });
        const answer = answers.shift();
        if (answer === null) request.socket.destroy();
        else response.end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    asked = [];
    answers = [];
  });

  const wechat = (base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`) =>
    new RealWechat({ wechatApiBase: base, wechatAppId: 'wx1', wechatAppSecret: 'secret' } as Config);
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'no refusal',
      (error: unknown) => (error instanceof RefusalException ? error.code : error),
    );
  const message = { openid: 'o-1', title: '律师已接单', note: '长'.repeat(40), page: 'matters/index' };

  it('say who a login code belongs to', async () => {
    answers = [{ openid: 'o-1', session_key: 'stays here' }];
    expect(await wechat().openidOf('code')).toBe('o-1');
    expect(asked[0]!.url.pathname).toBe('/sns/jscode2session');
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({
      appid: 'wx1',
      secret: 'secret',
      js_code: 'code',
      grant_type: 'authorization_code',
    });
  });

  it.each([
    [{ errcode: 40029 }, 'WECHAT_CODE_INVALID'],
    [{ errcode: 40163 }, 'WECHAT_CODE_INVALID'],
    [{ errcode: 40226 }, 'WECHAT_BLOCKED'],
    [{ errcode: -1 }, 'WECHAT_BUSY'],
    [{ errcode: 45011 }, 'WECHAT_BUSY'],
    [{}, 'WECHAT_CODE_INVALID'],
    [null, 'WECHAT_BUSY'],
  ])('that answer %j are told as %s', async (answer, code) => {
    answers = [answer];
    expect(await codeOf(wechat().openidOf('code'))).toBe(code);
  });

  it('that cannot be reached are busy', async () => {
    expect(await codeOf(wechat('http://127.0.0.1:9').openidOf('code'))).toBe('WECHAT_BUSY');
  });

  it('give a token that is used until it runs out', async () => {
    const real = wechat();
    answers = [{ access_token: 't1', expires_in: 7200 }, { errcode: 0 }, { errcode: 43101 }];
    expect(await real.sendSubscribeMessage(message)).toEqual({ errcode: 0 });
    expect(await real.sendSubscribeMessage(message)).toEqual({ errcode: 43101 });
    expect(asked.map(({ url }) => url.pathname)).toEqual([
      '/cgi-bin/stable_token',
      '/cgi-bin/message/subscribe/send',
      '/cgi-bin/message/subscribe/send',
    ]);
    expect(asked[1]!.url.searchParams.get('access_token')).toBe('t1');
  });

  it('take a new token five minutes before the old one ends', async () => {
    const real = wechat();
    answers = [{ access_token: 't1', expires_in: 300 }, { errcode: 0 }, { access_token: 't2', expires_in: 7200 }, {}];
    await real.sendSubscribeMessage(message);
    await real.sendSubscribeMessage(message);
    expect(asked[3]!.url.searchParams.get('access_token')).toBe('t2');
  });

  it.each([40001, 42001])('are asked for a new token when the old one is worth nothing: %i', async (errcode) => {
    const real = wechat();
    answers = [{ access_token: 't1', expires_in: 7200 }, { errcode }, { access_token: 't2', expires_in: 7200 }, {}];
    expect(await real.sendSubscribeMessage(message)).toEqual({ errcode });
    expect(await real.sendSubscribeMessage(message)).toEqual({ errcode: 0 });
    expect(asked[3]!.url.searchParams.get('access_token')).toBe('t2');
  });

  it('are sent fields of at most twenty characters, or they would refuse the whole message', async () => {
    answers = [{ access_token: 't1', expires_in: 7200 }, {}];
    await wechat().sendSubscribeMessage(message);
    const { data, touser } = JSON.parse(asked[1]!.body);
    expect(touser).toBe('o-1');
    expect(data.thing2.value).toHaveLength(20);
  });

  it('without a token are busy', async () => {
    answers = [{ errcode: 40001 }];
    expect(await codeOf(wechat().sendSubscribeMessage(message))).toBe('WECHAT_BUSY');
  });
});
