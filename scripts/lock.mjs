/** One process at a time, by the kernel's own lock: it is free again the moment its holder is gone, however it went. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Runs `work` while holding the lock on `file`; `onWait(holder)` is told the process that is waited for. */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true });
  let release = await takeLock(file, ['--nonblock']);
  if (release === undefined) {
    onWait(readFileSync(file, 'utf8').trim());
    release = await takeLock(file, []);
  }
  if (release === undefined) throw new Error(`cannot lock ${file}`);
  writeFileSync(file, `${process.pid}\n`);
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * `flock` holds the lock for as long as its `cat` reads from us: our end, even by kill -9, closes that pipe. It has a
 * session of its own, since Ctrl-C must not free the lock while we still tidy up.
 */
function takeLock(file, options) {
  const child = spawn('flock', [...options, file, '-c', 'echo held; exec cat >/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const gone = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(undefined));
  });
  const held = new Promise((resolve) => child.stdout.once('data', resolve)).then(() => () => {
    child.stdin.end();
    return gone;
  });
  return Promise.race([held, gone]);
}
