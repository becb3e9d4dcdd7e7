/** Runs the server and its command-line tools as they were built, with the environment that a demo town needs. */
import { connect } from 'node:net';
import { inRepository, plainError, ROOT } from './repository.mjs';
import { run, startProgram, wait } from './process.mjs';

const READY_PATIENCE_MS = 60_000;

/** The environment of the server: what the person set, else a demo town. */
export function serverEnvironment(databaseUrl) {
  return { APP_MODE: process.env.APP_MODE ?? 'demo', DATABASE_URL: databaseUrl };
}

/** The built file of a command-line tool of the server. */
export function toolFile(tool) {
  return inRepository('server', 'dist', 'tools', `${tool}.js`);
}

/** Runs a tool of the server to its end, with progress. */
export function runTool(tool, words, { title, databaseUrl }) {
  return run(title, process.execPath, ['--enable-source-maps', toolFile(tool), ...words], {
    env: serverEnvironment(databaseUrl),
  });
}

/**
 * A server keeps what it answers for a moment only: with a small nursery for new objects, and little room beyond what
 * lives, it stays small itself. Maps of the sources would cost it 24 MB; the built lines read like the sources.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=2', '--heap-growing-percent=10'];
/** Each thread would keep memory of its own that it has done with: of two arenas glibc gives back more. */
const SERVER_SETTINGS = { MALLOC_ARENA_MAX: '2' };

/** Starts the server on `port`; its output goes to this terminal unless `quiet`. `env`: what it is told besides. */
export function startServerProgram({ databaseUrl, port, env = {}, quiet = false }) {
  const output = quiet ? 'ignore' : 'inherit';
  return startProgram(process.execPath, [...SERVER_FLAGS, inRepository('server', 'dist', 'main.js')], {
    cwd: ROOT,
    env: { ...SERVER_SETTINGS, ...process.env, ...serverEnvironment(databaseUrl), PORT: String(port), ...env },
    stdio: ['ignore', output, output],
  });
}

/** Waits until the server says that it is ready. */
export async function untilReady(server, base) {
  for (const giveUpAt = performance.now() + READY_PATIENCE_MS; performance.now() < giveUpAt; await wait(150)) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw plainError('后台没有启动 / the server did not start');
    const reply = await fetch(`${base}/api/v1/ready`).catch(() => undefined);
    if (reply?.ok) return;
  }
  throw plainError(`后台迟迟没有就绪 / the server is not ready: ${base}/api/v1/ready`);
}

/** The port that was asked for (PORT), or 3000 or the next one after it on which nobody listens. */
export async function choosePort() {
  const asked = process.env.PORT;
  if (asked) {
    if (await isTaken(Number(asked))) throw plainError(`端口 ${asked} 已被占用 / port ${asked} is taken`);
    return Number(asked);
  }
  for (let port = 3000; port < 3100; port += 1) if (!(await isTaken(port))) return port;
  throw plainError('3000–3099 没有空闲端口 / no free port');
}

function isTaken(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });
}
