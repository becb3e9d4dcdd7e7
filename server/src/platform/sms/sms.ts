import { refuse } from '../refuse.js';

/** The SMS provider. Texts carry a code or a matter's number and state, nothing personal. */
export abstract class Sms {
  /** Sends, or refuses with SMS_BUSY. */
  abstract send(phone: string, text: string): Promise<void>;
}

/** Demo and tests only: keeps what would have been sent; production refuses to boot with it. */
export class SimulatedSms extends Sms {
  readonly sent: { phone: string; text: string }[] = [];
  /** How many of the next sends fail as a busy provider does. */
  failures = 0;

  async send(phone: string, text: string): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw refuse('SMS_BUSY');
    }
    this.sent.push({ phone, text });
    if (this.sent.length > 1000) this.sent.shift();
    await Promise.resolve();
  }
}

/** Any provider behind one small https call: `POST SMS_GATEWAY_URL {phone, text}` with a bearer token. */
export class HttpSms extends Sms {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    super();
  }

  async send(phone: string, text: string): Promise<void> {
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(3000),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
        body: JSON.stringify({ phone, text }),
      });
      if (!response.ok) throw refuse('SMS_BUSY');
    } catch {
      throw refuse('SMS_BUSY');
    }
  }
}
