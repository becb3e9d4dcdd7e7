/** `npm run weapp:check`: the mini-program as WeChat gets it, run without WeChat and held against its limits. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerHelp, endWith, inRepository, isMain, plainError } from './repository.mjs';
import { build } from './build.mjs';
import { endEverything, endOnSignals, whenEnding } from './shutdown.mjs';
import { requireNode } from './install.mjs';

const HELP = `
npm run weapp:check [-- --dist FOLDER] [--server URL] [--journey NAME]

Builds the mini-program as for release if it is stale, then checks what is in the package (sizes, syntax that old phones
read, names WeChat lacks, secrets, development addresses), opens every page of app.json in Node with WeChat's own WXML
compiler, and runs the journeys of test/weapp/journeys. Exit status 1 when anything is wrong; the last line is JSON.

  --dist FOLDER    check this built package instead, build nothing
  --server URL     journeys use this server; without it a trial town is started if a journey needs one
  --journey NAME   only this journey
`;

const API_BASE = 'https://huifa.example/api/v1';
const DIST = inRepository('miniapp', 'dist', 'weapp');

/** Secrets of a server that happen to be in the environment of a build: none of them may reach the package. */
const SECRET_NAMES = ['APP_SECRET_KEYS', 'WECHAT_APP_SECRET', 'SMS_KEY', 'STORAGE_SECRET', 'DATABASE_PASSWORD'];
const CANARIES = Object.fromEntries(
  SECRET_NAMES.map((name) => [name, createHash('sha256').update(`canary ${name}`).digest('hex')]),
);

/** Builds the package as it is uploaded: with the release address, in an environment full of secrets. */
async function buildForRelease() {
  if (existsSync(DIST) && !isForRelease(await scriptsIn(DIST))) {
    console.log('– 现有的小程序包不是发布版，重新构建 / the present package is not built for release: building anew');
    rmSync(DIST, { recursive: true });
  }
  const own = { ...process.env };
  Object.assign(process.env, CANARIES, { TARO_APP_API_BASE: API_BASE });
  await build(['weapp']);
  // A trial town that is started later has its own keys, not these.
  process.env = own;
}

function isForRelease(scripts) {
  return scripts.some(({ text }) => text.includes(API_BASE));
}

async function scriptsIn(dist) {
  const { packageFiles, scriptsOf } = await import('../test/weapp/package/files.mjs');
  return scriptsOf(packageFiles(dist));
}

/** The journeys to run, and the server for those that need one. */
async function prepareJourneys({ journey, server }) {
  const { loadJourneys } = await import('../test/weapp/journeys.mjs');
  const all = await loadJourneys(inRepository('test', 'weapp', 'journeys'));
  const journeys = all.filter(({ name }) => journey === undefined || name === `${journey}.mjs`);
  if (journeys.length === 0) throw plainError(`no journey ${journey}: ${all.map(({ name }) => name).join(', ')}`);
  if (server !== undefined || !journeys.some(({ needsServer }) => needsServer)) return { journeys, server };
  const { startTrialTown } = await import('./trial-town.mjs');
  const town = await startTrialTown();
  whenEnding(town.stop);
  return { journeys, server: town.base };
}

/** The API as the server describes itself. */
async function promisedAnswers() {
  const file = inRepository('server', 'openapi.json');
  if (!existsSync(file)) throw plainError('server/openapi.json is missing: npm run openapi');
  const { promisedBy } = await import('../test/weapp/answers.mjs');
  const openapi = JSON.parse(readFileSync(file, 'utf8'));
  return { full: promisedBy(openapi), sparse: promisedBy(openapi, { sparse: true }) };
}

async function main() {
  answerHelp(HELP);
  requireNode();
  endOnSignals();
  const { values } = parseArgs({
    options: { dist: { type: 'string' }, server: { type: 'string' }, journey: { type: 'string' } },
  });
  if (values.dist === undefined) await buildForRelease();
  const dist = resolve(values.dist ?? DIST);
  if (!existsSync(join(dist, 'app.json'))) throw plainError(`${dist} holds no mini-program`);
  // Only now: the packages these use may have been installed by the build.
  const { checkWeapp } = await import('../test/weapp/check.mjs');
  const answers = await promisedAnswers();
  const { journeys, server } = await prepareJourneys(values);
  const canaries = Object.values(CANARIES);
  const { report, largest, problems } = await checkWeapp(dist, { answers, journeys, server, canaries });
  for (const { title } of journeys) console.log(`– ${title}`);
  for (const [figure, { route, value }] of Object.entries(largest)) console.log(`– ${figure} ${value} (${route})`);
  for (const problem of problems) console.log(`✘ ${problem}`);
  console.log(JSON.stringify(report));
  if (problems.length > 0) process.exitCode = 1;
}

async function endAfter(error) {
  await endEverything();
  return endWith(error);
}

if (isMain(import.meta)) await main().then(endEverything, endAfter);
