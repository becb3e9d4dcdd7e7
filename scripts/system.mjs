/**
 * Programs from outside npm: which Debian packages hold them, whether they are here, and how to get them.
 * Looked for on the PATH, in the system's own folders, and in .data/system (packages unpacked without root).
 */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getPackages, howToGet, isUnpacked, UNPACKED } from './apt.mjs';
import { answerHelp, DATA, endWith, isMain, plainError } from './repository.mjs';
import { withLock } from './lock.mjs';

const HELP = `
node scripts/system.mjs [database] [backup] [printing] [browser] …   gets the Debian packages that are missing (all without a name)
node scripts/system.mjs --check [need …]         only says what is missing; exit 1 when something is

As root by apt-get; otherwise unpacked into .data/system, which the other scripts look into.
`;

/** What a part of the project needs from the system. */
export const NEEDS = {
  database: {
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    programs: ['mariadbd', 'mariadb-install-db', 'mariadb', 'my_print_defaults'],
    folders: [],
  },
  backup: {
    packages: ['mariadb-client'],
    programs: ['mariadb-dump', 'mariadb'],
    folders: [],
  },
  printing: {
    packages: ['fonts-noto-cjk'],
    programs: [],
    folders: ['usr/share/fonts/opentype/noto'],
  },
  browser: {
    packages: ['chromium', 'fonts-noto-cjk'],
    programs: ['chromium'],
    folders: ['usr/share/fonts/opentype/noto'],
  },
};

const LIBRARY = /^lib.*\.so(\.|$)/;
const SYSTEM_FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
// Chromium's /usr/bin file is a wrapper with absolute paths in it, so the program itself comes first.
const UNPACKED_FOLDERS = ['usr/lib/chromium', 'usr/sbin', 'usr/bin'].map((folder) => join(UNPACKED, folder));

/** The program's absolute path, or undefined. */
export function findProgram(name) {
  const own = isUnpacked() ? UNPACKED_FOLDERS : [];
  return [...(process.env.PATH ?? '').split(':'), ...SYSTEM_FOLDERS, ...own]
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** Environment for programs of .data/system: their libraries and fonts are there, not in the system. */
export function systemEnvironment() {
  if (!isUnpacked()) return {};
  const folders = ['usr/lib', 'lib'].map((folder) => join(UNPACKED, folder)).flatMap(libraryFolders);
  return {
    LD_LIBRARY_PATH: [...folders, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    // fontconfig's stock configuration reads <XDG_DATA_HOME>/fonts besides the system's fonts.
    XDG_DATA_HOME: join(UNPACKED, 'usr/share'),
  };
}

/** The packages of `need` that hold something which is not here. */
export function missingPackages(need) {
  const { packages, programs, folders } = NEEDS[need];
  const complete = programs.every(findProgram) && folders.every(findFolder);
  return complete ? [] : packages;
}

/** Makes sure that everything for these needs is here. */
export async function ensureSystem(needs) {
  if (needs.every((need) => missingPackages(need).length === 0)) return;
  await withLock(join(DATA, 'system.lock'), async () => {
    const packages = needs.flatMap(missingPackages);
    if (packages.length > 0) await getPackages(packages);
    const still = needs.flatMap(missingPackages);
    if (still.length > 0) throw plainError(howToGet(still));
  });
}

function findFolder(folder) {
  return existsSync(join('/', folder)) || (isUnpacked() && existsSync(join(UNPACKED, folder)));
}

/** `folder` and those below it that hold libraries: some packages (pulseaudio) have a folder of their own. */
function libraryFolders(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const here = entries.some((entry) => LIBRARY.test(entry.name)) ? [folder] : [];
  return [
    ...here,
    ...entries.filter((entry) => entry.isDirectory()).flatMap((entry) => libraryFolders(join(folder, entry.name))),
  ];
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

async function main() {
  answerHelp(HELP);
  const words = process.argv.slice(2);
  const named = words.filter((word) => !word.startsWith('-'));
  const unknown = named.find((need) => !(need in NEEDS));
  if (unknown !== undefined) throw plainError(`unknown need "${unknown}": ${Object.keys(NEEDS).join(', ')}`);
  const needs = named.length > 0 ? named : Object.keys(NEEDS);
  if (!words.includes('--check')) await ensureSystem(needs);
  const missing = needs.flatMap(missingPackages);
  console.log(missing.length === 0 ? `✔ 系统软件齐全 / present: ${needs.join(', ')}` : howToGet(missing));
  process.exitCode = missing.length === 0 ? 0 : 1;
}

if (isMain(import.meta)) await main().catch(endWith);
