import { hash } from '@node-rs/argon2';
import type { Role } from '@huifa/shared/access/roles';
import { API_PREFIX } from '../../server/src/create-app.js';
import { Account, Person, RoleGrant } from '../../server/src/people/people.entity.js';
import { newId } from '../../server/src/platform/ids.js';
import { newKey, type Reply } from './client.js';
import type { World } from './world.js';

export const PASSWORD = 'a long enough pass phrase';
const PASSWORD_HASH = hash(PASSWORD);

let serial = 0;

/** Somebody with a desk account. */
export interface DeskPerson {
  readonly personId: string;
  readonly login: string;
  readonly phone: string;
}

/** A person of the office with an account, a number, and the number's account on the phone. */
export async function deskPerson(world: World, roles: readonly Role[] = ['clerk']): Promise<DeskPerson> {
  const personId = newId();
  const n = (serial += 1);
  const [login, phone] = [`clerk${n}`, `1360000${String(n).padStart(4, '0')}`];
  const createdAt = new Date(world.now);
  const { manager } = world.db;
  const seal = (column: string, text: string) => world.cipher.seal({ table: 'people', column, rowId: personId }, text);
  const phoneIndex = world.cipher.index('phone', phone);
  const name = { nameSealed: seal('name', `职员${n}`), nameIndex: world.cipher.nameIndex(`职员${n}`) };
  await manager.insert(Person, { id: personId, ...name, phoneSealed: seal('phone', phone), phoneIndex, createdAt });
  const desk = {
    kind: 'desk',
    keyIndex: world.cipher.index('login', login),
    passwordHash: await PASSWORD_HASH,
  } as const;
  const id = newId();
  const loginSealed = world.cipher.seal({ table: 'accounts', column: 'login', rowId: id }, login);
  await manager.insert(Account, { id, personId, createdAt, ...desk, loginSealed });
  await manager.insert(Account, { id: newId(), personId, createdAt, kind: 'phone', keyIndex: phoneIndex });
  for (const role of roles) await manager.insert(RoleGrant, { id: newId(), personId, role, grantedAt: createdAt });
  return { personId, login, phone };
}

/** A browser somewhere, with the cookies that it was given. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private csrfToken = '';

  constructor(
    private readonly world: World,
    readonly address = '10.1.0.7',
    private readonly agent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36',
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}): Promise<Reply> {
    return this.send('POST', path, body);
  }

  async send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers = {}): Promise<Reply> {
    const reply = await this.world.app.inject({
      method,
      url: `/${API_PREFIX}${path}`,
      remoteAddress: this.address,
      headers: {
        'user-agent': this.agent,
        'x-csrf-token': this.csrfToken,
        'idempotency-key': newKey(),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name, value } of reply.cookies) this.cookies.set(name, value);
    const answer = reply.body === '' ? null : JSON.parse(reply.body);
    this.csrfToken = answer?.session?.csrfToken ?? this.csrfToken;
    return { status: reply.statusCode, body: answer, headers: reply.headers, text: reply.body, raw: reply.rawPayload };
  }

  /** The password only. */
  password(login: string, password = PASSWORD): Promise<Reply> {
    return this.post('/sessions/desk', { login, password });
  }

  /** Password and code by SMS: the answer that opens the session. */
  async signIn({ login }: Pick<DeskPerson, 'login'>, password = PASSWORD): Promise<Reply> {
    const begun = await this.password(login, password);
    if (begun.status !== 200) return begun;
    const { challenge } = begun.body;
    const sent = await this.post('/sessions/desk/codes', { challenge });
    if (sent.status !== 200) return sent;
    return this.post('/sessions/desk/answers', { challenge, way: 'sms', code: sent.body.simulatedCode });
  }

  /** The code of a refusal. */
  async codeOf(reply: Promise<Reply>): Promise<string> {
    const { status, body } = await reply;
    return status < 300 ? 'OK' : String(body.code);
  }
}
