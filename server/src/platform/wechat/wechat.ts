import { refuse } from '../refuse.js';

/** A subscribe message: number and state only, never personal data. */
export interface SubscribeMessage {
  readonly openid: string;
  readonly title: string;
  readonly note: string;
  readonly page: string;
}

/** An answer of WeChat's servers: 0 is well, anything else is their documented error. */
export interface WechatAnswer {
  readonly errcode: number;
}

/** WeChat's servers. The openid comes from here only, never from a client. */
export abstract class Wechat {
  protected abstract jscode2session(code: string): Promise<WechatAnswer & { openid?: string }>;
  abstract sendSubscribeMessage(message: SubscribeMessage): Promise<WechatAnswer>;

  /** The openid behind a login code; refuses with a sentence for each documented error. */
  async openidOf(code: string): Promise<string> {
    const { errcode, openid } = await this.jscode2session(code);
    if (errcode === 40226) throw refuse('WECHAT_BLOCKED');
    if (errcode === -1 || errcode === 45011) throw refuse('WECHAT_BUSY');
    if (errcode !== 0 || openid === undefined) throw refuse('WECHAT_CODE_INVALID');
    return openid;
  }
}

/** The person did not subscribe, or the one message of the subscription is used up: final, use another channel. */
export const NOT_SUBSCRIBED = 43101;
