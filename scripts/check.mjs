/** `npm run check`: all that can be known without a database or a browser, before every commit. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerHelp, DATA, endWith, inRepository, isMain, plainError, WORKSPACES } from './repository.mjs';
import { build, packageFolder } from './build.mjs';
import { endEverything, endOnSignals } from './shutdown.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { execute, secondsSince } from './process.mjs';
import { fingerprint } from './steps.mjs';

const HELP = `
npm run check [-- format lint types fresh tidy unit]

  format  prettier
  lint    eslint with types; imports go one way; sizes
  types   the TypeScript compiler over every workspace
  fresh   generated files are what they would be now
  tidy    node scripts/tidy.mjs
  unit    the tests of shared and of the desk

Without names, all of them. The last line is "N passed, N failed".
`;

/** At most this many at once: each keeps about one core busy. */
const AT_ONCE = 2;

/** A check: its group, its title and its command; the longest come first. */
function allChecks() {
  return [
    {
      group: 'lint',
      title: 'lint',
      command: [tool('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0', ...lintCache()],
    },
    ...typeChecks(),
    { group: 'format', title: 'format', command: [tool('prettier', 'bin/prettier.cjs'), '--check', '.'] },
    ...freshChecks(),
    { group: 'tidy', title: 'tidy', command: [inRepository('scripts', 'tidy.mjs')] },
    { group: 'unit', title: 'unit tests', command: [inRepository('scripts', 'test.mjs'), 'unit'] },
  ];
}

/**
 * At the desk only files that changed are linted again: quick, but a rule that looks at types may miss what a change in
 * another file did. CI always lints everything.
 */
function lintCache() {
  if (process.env.CI) return [];
  const rules = { inputs: ['eslint.config.mjs', 'scripts/import-rules.mjs', 'package-lock.json'] };
  const file = join(DATA, 'eslint', fingerprint(rules).slice(0, 16));
  return ['--cache', '--cache-strategy', 'content', '--cache-location', file];
}

function typeChecks() {
  const withTypes = WORKSPACES.filter((workspace) => existsSync(inRepository(workspace, 'tsconfig.json')));
  return withTypes.map((workspace) => ({
    group: 'types',
    title: `types of ${workspace}`,
    command: [
      tool('typescript', 'bin/tsc'),
      ...['-p', inRepository(workspace, 'tsconfig.json'), '--noEmit'],
      ...['--incremental', '--tsBuildInfoFile', join(DATA, 'types', `${workspace}.tsbuildinfo`)],
    ],
  }));
}

/** Before there is a server there is nothing to generate from. */
function freshChecks() {
  if (!existsSync(inRepository('server', 'src', 'main.ts'))) return [];
  return [{ group: 'fresh', title: 'generated files', command: [inRepository('scripts', 'openapi.mjs'), '--check'] }];
}

function tool(name, file) {
  return join(packageFolder(name, inRepository()), file);
}

async function runCheck({ title, command }) {
  const start = performance.now();
  const { code, output } = await execute(title, process.execPath, command, { say: () => {} });
  console.log(`${code === 0 ? '✔' : '✘'} ${title} ${secondsSince(start)}`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  return code === 0;
}

async function main() {
  answerHelp(HELP);
  requireNode();
  endOnSignals();
  await ensureInstalled();
  const checks = allChecks();
  const groups = new Set(checks.map((check) => check.group));
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !groups.has(name) && !HELP.includes(`  ${name}  `));
  if (unknown !== undefined) throw plainError(`unknown check "${unknown}"${HELP}`);
  await build([]);
  const waiting = checks.filter((check) => asked.length === 0 || asked.includes(check.group));
  const passed = [];
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) passed.push(await runCheck(check));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const failed = passed.filter((ok) => !ok).length;
  console.log(`${passed.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (isMain(import.meta)) await main().catch((error) => endEverything().then(() => endWith(error)));
