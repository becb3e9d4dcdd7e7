import { generateSync } from 'otplib';
import { SignInChallenge } from './auth.entity.js';
import { Browser, type DeskPerson, deskPerson } from '../../../test/world/desk.js';
import { Client } from '../../../test/world/client.js';
import { World } from '../../../test/world/world.js';

describe('the second factor', () => {
  let world: World;
  let owner: DeskPerson;
  let desk: Browser;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    owner = await deskPerson(world);
    desk = new Browser(world);
  });

  const begin = async (person = owner, browser = desk) =>
    (await browser.password(person.login)).body.challenge as string;
  const wait = (ms: number) => world.to(shanghaiText(world.now + ms));

  describe('by SMS', () => {
    it('goes to the person’s own number, once, for ten minutes', async () => {
      const challenge = await begin();
      const { body } = await desk.post('/sessions/desk/codes', { challenge });
      expect(body).toEqual({
        phoneMasked: expect.stringMatching(/^136\*{4}\d{4}$/),
        validMinutes: 10,
        simulatedCode: expect.stringMatching(/^\d{6}$/),
      });
      const answer = { challenge, way: 'sms', code: body.simulatedCode };
      expect((await desk.post('/sessions/desk/answers', answer)).status).toBe(200);
      expect(await desk.codeOf(desk.post('/sessions/desk/answers', answer))).toBe('CHALLENGE_GONE');
    });

    it('is guessed at most five times, however the guesses are spread', async () => {
      const challenge = await begin();
      const { body } = await desk.post('/sessions/desk/codes', { challenge });
      const wrong = String((Number(body.simulatedCode) + 1) % 1_000_000).padStart(6, '0');
      const guesses = Array.from({ length: 40 }, (_, n) => {
        const browser = new Browser(world, `198.51.100.${n}`);
        return browser.codeOf(browser.post('/sessions/desk/answers', { challenge, way: 'sms', code: wrong }));
      });
      const codes = await Promise.all(guesses);
      expect(codes.filter((code) => code === 'CODE_WRONG').length).toBeLessThanOrEqual(5);
      const right = { challenge, way: 'sms', code: body.simulatedCode };
      expect(await desk.codeOf(desk.post('/sessions/desk/answers', right))).not.toBe('OK');
    });

    it('is not the code of the phone: neither opens for the other, nor uses the other up', async () => {
      const phone = await world.visitor.post('/phone-codes', { phone: owner.phone });
      const challenge = await begin();
      const answer = { challenge, way: 'sms', code: phone.body.simulatedCode };
      expect(await desk.codeOf(desk.post('/sessions/desk/answers', answer))).toBe('CODE_EXPIRED');
      expect((await desk.post('/sessions/desk/codes', { challenge })).status).toBe(200);
    });

    it('is worthless to whoever learns of the challenge late', async () => {
      const challenge = await begin();
      await wait(10 * 60_000);
      expect(await desk.codeOf(desk.post('/sessions/desk/codes', { challenge }))).toBe('CHALLENGE_GONE');
    });
  });

  describe('by a scan with the mini-program', () => {
    const onPhone = async (person: DeskPerson): Promise<Client> => {
      const { body } = await world.visitor.post('/phone-codes', { phone: person.phone });
      const signed = await world.visitor.post('/sessions/phone', { phone: person.phone, code: body.simulatedCode });
      const headers = { authorization: `Bearer ${signed.body.token}` };
      return new Client(world.app, headers, { personId: person.personId, firmId: null });
    };
    const result = (challenge: string) => desk.post('/sessions/desk/scan-results', { challenge });

    it('shows where, when and which browser, and opens the desk once the owner says yes', async () => {
      const phone = await onPhone(owner);
      const challenge = await begin();
      const { scene } = (await desk.post('/sessions/desk/scans', { challenge })).body;
      expect(scene).toMatch(/^[\w-]{1,32}$/);
      expect((await result(challenge)).body).toEqual({ state: 'waiting' });
      expect((await phone.get(`/desk-scans/${scene}`)).body).toMatchObject({
        address: '10.1.0.7',
        device: 'Chrome 浏览器 · Windows',
        at: new Date(world.now).toISOString(),
      });
      expect((await phone.post(`/desk-scans/${scene}/answer`, { approved: true })).status).toBe(204);
      const opened = await result(challenge);
      expect(opened.body).toMatchObject({ state: 'approved', session: { role: 'clerk' } });
      expect((await desk.get('/board')).status).toBe(200);
      expect(await desk.codeOf(result(challenge))).toBe('CHALLENGE_GONE');
      expect((await phone.post(`/desk-scans/${scene}/answer`, { approved: true })).body.code).toBe('SCAN_GONE');
    });

    it('is as if it were missing to anybody else', async () => {
      const stranger = await onPhone(await deskPerson(world));
      const challenge = await begin();
      const { scene } = (await desk.post('/sessions/desk/scans', { challenge })).body;
      const missing = 'f'.repeat(32);
      for (const id of [scene, missing]) {
        expect((await stranger.get(`/desk-scans/${id}`)).body.code).toBe('NOT_FOUND');
        expect((await stranger.post(`/desk-scans/${id}/answer`, { approved: true })).body.code).toBe('NOT_FOUND');
      }
      expect((await result(challenge)).body).toEqual({ state: 'waiting' });
    });

    it('ends in two minutes, and with the next code', async () => {
      const phone = await onPhone(owner);
      const challenge = await begin();
      const first = (await desk.post('/sessions/desk/scans', { challenge })).body.scene;
      const second = (await desk.post('/sessions/desk/scans', { challenge })).body.scene;
      expect((await phone.get(`/desk-scans/${first}`)).body.code).toBe('NOT_FOUND');
      await wait(2 * 60_000);
      expect((await phone.post(`/desk-scans/${second}/answer`, { approved: true })).body.code).toBe('SCAN_GONE');
      expect((await result(challenge)).body).toEqual({ state: 'expired' });
    });

    it('is refused for good by 「不是我」', async () => {
      const phone = await onPhone(owner);
      const challenge = await begin();
      const { scene } = (await desk.post('/sessions/desk/scans', { challenge })).body;
      await phone.post(`/desk-scans/${scene}/answer`, { approved: false });
      expect((await result(challenge)).body).toEqual({ state: 'refused' });
      for (const route of ['scans', 'codes'])
        expect(await desk.codeOf(desk.post(`/sessions/desk/${route}`, { challenge }))).toBe('CHALLENGE_GONE');
    });
  });

  describe('by an authenticator app', () => {
    /** Signs in, enrols, and returns the app. */
    async function enrolled(): Promise<(at?: number) => string> {
      await desk.signIn(owner);
      const { secret, uri } = (await desk.post('/account/totp')).body;
      expect(uri).toMatch(/^otpauth:\/\/totp\//);
      const app = (at = world.now) => generateSync({ secret, epoch: Math.floor(at / 1000) });
      const confirmed = await desk.send('PUT', '/account/totp', { code: app() });
      expect(confirmed.body).toMatchObject({ totpOn: true });
      await wait(60_000);
      return app;
    }
    const answer = async (challenge: string, code: string) =>
      desk.codeOf(desk.post('/sessions/desk/answers', { challenge, way: 'totp', code }));

    it('counts once it has shown one code, and then is one of the ways', async () => {
      const app = await enrolled();
      expect((await desk.password(owner.login)).body.ways).toEqual(['scan', 'sms', 'totp']);
      expect(await answer(await begin(), app())).toBe('OK');
    });

    it('takes a code of one step before or after, and none further away', async () => {
      const app = await enrolled();
      await wait(120_000);
      expect(await answer(await begin(), app(world.now - 60_000))).toBe('TOTP_WRONG');
      expect(await answer(await begin(), app(world.now + 60_000))).toBe('TOTP_WRONG');
      expect(await answer(await begin(), app(world.now - 30_000))).toBe('OK');
      expect(await answer(await begin(), app(world.now + 30_000))).toBe('OK');
    });

    it('takes a code once, also when it is sent twice at the same moment', async () => {
      const app = await enrolled();
      const challenges = [await begin(), await begin(), await begin()];
      const codes = await Promise.all(challenges.map((challenge) => answer(challenge, app())));
      expect(codes.sort()).toEqual(['OK', 'TOTP_WRONG', 'TOTP_WRONG']);
    });

    it('keeps its secret sealed, and shows it to nobody again', async () => {
      await enrolled();
      const [row] = await world.db.query('SELECT secret_sealed AS sealed FROM totp_secrets WHERE person_id = ?', [
        owner.personId,
      ]);
      expect(row.sealed).toMatch(/^v1\./);
      expect((await desk.post('/account/totp')).body.code).toBe('TOTP_ON_ALREADY');
    });

    it('is no way for somebody who has none', async () => {
      expect(await answer(await begin(), '123456')).toBe('FACTOR_UNAVAILABLE');
    });
  });

  it('leaves nothing readable in the database: neither token, scene, code nor address', async () => {
    const challenge = await begin();
    const { scene } = (await desk.post('/sessions/desk/scans', { challenge })).body;
    const rows = JSON.stringify(await world.db.manager.find(SignInChallenge));
    for (const secret of [challenge, scene, '10.1.0.7']) expect(rows).not.toContain(secret);
  });
});

function shanghaiText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
