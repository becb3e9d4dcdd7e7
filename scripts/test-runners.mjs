/** Runs test files and scripts and counts what passed; what did not run counts as failed. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, inRepository, ROOT, WORKSPACES } from './repository.mjs';
import { packageFolder } from './build.mjs';
import { execute } from './process.mjs';

/** A test file that does not come to its end has failed; at the full counts a town of 100,000 is made first. */
const FILE_PATIENCE_MS = { reduced: 900_000, full: 2_400_000 };
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'fixture']);

/** The test files below a folder of the repository, by their ending. */
export function testFiles(folder, ending) {
  const path = inRepository(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) return testFiles(inside, ending);
      return ending.test(entry.name) ? [inside] : [];
    })
    .sort();
}

/** Everything that a part runs, each as a function that resolves with `{ passed, failed, output }`. */
export function runsOf(part, env) {
  const runs = [];
  for (const workspace of [...WORKSPACES, 'scripts']) {
    const folders = part.folders.filter((folder) => folder.split('/')[0] === workspace);
    const typed = folders.flatMap((folder) => testFiles(folder, /\.test\.tsx?$/));
    const plain = folders.flatMap((folder) => testFiles(folder, /\.test\.mjs$/));
    if (typed.length > 0) runs.push(() => runJest(part.name, workspace, typed, env));
    if (plain.length > 0) runs.push(() => runNodeTests(part.name, plain, env));
  }
  for (const [file, ...words] of part.scripts) runs.push(() => runScript(part.name, file, words, env));
  return runs;
}

async function runJest(title, workspace, files, env) {
  const folder = inRepository(workspace);
  const report = join(DATA, `jest-${workspace}-${process.pid}.json`);
  const jest = join(packageFolder('jest', folder), 'bin', 'jest.js');
  const paths = files.map((file) => inRepository(file));
  const words = ['--experimental-vm-modules', '--no-warnings', jest, '--json', `--outputFile=${report}`];
  const { code, output } = await execute(title, process.execPath, [...words, '--runTestsByPath', ...paths], {
    cwd: folder,
    env,
  });
  const counts = existsSync(report) ? jestCounts(JSON.parse(readFileSync(report, 'utf8'))) : NOTHING;
  rmSync(report, { force: true });
  return honest(counts, code, output);
}

/** A file that could not run at all holds an unknown number of tests: it counts as one that failed. */
export function jestCounts(report) {
  const notRun = report.numRuntimeErrorTestSuites + report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + notRun };
}

async function runNodeTests(title, files, env) {
  const report = join(DATA, `node-test-${process.pid}.tap`);
  const reporters = ['spec', 'stdout', 'tap', report];
  const words = [
    '--test',
    '--test-concurrency=2',
    `--test-timeout=${FILE_PATIENCE_MS[env.TEST_FULL === '1' ? 'full' : 'reduced']}`,
  ];
  words.push(`--test-reporter=${reporters[0]}`, `--test-reporter-destination=${reporters[1]}`);
  words.push(`--test-reporter=${reporters[2]}`, `--test-reporter-destination=${reporters[3]}`);
  const { code, output } = await execute(title, process.execPath, [...words, ...files], { cwd: ROOT, env });
  const counts = existsSync(report) ? tapCounts(readFileSync(report, 'utf8')) : NOTHING;
  rmSync(report, { force: true });
  return honest(counts, code, output);
}

/** Node closes a TAP report with `# pass 3`, `# fail 0` and so on. */
export function tapCounts(tap) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled') + count('skipped') + count('todo') };
}

async function runScript(title, file, words, env) {
  if (!existsSync(inRepository(file))) return { passed: 0, failed: 1, output: `${file} does not exist` };
  const { code, output } = await execute(title, process.execPath, [inRepository(file), ...words], { env });
  return honest(scriptCounts(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, code, output);
}

/** What a script's last line tells: "3 passed, 0 failed", or JSON with these two; undefined when it tells neither. */
export function scriptCounts(output) {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const plain = /^(\d+) passed, (\d+) failed$/.exec(last);
  if (plain !== null) return { passed: Number(plain[1]), failed: Number(plain[2]) };
  const json = /^\{.*\}$/.test(last) ? JSON.parse(last) : {};
  return Number.isInteger(json.passed) && Number.isInteger(json.failed)
    ? { passed: json.passed, failed: json.failed }
    : undefined;
}

const NOTHING = { passed: 0, failed: 0 };

/** A runner that ended badly without a failed test, or well without any test, has failed all the same. */
export function honest({ passed, failed }, code, output) {
  const contradiction = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: contradiction ? 1 : failed, output };
}
