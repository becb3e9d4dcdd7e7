/** npm's packages: whether what is installed is what the lock file says, and `npm ci` when it is not. */
import { existsSync, readFileSync } from 'node:fs';
import { DATA, inRepository, plainError } from './repository.mjs';
import { join } from 'node:path';
import { run } from './process.mjs';
import { withLock } from './lock.mjs';

const WORDS = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];

/** Refuses a Node that is too old for what we build with. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw plainError(`需要 Node 20.19 或更新的版本，现在是 ${process.versions.node} / Node 20.19 or newer is needed`);
}

/** Installs the packages of the lock file unless they are there. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(join(DATA, 'install.lock'), async () => {
    if (isInstalled()) return;
    await run('安装依赖 npm ci（第一次约需一到三分钟）', 'npm', WORDS);
    if (!isInstalled()) throw plainError('npm ci ended well, but node_modules is not what package-lock.json says');
  });
}

/**
 * npm writes node_modules/.package-lock.json last, so it tells what is really there, also after a plain `npm install`.
 * Packages for other systems are optional and may be absent.
 */
export function isInstalled(
  wantedFile = inRepository('package-lock.json'),
  presentFile = inRepository('node_modules/.package-lock.json'),
) {
  if (!existsSync(presentFile)) return false;
  const wanted = JSON.parse(readFileSync(wantedFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(presentFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.extraneous) return true;
    const found = present[path];
    if (found === undefined) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}
