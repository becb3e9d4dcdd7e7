/**
 * A town that can be killed: its own MariaDB on one port, two instances of the built server, and an SMS provider that
 * remembers what it was given. It lives on a fixed working day, so that the test runs on any date: in test mode the
 * clock moves by hand, and each move also works off timers and outbox, so every instance is moved on at a steady beat.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { DATABASE_NAME, freePort, makeDataFolder, startServer } from '../../scripts/mariadb.mjs';
import { endProgram, wait } from '../../scripts/process.mjs';
import { DATA } from '../../scripts/repository.mjs';
import { runTool, startServerProgram } from '../../scripts/server-tools.mjs';

/** 09:00 of a Monday in an official year; the slots lie in the week after it. */
const BEGIN = Date.parse('2026-11-23T09:00:00+08:00');
const BEAT_MS = 150;
const PATIENCE_MS = 60_000;

/** Opens the town: empty tables, nobody in it. */
export async function openCrashTown() {
  const folder = mkdtempSync(join(makeFolder(), 'town-'));
  const town = new CrashTown(folder);
  await town.open();
  return town;
}

class CrashTown {
  /** How often something was killed. */
  kills = 0;
  #password = randomBytes(18).toString('hex');
  #began = performance.now();
  #skipped = 0;
  #over = false;
  #beats = [];

  constructor(folder) {
    this.folder = folder;
  }

  async open() {
    await makeDataFolder(join(this.folder, 'data'), () => {});
    this.port = await freePort();
    await this.startDatabase();
    await runTool('migrate', [], { title: 'tables', databaseUrl: this.databaseUrl });
    this.gateway = await openGateway();
    this.instances = [await this.#newInstance(), await this.#newInstance()];
    await Promise.all(this.instances.map((instance) => this.#start(instance)));
    this.#beats = this.instances.map((instance) => this.#beat(instance));
  }

  get databaseUrl() {
    return `mysql://huifa:${this.#password}@127.0.0.1:${this.port}/${DATABASE_NAME}`;
  }

  async startDatabase() {
    const { folder, port } = this;
    const data = join(folder, 'data');
    ({ child: this.database } = await startServer({ folder, data, password: this.#password, port }));
  }

  /** A connection of the examiner's own. */
  connect() {
    return mysql.createConnection({ uri: this.databaseUrl, timezone: 'Z', dateStrings: true });
  }

  /** Moves all clocks ahead of the beat: leases that dead instances held run out. */
  skip(ms) {
    this.#skipped += ms;
  }

  /** Ends an instance as a power cut would, and starts it again. */
  async killInstance(index) {
    const instance = this.instances[index];
    this.kills += 1;
    await killed(instance.process);
    await this.#start(instance);
  }

  /** The database dies in the middle of whatever it does, and comes back over the same files. */
  async killDatabase() {
    this.kills += 1;
    await killed(this.database);
    await this.startDatabase();
  }

  async close() {
    this.#over = true;
    await Promise.all(this.#beats);
    await Promise.all(this.instances.map((instance) => endProgram(instance.process)));
    await endProgram(this.database);
    this.gateway.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #newInstance() {
    const port = await freePort();
    return { port, base: `http://127.0.0.1:${port}`, process: null, up: false };
  }

  /** Starts the instance, again when it gave up because the database was away: what systemd does in a town. */
  async #start(instance) {
    instance.up = false;
    for (const giveUpAt = performance.now() + PATIENCE_MS; performance.now() < giveUpAt; await wait(100)) {
      if (instance.process === null || hasEnded(instance.process)) instance.process = this.#spawn(instance);
      if (await this.#isUp(instance)) {
        instance.up = true;
        return;
      }
    }
    throw new Error(`an instance did not come back within ${PATIENCE_MS / 1000} s`);
  }

  /** Told the time, which counts even where the work that is due then takes longer, and ready for requests. */
  async #isUp(instance) {
    const told = await this.#moveClock(instance, 2_000).then(
      ({ ok }) => ok,
      ({ name }) => name === 'TimeoutError',
    );
    return (
      told &&
      (await fetch(`${instance.base}/api/v1/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    );
  }

  #spawn({ port }) {
    const sms = { SMS_MODE: 'real', SMS_GATEWAY_URL: this.gateway.url, SMS_GATEWAY_TOKEN: 'crash-test' };
    return startServerProgram({
      databaseUrl: this.databaseUrl,
      port,
      env: { APP_MODE: 'test', ...sms },
      quiet: true,
    });
  }

  /** Moves the instance's clock on, again and again: each move works off what is due. */
  async #beat(instance) {
    while (!this.#over) {
      await this.#moveClock(instance).catch(() => {});
      await wait(BEAT_MS);
    }
  }

  /** Answered when all that is due by then is worked off. */
  #moveClock({ base }, patienceMs = 30_000) {
    const now = new Date(BEGIN + this.#skipped + performance.now() - this.#began).toISOString();
    return fetch(`${base}/api/v1/test/clock`, {
      method: 'PUT',
      signal: AbortSignal.timeout(patienceMs),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now }),
    });
  }
}

function hasEnded({ exitCode, signalCode }) {
  return exitCode !== null || signalCode !== null;
}

/** Ends a process as a power cut would; resolves when it is gone. */
export async function killed(child) {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** The provider: answers 200 and keeps every text. */
async function openGateway() {
  const texts = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      texts.push(JSON.parse(body).text);
      response.writeHead(200).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    texts,
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function makeFolder() {
  const folder = join(DATA, 'crash');
  mkdirSync(folder, { recursive: true });
  return folder;
}
