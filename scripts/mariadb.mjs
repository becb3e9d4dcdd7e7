/** One MariaDB server process over one data folder: its first set-up, its settings, its start. */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { endProgram, run, startProgram, wait } from './process.mjs';
import { findProgram, systemEnvironment } from './system.mjs';
import { plainError } from './repository.mjs';

/** The name of the database in which the town's data is. */
export const DATABASE_NAME = 'huifa';

const START_PATIENCE_MS = 120_000;
const AS_ROOT = process.getuid?.() === 0 ? ['--user=root'] : [];

/** What MySQL 8 has by default, so that what we accept here is accepted there. */
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

const MEGABYTE = 1024 ** 2;

/**
 * Megabytes of table pages that the database may keep in memory: an eighth of the machine's `bytes`. A town that has
 * outgrown it reads every list from the disk; one that has not takes only what it fills.
 */
export function poolMegabytes(bytes) {
  return Math.min(4_096, Math.max(128, Math.floor(bytes / 8 / MEGABYTE)));
}

const SETTINGS = [
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--character-set-server=utf8mb4',
  // The ci collations hold 😀 = 😁 and 'ab' = 'ab '.
  '--collation-server=utf8mb4_bin',
  '--transaction-isolation=READ-COMMITTED',
  `--sql-mode=${SQL_MODE}`,
  '--default-time-zone=+00:00',
  // Anything but 1 loses acknowledged bookings when the machine dies; measured, see docs/adr.
  '--innodb-flush-log-at-trx-commit=1',
  `--innodb-buffer-pool-size=${poolMegabytes(totalmem())}M`,
  '--max-connections=300',
  '--max-allowed-packet=32M',
];

/** Makes the data folder unless it is there. Broken off half-way, it is made anew next time. */
export async function makeDataFolder(data, say) {
  if (existsSync(data)) return;
  const half = `${data}.unfinished`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const words = [
    '--no-defaults',
    `--basedir=${baseFolder()}`,
    `--datadir=${half}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...AS_ROOT,
  ];
  // A server that starts removes what it takes for its own leftovers: in a shared /tmp that is another server's work.
  const TMPDIR = `${data}.tmp`;
  mkdirSync(TMPDIR, { recursive: true, mode: 0o700 });
  const env = { ...databaseEnvironment(), TMPDIR };
  await run('准备数据库目录（仅第一次）', program('mariadb-install-db'), words, { env, say });
  rmSync(TMPDIR, { recursive: true, force: true });
  renameSync(half, data);
}

/**
 * Starts the server and waits until it answers. Its only account over the network has a new random password each
 * time: other users of this machine can reach the port, but not the data. `port`: a free one unless it must be the
 * same as before.
 */
export async function startServer({ folder, data, password, port: wanted }) {
  const port = wanted ?? (await freePort());
  const errorLog = join(folder, 'error.log');
  const firstStatements = join(folder, 'accounts.sql');
  writeFileSync(firstStatements, accounts(password), { mode: 0o600 });
  const log = openSync(errorLog, 'w');
  // Of its own, as above.
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const words = [
    '--no-defaults',
    `--basedir=${baseFolder()}`,
    `--lc-messages-dir=${join(baseFolder(), 'share/mysql')}`,
    `--plugin-dir=${join(baseFolder(), 'lib/mysql/plugin')}`,
    `--datadir=${data}`,
    `--tmpdir=${temporary}`,
    // Relative to the data folder: a socket's path may have 107 characters, a clone's path may have more.
    '--socket=mariadb.sock',
    '--pid-file=mariadb.pid',
    `--port=${port}`,
    `--init-file=${firstStatements}`,
    ...SETTINGS,
    ...AS_ROOT,
  ];
  const child = startProgram(program('mariadbd'), words, {
    env: { ...process.env, ...databaseEnvironment() },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  try {
    await untilAnswering(child, port);
  } catch (error) {
    await endProgram(child);
    throw plainError(`${error.message}\n${readFileSync(errorLog, 'utf8').split('\n').slice(-15).join('\n')}`);
  } finally {
    rmSync(firstStatements, { force: true });
  }
  return { child, port };
}

/** Whether a MySQL-like server greets on this port: it sends protocol version 10 before we say anything. */
export function isAnswering(port, patienceMs = 1_000) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(patienceMs, () => end(false));
    socket.on('error', () => end(false));
    socket.on('end', () => end(false));
    socket.on('data', (greeting) => end(greeting[4] === 10));
  });
}

async function untilAnswering(child, port) {
  const giveUpAt = performance.now() + START_PATIENCE_MS;
  while (!(await isAnswering(port))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw plainError('数据库没有启动 / MariaDB did not start');
    if (performance.now() > giveUpAt) throw plainError('数据库迟迟没有回应 / MariaDB does not answer');
    await wait(50);
  }
}

function accounts(password) {
  return [
    `CREATE DATABASE IF NOT EXISTS ${DATABASE_NAME};`,
    `CREATE OR REPLACE USER huifa@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `GRANT ALL ON *.* TO huifa@'127.0.0.1';`,
    `DROP USER IF EXISTS root@'127.0.0.1', root@'::1';`,
    '',
  ].join('\n');
}

/** A port on which nobody listens now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function program(name) {
  const file = findProgram(name);
  if (file === undefined) throw plainError(`没有 ${name} / ${name} is missing: node scripts/system.mjs database`);
  return file;
}

/** '/usr', or the same folder of unpacked packages. */
function baseFolder() {
  return program('mariadbd').replace(/\/s?bin\/mariadbd$/, '');
}

/** mariadb-install-db calls its neighbours by name, so their folders are put on the PATH. */
function databaseEnvironment() {
  const own = ['bin', 'sbin'].map((folder) => join(baseFolder(), folder)).join(':');
  return { ...systemEnvironment(), PATH: `${process.env.PATH}:${own}` };
}
