/** What no linter looks at: sizes, left-over notes, addresses of one machine, and a lock file that fits. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { answerHelp, endWith, inRepository, isMain, ROOT, WORKSPACES } from './repository.mjs';

const HELP = `
node scripts/tidy.mjs

Checks all files that git knows or would take: at most 300 lines in a source file, no notes of unfinished work, no paths
of one machine, no addresses of package registries, a package-lock.json that fits the package.json files, and no two
views or forms of one name: the description of the interface would keep only one of them.
`;

const MOST_LINES = 300;
const SOURCE = /\.(ts|tsx|js|cjs|mjs|scss|css|html|sh)$/;
const TEXT = /\.(ts|tsx|js|cjs|mjs|json|scss|css|html|sh|md|yml|yaml|run|npmrc)$|^\.ci\/run$/;
const GENERATED = /\.gen\.ts$|^server\/(src\/metadata\.ts|openapi\.json)$|^package-lock\.json$/;

/** Patterns that no file may hold. They are written so that they do not find themselves. */
const FORBIDDEN = [
  { pattern: /\b(TO[D]O|FIX[M]E|X[X]X)\b/, why: 'a note of unfinished work: finish it or file it' },
  { pattern: /(^|[\s"'`(=:])\/(work|home|root|Users)\/[\w.-]+\//m, why: 'a path of one machine' },
  { pattern: /registry\.npm|npm[m]irror|deb\.debian\.[o]rg|pypi\.[o]rg/, why: 'the address of a package registry' },
];

/** Every fault of one file, in words. */
export function faultsOf(path, text) {
  const faults = [];
  const lines = text.split('\n').length - 1;
  if (SOURCE.test(path) && lines > MOST_LINES) faults.push(`${lines} lines, at most ${MOST_LINES}`);
  for (const { pattern, why } of FORBIDDEN) {
    const found = pattern.exec(text);
    if (found !== null) faults.push(`${why} in line ${text.slice(0, found.index + 1).split('\n').length}`);
  }
  return faults.map((fault) => `${path}: ${fault}`);
}

/** Where the lock file does not fit the package.json files, or says where packages were fetched from. */
export function lockFaults(lock, manifests) {
  const fetched = Object.entries(lock.packages).filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''));
  const faults = fetched.map(([path]) => `package-lock.json: ${path} names a registry`);
  for (const [workspace, manifest] of Object.entries(manifests)) {
    for (const kind of ['dependencies', 'devDependencies']) {
      const locked = JSON.stringify(sorted(lock.packages[workspace]?.[kind]));
      if (locked === JSON.stringify(sorted(manifest[kind]))) continue;
      faults.push(`package-lock.json: ${kind} of ${workspace || 'the root'} differ from package.json`);
    }
  }
  return faults;
}

/** Classes of `*.dto.ts` that share a name, wherever they stand. `files`: [path, text]. */
export function sameNameFaults(files) {
  const known = new Map();
  const faults = [];
  for (const [path, text] of files.filter(([name]) => name.endsWith('.dto.ts')))
    for (const [, name] of text.matchAll(/^export class (\w+)/gm)) {
      if (known.has(name)) faults.push(`${path}: ${name} stands in ${known.get(name)} already; openapi.json keeps one`);
      known.set(name, path);
    }
  return faults;
}

function sorted(record = {}) {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function readJson(...parts) {
  return JSON.parse(readFileSync(inRepository(...parts), 'utf8'));
}

function main() {
  answerHelp(HELP);
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
  const files = list.split('\0').filter((path) => TEXT.test(path) && !GENERATED.test(path));
  const present = files.filter((path) => existsSync(inRepository(path)));
  const manifests = Object.fromEntries(
    ['', ...WORKSPACES].map((workspace) => [workspace, readJson(workspace, 'package.json')]),
  );
  const texts = present.map((path) => [path, readFileSync(inRepository(path), 'utf8')]);
  const faults = [
    ...texts.flatMap(([path, text]) => faultsOf(path, text)),
    ...sameNameFaults(texts),
    ...lockFaults(readJson('package-lock.json'), manifests),
  ];
  for (const fault of faults) console.log(`✘ ${fault}`);
  console.log(`${present.length} files, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (isMain(import.meta)) {
  try {
    main();
  } catch (error) {
    endWith(error);
  }
}
