import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { DESK_ROLES } from '@huifa/shared/access/roles';
import { AccessLogService } from '../access-log/access-log.service.js';
import type { Config } from '../config.js';
import { NetworksService } from '../networks/networks.service.js';
import { PeopleService } from '../people/people.service.js';
import { Account } from '../people/people.entity.js';
import { CONFIG } from '../platform/config.module.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { Transactions } from '../platform/db/transactions.js';
import { refuse } from '../platform/refuse.js';
import type { PhoneCodeView, SessionView, SignedInView } from './auth.dto.js';
import type { AnswerChallengeDto, ChallengeView } from './desk-sign-in.dto.js';
import type { SignInChallenge } from './auth.entity.js';
import { AuthService } from './auth.service.js';
import { Challenges, type Claim } from './challenges.js';
import { GuessLanes } from './guess-lanes.js';
import { KnownPlaces } from './known-places.js';
import { DEVICE_COOKIE, type Origin } from '../platform/http/origin.js';
import { Passwords } from './passwords.js';
import { PhoneCodes } from './phone-codes.js';
import { DESK_COOKIE, SESSION_MS, SessionStore } from './session-store.js';
import { TotpService } from './totp.service.js';

/** The longest that browsers keep a cookie. */
const DEVICE_SECONDS = 400 * 24 * 3600;

/** A session with the tokens of its two cookies. */
export interface SignedInAtDesk {
  readonly personId: string;
  readonly token: string;
  readonly deviceToken: string;
  readonly session: SessionView;
}

/** Signing in at the desk: a password, then a second factor; there is no way around the second (docs/adr/0014). */
@Injectable()
export class DeskSignInService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly cipher: FieldCipher,
    private readonly networks: NetworksService,
    private readonly guesses: GuessLanes,
    private readonly places: KnownPlaces,
    private readonly passwords: Passwords,
    private readonly challenges: Challenges,
    private readonly phoneCodes: PhoneCodes,
    private readonly totp: TotpService,
    private readonly people: PeopleService,
    private readonly sessions: SessionStore,
    private readonly auth: AuthService,
    private readonly accessLog: AccessLogService,
  ) {}

  /** The password. A guess is counted before it is compared, and an unknown login answers like a wrong password. */
  async begin(login: string, password: string, origin: Origin): Promise<ChallengeView> {
    await this.refuseForeignNetwork(origin);
    const loginIndex = this.cipher.index('login', login.toLowerCase());
    const account = await this.dataSource.manager.findOneBy(Account, { kind: 'desk', keyIndex: loginIndex });
    const lanes = await this.places.lanesOf(loginIndex, account?.personId ?? null, origin);
    await this.guesses.take([lanes.place, ...lanes.shared]);
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    const claim = right && account !== null ? await this.claimOf(account) : null;
    if (claim === null) throw refuse('SIGN_IN_FAILED');
    await this.transactions.run((tx) => this.guesses.forget(tx, [lanes.place]));
    return this.challenges.open(claim, origin);
  }

  /** Sends a code to the person's own number, with the limits of every code by SMS. */
  async sendCode(challenge: string): Promise<PhoneCodeView> {
    const { personId } = await this.challenges.find(challenge);
    const { phone } = await this.people.contact(personId);
    if (phone === null) throw refuse('FACTOR_UNAVAILABLE');
    return this.phoneCodes.send(phone, 'desk');
  }

  /** A code by SMS or of an authenticator app. */
  async answer({ challenge, way, code }: AnswerChallengeDto, origin: Origin): Promise<SignedInAtDesk> {
    const found = await this.challenges.find(challenge);
    const lane = await this.places.factorLane(found.personId, origin);
    await this.guesses.take([lane]);
    await this.challenges.countTry(found);
    if (way === 'sms') {
      const { phone } = await this.people.contact(found.personId);
      if (phone === null) throw refuse('FACTOR_UNAVAILABLE');
      const right = await this.transactions.run((tx) => this.phoneCodes.use(tx, phone, code, 'desk'));
      if (!right) throw refuse('CODE_WRONG');
    } else if (!(await this.totp.isOn(found.personId))) throw refuse('FACTOR_UNAVAILABLE');
    return this.finish(found, origin, async (tx) => {
      if (way === 'totp') await this.totp.use(tx, found.personId, code);
      await this.guesses.forget(tx, [lane]);
    });
  }

  /** Opens the session in one transaction with what used the challenge up. */
  async finish(
    found: SignInChallenge,
    origin: Origin,
    before: (tx: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<SignedInAtDesk> {
    const { personId, loginIndex } = found;
    await this.refuseForeignNetwork(origin);
    const { shared } = await this.places.lanesOf(loginIndex, personId, origin);
    return this.transactions.run(async (tx) => {
      // Disabling waits for this lock, or this finds the account disabled.
      await this.people.hold(tx, personId);
      const account = await tx.findOneBy(Account, { kind: 'desk', keyIndex: loginIndex, personId });
      const claim = account === null ? null : await this.claimOf(account);
      if (claim === null) throw refuse('CHALLENGE_GONE');
      await before(tx);
      await this.challenges.use(tx, found);
      await this.guesses.giveBack(tx, shared);
      return this.open(tx, claim, origin);
    });
  }

  /** A session without any factor: for the demo door only, which production does not have. */
  async openForDemo(login: string, origin: Origin): Promise<SignedInAtDesk> {
    const keyIndex = this.cipher.index('login', login.toLowerCase());
    const account = await this.dataSource.manager.findOneBy(Account, { kind: 'desk', keyIndex });
    const claim = account === null ? null : await this.claimOf(account);
    if (claim === null) throw refuse('SIGN_IN_FAILED');
    return this.transactions.run((tx) => this.open(tx, claim, origin));
  }

  /** Puts session and computer into cookies that no script reads and no other site sends, and writes down who came. */
  seat(reply: FastifyReply, { personId, token, deviceToken, session }: SignedInAtDesk): SignedInView {
    const secure = this.config.mode === 'production';
    const flags = { httpOnly: true, sameSite: 'strict', path: '/api', secure } as const;
    void reply.setCookie(DESK_COOKIE, token, { ...flags, maxAge: SESSION_MS.desk / 1000 });
    void reply.setCookie(DEVICE_COOKIE, deviceToken, { ...flags, maxAge: DEVICE_SECONDS });
    this.accessLog.mark(reply.request, { personId, role: session.role, action: 'session.start' });
    return { token: null, session };
  }

  private async open(tx: EntityManager, claim: Claim, origin: Origin): Promise<SignedInAtDesk> {
    const { personId, role, mustChangePassword } = claim;
    const opening = { personId, role, firmId: null, kind: 'desk', mustChangePassword, origin } as const;
    const { token, session } = await this.sessions.open(tx, opening);
    const deviceToken = await this.places.remember(tx, personId, origin);
    return { personId, token, deviceToken, session: await this.auth.view(session) };
  }

  private async claimOf(account: Account): Promise<Claim | null> {
    const { personId, keyIndex, disabledAt, mustChangePassword } = account;
    const role = (await this.auth.rolesOf(personId)).find((held) => DESK_ROLES.includes(held));
    return disabledAt !== null || role === undefined
      ? null
      : { personId, loginIndex: keyIndex, role, mustChangePassword };
  }

  private async refuseForeignNetwork({ address }: Origin): Promise<void> {
    if (!(await this.networks.admits(address))) throw refuse('NETWORK_NOT_ALLOWED');
  }
}
