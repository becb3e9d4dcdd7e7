/** Builds what is stale: shared (tsc), server (swc), office (vite), miniapp for h5 and for WeChat (taro). */
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled, requireNode } from './install.mjs';
import { doStep } from './steps.mjs';
import { answerHelp, endWith, inRepository, isMain, plainError } from './repository.mjs';
import { run, secondsSince } from './process.mjs';
import { endOnSignals } from './shutdown.mjs';

const HELP = `
node scripts/build.mjs [shared] [server] [office] [h5] [weapp]

Installs the npm packages if needed, then builds what is named (everything without a name) where sources changed since
the last time. "shared" is always built first. Two of these at once are safe.
`;

/** At most this many builds at once: each keeps about one core busy. */
const AT_ONCE = 2;

const DEPENDENCIES = ['package-lock.json', 'tsconfig.base.json'];
const FRONT_ENDS = ['shared/src', 'shared/design', 'shared/package.json', ...DEPENDENCIES];
const MINIAPP = ['miniapp', ...FRONT_ENDS];

/** What can be built. `command`: workspace folder, package and the file of its program, arguments. */
export const STEPS = [
  {
    name: 'shared',
    title: '构建 shared（规则）',
    inputs: [
      'shared/src',
      'shared/package.json',
      'shared/tsconfig.json',
      'shared/tsconfig.build.json',
      ...DEPENDENCIES,
    ],
    outputs: ['shared/dist'],
    command: ['shared', 'typescript', 'bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'server',
    title: '构建 server（后台）',
    inputs: ['server/src', 'server/.swcrc', 'server/package.json', ...DEPENDENCIES],
    outputs: ['server/dist'],
    command: [
      'server',
      '@swc/cli',
      'bin/swc.js',
      'src',
      '-d',
      'dist',
      '--strip-leading-paths',
      '--ignore',
      '**/*.test.ts',
    ],
  },
  {
    name: 'office',
    title: '构建 office（办公台）',
    inputs: ['office', ...FRONT_ENDS],
    outputs: ['office/dist/index.html'],
    command: ['office', 'vite', 'bin/vite.js', 'build'],
  },
  {
    name: 'h5',
    title: '构建 miniapp（手机网页版）',
    inputs: MINIAPP,
    variables: 'TARO_APP_',
    outputs: ['miniapp/dist/h5/index.html'],
    command: ['miniapp', '@tarojs/cli', 'bin/taro', 'build', '--type', 'h5'],
  },
  {
    name: 'weapp',
    title: '构建 miniapp（微信小程序）',
    inputs: MINIAPP,
    variables: 'TARO_APP_',
    outputs: ['miniapp/dist/weapp/app.json'],
    command: ['miniapp', '@tarojs/cli', 'bin/taro', 'build', '--type', 'weapp'],
  },
].map((step) => ({ ...step, run: () => runBuild(step) }));

/**
 * Installs and builds the named steps, shared first, the others side by side. With `onFailure(name, error)` a build that
 * fails does not keep the others from going on.
 */
export async function build(names, { onFailure } = {}) {
  await ensureInstalled();
  const wanted = STEPS.filter((step) => step.name === 'shared' || names.includes(step.name));
  const [shared, ...others] = wanted;
  await buildStep(shared, onFailure);
  // The longest comes first: h5 takes as long as all others together.
  const waiting = others.reverse();
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await buildStep(step, onFailure);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function buildStep(step, onFailure) {
  try {
    if ((await doStep(step)) === 'unchanged') console.log(`– ${step.title} 未变`);
  } catch (error) {
    if (onFailure === undefined) throw error;
    onFailure(step.name, error);
  }
}

async function runBuild({ title, command, outputs, name }) {
  const [workspace, packageName, file, ...words] = command;
  const folder = inRepository(workspace);
  if (!existsSync(folder)) throw plainError(`${title}: no folder ${workspace}`);
  // Also removes what was built from files that are gone; a whole folder, not only the one file that is looked for.
  const built = name === 'h5' || name === 'weapp' ? `miniapp/dist/${name}` : `${workspace}/dist`;
  rmSync(inRepository(built), { recursive: true, force: true });
  const program = join(packageFolder(packageName, folder), file);
  const env = { NODE_ENV: 'production', ...(workspace === 'miniapp' && { TARO_ENV: name }) };
  await run(title, process.execPath, [program, ...words], { cwd: folder, env });
  const missing = outputs.find((output) => !existsSync(inRepository(output)));
  if (missing !== undefined) throw plainError(`${title}: the build ended well but made no ${missing}`);
}

/** A package's folder as `workspace` sees it: npm may put it into the workspace or at the top. */
export function packageFolder(name, workspace) {
  const folders = createRequire(join(workspace, 'package.json')).resolve.paths(name);
  const found = folders.map((folder) => join(folder, name)).find(existsSync);
  if (found === undefined) throw plainError(`${name} is not installed (npm ci)`);
  return found;
}

async function main() {
  answerHelp(HELP);
  requireNode();
  const names = process.argv.slice(2);
  const known = STEPS.map((step) => step.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw plainError(`unknown build "${unknown}": ${known.join(', ')}`);
  const start = performance.now();
  await build(names.length > 0 ? names : known);
  console.log(`✔ 构建完成 ${secondsSince(start)}`);
}

if (isMain(import.meta)) {
  endOnSignals();
  await main().catch(endWith);
}
