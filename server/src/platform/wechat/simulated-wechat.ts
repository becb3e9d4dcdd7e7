import { type SubscribeMessage, Wechat, NOT_SUBSCRIBED, type WechatAnswer } from './wechat.js';

/** Codes that answer with WeChat's documented errors, so that their handling is tried. */
const ERRORS: Record<string, number> = {
  'sim-invalid': 40029,
  'sim-blocked': 40226,
  'sim-busy': -1,
  'sim-limit': 45011,
};

/** Demo and tests only: `demo-<name>` signs in as `<name>`; production refuses to boot with it. */
export class SimulatedWechat extends Wechat {
  /** What would have been sent, for tests to read. */
  readonly sent: SubscribeMessage[] = [];
  /** The next sends answer with these errors, in order. */
  readonly failures: number[] = [];

  protected jscode2session(code: string): Promise<WechatAnswer & { openid?: string }> {
    const errcode = ERRORS[code] ?? (code.startsWith('demo-') ? 0 : 40029);
    return Promise.resolve(errcode === 0 ? { errcode, openid: `simulated-${code.slice(5)}` } : { errcode });
  }

  sendSubscribeMessage(message: SubscribeMessage): Promise<WechatAnswer> {
    const errcode = this.failures.shift() ?? (message.openid.includes('unsubscribed') ? NOT_SUBSCRIBED : 0);
    if (errcode === 0) this.sent.push(message);
    return Promise.resolve({ errcode });
  }
}
