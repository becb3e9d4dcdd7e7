/**
 * Build steps that are skipped while their inputs are what they were. A step's mark is written only after it
 * succeeded and taken away before it begins, so a half-done step always runs again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT } from './repository.mjs';

const NOT_AN_INPUT = new Set(['node_modules', 'dist', '.data', '.git', '.swc', 'coverage', 'test', '__tests__']);
const TEST_FILE = /\.(test|spec)\.[cm]?[jt]sx?$/;

/** The files that a build can see below `path` (itself, when it is a file), tests left out; [] when there is none. */
export function inputFiles(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return TEST_FILE.test(path) ? [] : [path];
  return readdirSync(path)
    .filter((name) => !NOT_AN_INPUT.has(name))
    .flatMap((name) => inputFiles(join(path, name)));
}

/**
 * A fingerprint of a step: its command, the version of Node, the variables that go into what it makes (those whose name
 * begins with `variables`), and names and contents of all its inputs.
 */
export function fingerprint(step, root = ROOT) {
  const hash = createHash('sha256').update(JSON.stringify([process.version, step.command ?? null, variablesOf(step)]));
  for (const file of step.inputs.flatMap((input) => inputFiles(join(root, input))).sort()) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function variablesOf({ variables }) {
  if (variables === undefined) return [];
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith(variables))
    .sort();
}

/** Whether the step's outputs are there and were made from the inputs of now. */
export function isDone(step, root = ROOT) {
  const mark = markOf(step, root);
  return (
    step.outputs.every((output) => existsSync(join(root, output))) &&
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === fingerprint(step, root)
  );
}

/** Runs the step unless it is done. Two processes at once: the second waits and then finds it done. */
export async function doStep(step, { root = ROOT, say = console.log } = {}) {
  if (isDone(step, root)) return 'unchanged';
  const lock = join(root, '.data', 'steps', `${step.name}.lock`);
  return withLock(
    lock,
    async () => {
      if (isDone(step, root)) return 'unchanged';
      const wanted = fingerprint(step, root);
      rmSync(markOf(step, root), { force: true });
      await step.run();
      writeMark(markOf(step, root), wanted);
      return 'made';
    },
    (holder) => say(`  … ${step.title}: 进程 ${holder} 正在做，等它 / waiting for process ${holder}`),
  );
}

function markOf(step, root) {
  return join(root, '.data', 'steps', step.name);
}

function writeMark(mark, text) {
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(`${mark}.new`, text);
  renameSync(`${mark}.new`, mark);
}
