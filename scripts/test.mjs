/** `npm test`: every check of the project, or the parts that are named. */
import { answerHelp, isMain, plainError } from './repository.mjs';
import { build } from './build.mjs';
import { endEverything, endOnSignals, whenEnding } from './shutdown.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { ensureSystem, findProgram, systemEnvironment } from './system.mjs';
import { PARTS } from './test-parts.mjs';
import { runsOf } from './test-runners.mjs';
import { secondsSince } from './process.mjs';
import { startTrialDatabase } from './database.mjs';

const HELP = `
npm test [-- --full] [part …]

Gets what the parts need (packages, system packages, builds, a throw-away MariaDB), runs them in order and ends with
"N passed, N failed". --full runs them at the counts that the issues state (TEST_FULL=1).

${PARTS.map(({ name, title }) => `  ${name.padEnd(9)} ${title}`).join('\n')}
`;

/**
 * Installs, builds and starts what the parts need; resolves with the environment of their tests and the builds that
 * failed, which fail the parts that need them and no others.
 */
async function prepare(parts, full) {
  await ensureInstalled();
  const database = parts.some(({ needs }) => needs.database);
  const system = new Set(parts.flatMap(({ needs }) => needs.system ?? []));
  await ensureSystem([...system, ...(database ? ['database'] : [])]);
  const broken = new Set();
  const builds = parts.flatMap(({ needs }) => needs.build ?? []);
  await build(builds, { onFailure: (name) => broken.add(name) });
  const env = {
    APP_MODE: 'test',
    // Tests make and drop databases: never in the one that a person works with.
    DATABASE_URL: '',
    ...(full && { TEST_FULL: '1' }),
    ...(database && { TEST_DATABASE_SERVER: await databaseServer() }),
    ...(system.has('browser') && { CHROMIUM: findProgram('chromium'), ...systemEnvironment() }),
  };
  return { env, broken };
}

async function databaseServer() {
  if (process.env.TEST_DATABASE_SERVER) return process.env.TEST_DATABASE_SERVER;
  const database = await startTrialDatabase({ onProgress: console.log });
  whenEnding(database.stop);
  return database.url();
}

async function runPart(part, { env, broken }) {
  const start = performance.now();
  const results = [];
  const missing = (part.needs.build ?? []).filter((name) => broken.has(name) || broken.has('shared'));
  if (missing.length > 0) results.push({ passed: 0, failed: 1, output: `not built: ${missing.join(', ')}` });
  else for (const run of runsOf(part, env)) results.push(await run());
  if (results.length === 0) results.push({ passed: 0, failed: 1, output: 'no test is there yet' });
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  for (const result of results) if (result.failed > 0) console.log(result.output.trimEnd());
  console.log(`${failed === 0 ? '✔' : '✘'} ${part.name}: ${passed} passed, ${failed} failed, ${secondsSince(start)}`);
  return { passed, failed };
}

function chosenParts(names) {
  const unknown = names.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined) throw plainError(`unknown part "${unknown}"${HELP}`);
  return names.length === 0 ? PARTS : PARTS.filter((part) => names.includes(part.name));
}

async function main() {
  answerHelp(HELP);
  requireNode();
  endOnSignals();
  const words = process.argv.slice(2);
  const parts = chosenParts(words.filter((word) => word !== '--full'));
  const prepared = await prepare(parts, words.includes('--full'));
  const sums = [];
  for (const part of parts) sums.push(await runPart(part, prepared));
  await endEverything();
  const failed = sums.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${sums.reduce((sum, result) => sum + result.passed, 0)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Also a run that could not begin ends with the plain line. */
async function endUnrun(error) {
  await endEverything();
  console.error(error.plain ? `✘ ${error.message}` : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

if (isMain(import.meta)) await main().catch(endUnrun);
