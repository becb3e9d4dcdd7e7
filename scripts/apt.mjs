/** Gets Debian packages: as root into the system, otherwise unpacked into .data/system with apt's own folders. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, plainError } from './repository.mjs';
import { run } from './process.mjs';

/** The folder into which packages are unpacked where we are not root. */
export const UNPACKED = join(DATA, 'system');

/** Lies in {@link UNPACKED} while packages are being unpacked: what was broken off is done again. */
const UNFINISHED = join(UNPACKED, '.unfinished');

const QUIET = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** Whether there are packages in {@link UNPACKED}, all of them whole. */
export function isUnpacked() {
  return existsSync(UNPACKED) && !existsSync(UNFINISHED);
}

/** Installs packages, one way or the other; throws with a plain sentence where neither works. */
export async function getPackages(packages) {
  try {
    if (process.getuid?.() === 0) await installAsRoot(packages);
    else await unpackAsUser(packages);
  } catch (error) {
    throw plainError(`${howToGet(packages)}\n  (${error.message})`);
  }
}

/** What a person can do where we could not. */
export function howToGet(packages) {
  return [
    `缺少系统软件包 / missing system packages: ${packages.join(' ')}`,
    `  请管理员运行 / as root run: apt-get update && apt-get install -y ${packages.join(' ')}`,
  ].join('\n');
}

async function installAsRoot(packages) {
  await run('更新软件包目录 apt-get update', 'apt-get', ['update', '-q'], { env: QUIET });
  const words = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  await run(`安装 ${packages.join(' ')}`, 'apt-get', words, { env: QUIET });
}

async function unpackAsUser(packages) {
  const downloads = join(DATA, 'apt', 'downloads');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'downloads']) {
    mkdirSync(join(DATA, 'apt', folder), { recursive: true });
  }
  await run('更新软件包目录 apt-get update', 'apt-get', [...ownFolders(), 'update', '-q'], { env: QUIET });
  const needed = await packagesNotInstalled(packages);
  const words = [...ownFolders(), 'download', ...needed];
  await run(`下载 ${packages.join(' ')}`, 'apt-get', words, { cwd: downloads, env: QUIET });
  mkdirSync(UNPACKED, { recursive: true });
  writeFileSync(UNFINISHED, '');
  for (const file of readdirSync(downloads).filter((name) => name.endsWith('.deb'))) {
    await run(`解开 ${file}`, 'dpkg', ['-x', join(downloads, file), UNPACKED], { quiet: true });
  }
  rmSync(UNFINISHED);
  rmSync(join(DATA, 'apt'), { recursive: true });
}

/** The packages with all they depend on, as far as this system does not have them: apt's own answer, by simulation. */
async function packagesNotInstalled(packages) {
  const words = [...ownFolders(), 'install', '--simulate', '--no-install-recommends', ...packages];
  const plan = await run('apt-get install --simulate', 'apt-get', words, { env: QUIET, quiet: true });
  return [...plan.matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);
}

function ownFolders() {
  const settings = {
    'Dir::State::lists': join(DATA, 'apt', 'lists'),
    'Dir::Cache': join(DATA, 'apt', 'cache'),
    'Debug::NoLocking': '1',
    'APT::Update::Post-Invoke-Success': '',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}
