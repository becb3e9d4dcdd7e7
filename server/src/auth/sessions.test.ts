import { Browser, type DeskPerson, deskPerson, PASSWORD } from '../../../test/world/desk.js';
import { World } from '../../../test/world/world.js';

const BETTER = '我家门前有两棵枣树还有一口井';

interface Place {
  readonly id: string;
  readonly current: boolean;
  readonly device: string | null;
  readonly address: string | null;
}

describe('where somebody is signed in', () => {
  let world: World;
  let owner: DeskPerson;
  beforeAll(async () => {
    process.env.DESK_IDLE_MINUTES = '60';
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    owner = await deskPerson(world);
  });

  async function signedIn(address: string, person = owner): Promise<Browser> {
    const browser = new Browser(world, address);
    expect((await browser.signIn(person)).status).toBe(200);
    // A code by SMS is sent once a minute.
    await world.to(shanghaiText(world.now + 60_000));
    return browser;
  }
  const isIn = async (browser: Browser) => (await browser.get('/sessions/current')).status === 200;
  const placesOf = async (browser: Browser) => (await browser.get('/sessions')).body.sessions as Place[];

  it('is listed, each with browser and address, the one that asks marked', async () => {
    const office = await signedIn('10.1.0.7');
    const hall = await signedIn('10.1.0.8');
    const places = await placesOf(hall);
    expect(places.map(({ address, current }) => [address, current])).toEqual([
      ['10.1.0.8', true],
      ['10.1.0.7', false],
    ]);
    expect(places[0]!.device).toBe('Chrome 浏览器 · Windows');
    expect((await placesOf(office)).find(({ current }) => current)!.address).toBe('10.1.0.7');
  });

  it('is ended one by one: that browser is out at its next request, the other stays', async () => {
    const [office, hall] = [await signedIn('10.1.0.7'), await signedIn('10.1.0.8')];
    const other = (await placesOf(office)).find(({ current }) => !current)!;
    const left = await office.send('DELETE', `/sessions/${other.id}`);
    expect(left.body.sessions.map(({ id }: Place) => id)).not.toContain(other.id);
    expect([await isIn(office), await isIn(hall)]).toEqual([true, false]);
    expect(await office.codeOf(office.send('DELETE', `/sessions/${other.id}`))).toBe('NOT_FOUND');
  });

  it('is ended everywhere but here', async () => {
    const here = await signedIn('10.1.0.7');
    const elsewhere = [await signedIn('10.1.0.8'), await signedIn('10.1.0.9')];
    expect((await here.send('DELETE', '/sessions/others')).body.sessions).toHaveLength(1);
    expect(await isIn(here)).toBe(true);
    for (const browser of elsewhere) expect(await isIn(browser)).toBe(false);
  });

  it('is nobody else’s business: a colleague’s session is as if it were missing, and goes on', async () => {
    const mine = await signedIn('10.1.0.7');
    const colleague = await signedIn('10.1.0.8', await deskPerson(world));
    const [theirs] = await placesOf(colleague);
    expect(await mine.codeOf(mine.send('DELETE', `/sessions/${theirs!.id}`))).toBe('NOT_FOUND');
    expect(await isIn(colleague)).toBe(true);
  });

  it('ends after an hour without a hand on it, and not while somebody works', async () => {
    const [busy, left] = [await signedIn('10.1.0.7'), await signedIn('10.1.0.8')];
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await world.to(shanghaiText(world.now + 15 * 60_000));
      expect(await isIn(busy)).toBe(true);
    }
    expect(await isIn(left)).toBe(false);
    expect(await placesOf(busy)).toHaveLength(1);
  });

  it('is kept alive neither by a screen that refreshes itself nor by its live line', async () => {
    const byItself: Record<string, string>[] = [{ 'x-unattended': '1' }, { accept: 'text/event-stream' }];
    for (const header of byItself) {
      const left = await signedIn('10.1.0.7');
      for (let minute = 10; minute < 60; minute += 10) {
        await world.to(shanghaiText(world.now + 10 * 60_000));
        expect((await left.get('/sessions/current', header)).status).toBe(200);
      }
      await world.to(shanghaiText(world.now + 10 * 60_000));
      expect((await left.get('/sessions/current', header)).status).toBe(401);
    }
  });

  describe('a new password', () => {
    const change = (browser: Browser, newPassword: string, currentPassword = PASSWORD) =>
      browser.send('PUT', '/account/password', { currentPassword, newPassword });

    it('ends every other session and is asked for from then on', async () => {
      const [here, there] = [await signedIn('10.1.0.7'), await signedIn('10.1.0.8')];
      expect((await change(here, BETTER)).status).toBe(200);
      expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
      expect(await there.codeOf(there.password(owner.login))).toBe('SIGN_IN_FAILED');
      expect((await there.password(owner.login, BETTER)).status).toBe(200);
    });

    it('needs the present one', async () => {
      const here = await signedIn('10.1.0.7');
      expect(await here.codeOf(change(here, BETTER, 'not mine at all'))).toBe('PASSWORD_WRONG');
    });

    it.each([
      ['shorter than ten signs', 'aB3$5678', '至少 10 位'],
      ['one that everybody has', '1234567890', '太常见'],
      ['the same again', PASSWORD, '不能和现在的一样'],
    ])('is refused when it is %s, in words that say why', async (_, password, words) => {
      const here = await signedIn('10.1.0.7');
      const { status, body } = await change(here, password);
      expect([status, body.code]).toEqual([400, 'INVALID']);
      expect(JSON.stringify(body.details)).toContain(words);
    });
  });

  it('changes hats without a new sign-in, and never to one that is not held', async () => {
    const browser = await signedIn('10.1.0.7', await deskPerson(world, ['clerk', 'admin']));
    const wear = (role: string) => browser.send('PUT', '/sessions/current/role', { role });
    expect((await browser.get('/staff')).status).toBe(403);
    expect((await wear('admin')).body).toMatchObject({ role: 'admin', roles: ['clerk', 'admin'] });
    expect([(await browser.get('/staff')).status, (await browser.get('/board')).status]).toEqual([200, 403]);
    expect((await wear('director')).status).toBe(403);
  });
});

function shanghaiText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
