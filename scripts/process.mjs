/** Runs programs: with progress lines, with their last words when they fail, and never left behind. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { plainError, ROOT } from './repository.mjs';

const TAIL_LINES = 60;
const SETPRIV = '/usr/bin/setpriv';
const running = new Set();

/** '3.2 s' since `start`, a value of performance.now(). */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Runs a command to its end and resolves with what it printed; when it fails, prints its last lines and throws.
 * `say` takes the progress lines; `quiet`: nothing is printed.
 */
export async function run(title, command, args, options = {}) {
  const { quiet = false, say = quiet ? () => {} : console.log } = options;
  const start = performance.now();
  const { code, output } = await execute(title, command, args, { ...options, say });
  if (code === 0) {
    say(`✔ ${title} ${secondsSince(start)}`);
    return output;
  }
  if (!quiet) console.error(lastLines(output));
  throw Object.assign(plainError(`${title} 没有成功 / failed (${code})`), { output });
}

/** Runs a command to its end, well or not, and shows meanwhile that it is still at work. */
export function execute(title, command, args, { cwd = ROOT, env = {}, say = console.log } = {}) {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const beat = setInterval(() => say(`  … ${title} ${secondsSince(start)}`), process.stdout.isTTY ? 5_000 : 15_000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output: Buffer.concat(output).toString() }));
  }).finally(() => {
    clearInterval(beat);
    running.delete(child);
  });
}

function lastLines(text) {
  return text.split('\n').slice(-TAIL_LINES).join('\n');
}

/** Runs a command to its end with this terminal; resolves with its exit code. */
export function runHere(command, args, { cwd = ROOT, env = {} } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  running.add(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? (signal === null ? 0 : 1));
    });
  });
}

/** Ends the commands that {@link run} and {@link runHere} still wait for. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Starts a program that stays. It has a session of its own, so that Ctrl-C reaches only us and we decide the order in
 * which things end; and where the system can, it is told to end when we are killed without a chance to say so.
 */
export function startProgram(command, args, options) {
  const [file, words] = existsSync(SETPRIV)
    ? [SETPRIV, ['--pdeathsig', 'TERM', '--', command, ...args]]
    : [command, args];
  return spawn(file, words, { ...options, detached: true });
}

/** Ends a program that stays and waits until it is gone; after `patienceMs` without asking. */
export function endProgram(child, patienceMs = 15_000) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Whether a process with this id lives. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A pause. */
export function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
