import type { Config } from '../../config.js';
import { refuse } from '../refuse.js';
import { type SubscribeMessage, Wechat, type WechatAnswer } from './wechat.js';

const TIMEOUT_MS = 3000;
/** Renewed this long before WeChat's two hours are over. */
const RENEW_EARLY_MS = 5 * 60_000;
/** Somebody else renewed it, or it ended early: the next try asks for a new one. */
const TOKEN_WORTHLESS = new Set([40001, 42001]);

interface TokenAnswer extends Partial<WechatAnswer> {
  readonly access_token?: string;
  readonly expires_in?: number;
}

/** WeChat's own servers over https. The session key is not stored and never leaves this method. */
export class RealWechat extends Wechat {
  private token: { value: string; until: number } | null = null;

  constructor(private readonly config: Config) {
    super();
  }

  protected async jscode2session(code: string): Promise<WechatAnswer & { openid?: string }> {
    const { wechatAppId: appid, wechatAppSecret: secret } = this.config;
    const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' });
    const answer = await this.ask<{ errcode?: number; openid?: string }>(`/sns/jscode2session?${query.toString()}`);
    return { errcode: answer.errcode ?? 0, ...(answer.openid === undefined ? {} : { openid: answer.openid }) };
  }

  async sendSubscribeMessage({ openid, title, note, page }: SubscribeMessage): Promise<WechatAnswer> {
    const path = `/cgi-bin/message/subscribe/send?access_token=${await this.accessToken()}`;
    // thing fields hold at most 20 characters, or the whole message is refused with 47003.
    const data = { thing1: { value: title.slice(0, 20) }, thing2: { value: note.slice(0, 20) } };
    const template_id = process.env.WECHAT_TEMPLATE_ID ?? '';
    const { errcode = 0 } = await this.ask<Partial<WechatAnswer>>(path, { touser: openid, template_id, page, data });
    if (TOKEN_WORTHLESS.has(errcode)) this.token = null;
    return { errcode };
  }

  private async accessToken(): Promise<string> {
    if (this.token !== null && this.token.until > Date.now()) return this.token.value;
    const { wechatAppId: appid, wechatAppSecret: secret } = this.config;
    const answer = await this.ask<TokenAnswer>('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid,
      secret,
    });
    if (answer.access_token === undefined) throw refuse('WECHAT_BUSY');
    this.token = { value: answer.access_token, until: Date.now() + (answer.expires_in ?? 0) * 1000 - RENEW_EARLY_MS };
    return answer.access_token;
  }

  private async ask<T>(path: string, body?: unknown): Promise<T> {
    try {
      const response = await fetch(this.config.wechatApiBase + path, {
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      return (await response.json()) as T;
    } catch {
      throw refuse('WECHAT_BUSY');
    }
  }
}
