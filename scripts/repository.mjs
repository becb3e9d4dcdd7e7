/** Where things are in the repository, and whether a script was called or imported. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The npm workspaces, in the order in which they build on each other. */
export const WORKSPACES = ['shared', 'server', 'miniapp', 'office', 'test'];

/** What the scripts keep on this machine: database, marks of finished steps, unpacked system packages. */
export const DATA = join(ROOT, '.data');

/** An absolute path inside the repository. */
export function inRepository(...parts) {
  return join(ROOT, ...parts);
}

/** True when the file of `meta` is the one that Node was asked to run. */
export function isMain(meta) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === meta.filename;
}

/** Prints `help` and ends when the person asked for it. */
export function answerHelp(help) {
  if (!process.argv.slice(2).some((word) => word === '--help' || word === '-h')) return;
  console.log(help.trim());
  process.exit(0);
}

/** Ends with a plain message: a script's own refusals are sentences, only real faults show a stack. */
export function endWith(error) {
  console.error(error?.plain === true ? `\n✘ ${error.message}` : error);
  process.exit(1);
}

/** An error whose message is meant for the person and needs no stack. */
export function plainError(message) {
  return Object.assign(new Error(message), { plain: true });
}
