/** Writes a database out with mariadb-dump and reads it in again with the mariadb client. */
import { createReadStream, createWriteStream } from 'node:fs';
import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { DumpTally } from './dump-tally.mjs';
import { findProgram, systemEnvironment } from './system.mjs';
import { plainError } from './repository.mjs';

/** Quick, and still a sixth of the text. */
const GZIP_LEVEL = 3;

const DUMP_WORDS = [
  // One moment, without stopping anybody from writing.
  '--single-transaction',
  '--quick',
  '--order-by-primary',
  '--hex-blob',
  '--skip-comments',
  '--no-tablespaces',
  '--triggers',
  '--max-allowed-packet=1G',
];

/** Dumps the database of `url` into a compressed file; resolves with what is in it, by table. */
export function dumpTo(url, file) {
  return dumpThrough(url, [createGzip({ level: GZIP_LEVEL }), createWriteStream(file, { mode: 0o600 })]);
}

/** What a dump of the database of `url` would hold, by table. */
export function countDatabase(url) {
  return dumpThrough(url, [new Writable({ write: (_chunk, _encoding, done) => done() })]);
}

async function dumpThrough(url, sinks) {
  const tally = new DumpTally();
  const dump = startClient('mariadb-dump', url, DUMP_WORDS);
  dump.child.stdin.end();
  await Promise.all([pipeline(dump.child.stdout, tally, ...sinks), dump.done]);
  return tally.tables();
}

/** Fills the empty database of `url` from a compressed dump. */
export async function load(url, file) {
  const client = startClient('mariadb', url, ['--max-allowed-packet=1G', '--batch']);
  client.child.stdout.resume();
  const reading = pipeline(createReadStream(file), createGunzip(), client.child.stdin);
  // A client that gives up closes its end; why it did so is the better sentence.
  await Promise.all([client.done, reading.catch((error) => client.done.then(() => Promise.reject(error)))]);
}

/** Runs one statement, for a name that was checked before; resolves with what it printed. */
export async function ask(url, sql) {
  const client = startClient('mariadb', url, ['--batch', '--skip-column-names']);
  const chunks = [];
  client.child.stdout.on('data', (chunk) => chunks.push(chunk));
  client.child.stdin.end(`${sql};\n`);
  await client.done;
  return Buffer.concat(chunks).toString().trim();
}

/** The password goes by the environment: the words of a process can be read by everybody on the machine. */
function startClient(name, url, words) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  const address = [`--host=${hostname}`, `--port=${port || '3306'}`, `--user=${decodeURIComponent(username)}`];
  const all = [
    '--no-defaults',
    '--default-character-set=utf8mb4',
    ...address,
    ...words,
    ...(database ? [database] : []),
  ];
  const env = { ...process.env, ...systemEnvironment(), MYSQL_PWD: decodeURIComponent(password) };
  const child = spawn(findProgram(name) ?? name, all, { env, stdio: 'pipe' });
  const complaints = [];
  child.stderr.on('data', (chunk) => complaints.push(chunk));
  const done = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(plainError(`${name} 没有成功 / failed (${code}): ${Buffer.concat(complaints).toString().trim()}`));
    });
  });
  return { child, done };
}
