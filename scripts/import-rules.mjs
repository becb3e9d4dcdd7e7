/**
 * Imports go one way, decided by where a file lies: a new folder is a feature by being there.
 *
 *   shared ← server, shared ← miniapp, shared ← office; test may see all
 *   front ends:  ui, platform and plain files of src ← feature ← the files that put the app together
 *   server:      a feature may use what another offers (its service, module, queries, entities, views), no more
 */
import { dirname, join, relative } from 'node:path/posix';

const MAY_SEE = {
  shared: ['shared'],
  server: ['server', 'shared'],
  miniapp: ['miniapp', 'shared'],
  office: ['office', 'shared'],
  test: ['test', 'shared', 'server', 'miniapp', 'office', 'scripts'],
  scripts: ['scripts', 'test'],
};
/** The files beside the folders of src that put a front end together; the others beside them serve every feature. */
const APP_FILES = {
  // Its routes.ts is a list of names that everything navigates by.
  miniapp: /^app(\.config)?(\.[jt]sx?)?$/,
  office: /^(main|routes|desk)(\.[jt]sx?)?$/,
};
const BASE_FOLDERS = ['ui', 'platform', 'assets'];
/** Folders of server/src that are no feature: they may see every feature and are seen by each. */
const SERVER_FRAME = ['platform', 'migrations', 'tools', 'seed'];
const OFFERED = /\.(service|module|queries|entity|dto|views)(\.js)?$/;
const TEST_FILE = /\.test\.[cm]?[jt]sx?$/;

/** Why `file` (from the repository's top) may not import `specifier`, or undefined when it may. */
export function importFault(file, specifier) {
  const own = placeOf(file);
  const target = targetOf(file, specifier);
  if (target === undefined) return packageFault(own, file, specifier);
  const other = placeOf(target);
  const seen = MAY_SEE[own.workspace] ?? [other.workspace];
  // Feature tests lie beside the code and live in the made town of test/world.
  const seenByTests = TEST_FILE.test(file) && own.workspace === 'server' ? ['test'] : [];
  if (![...seen, ...seenByTests].includes(other.workspace)) {
    return `${own.workspace} must not import ${other.workspace}`;
  }
  if (own.workspace !== other.workspace) return undefined;
  if (own.workspace in APP_FILES) return layerFault(own, other);
  return suffixFault(own, specifier) ?? (own.workspace === 'server' ? offerFault(own, other, target) : undefined);
}

/** The file that a relative or workspace import means, from the repository's top; undefined for a package of npm. */
function targetOf(file, specifier) {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  const workspace = /^@huifa\/([^/]+)\/?(.*)$/.exec(specifier);
  return workspace === null ? undefined : join(workspace[1], 'src', workspace[2]);
}

/** Where a file lies: its workspace, the folder below src that holds it ('' beside them), its name within. */
function placeOf(file) {
  const [workspace, src, ...rest] = file.split('/');
  if (src !== 'src') return { workspace, inSource: false, folder: '', name: file };
  return { workspace, inSource: true, folder: rest.length > 1 ? rest[0] : '', name: rest.at(-1) };
}

function packageFault({ workspace, inSource }, file, specifier) {
  if (workspace !== 'shared' || !inSource || TEST_FILE.test(file)) return undefined;
  return `shared runs on phones, desks and servers and needs no package: not ${specifier}`;
}

function layerFault(own, other) {
  if (!own.inSource || !other.inSource) return undefined;
  const [from, to] = [layerOf(own), layerOf(other)];
  if (from === 'app' || to === 'base') return undefined;
  if (to === 'app') return `only the app itself may import ${other.name}`;
  if (from === 'base') return `ui and platform know no feature: not ${other.folder}`;
  return own.folder === other.folder ? undefined : `feature ${own.folder} must not import feature ${other.folder}`;
}

function layerOf({ workspace, folder, name }) {
  if (folder === '') return APP_FILES[workspace].test(name) ? 'app' : 'base';
  return BASE_FOLDERS.includes(folder) ? 'base' : 'feature';
}

/** Node runs these files as they stand, and asks for the suffix. */
function suffixFault({ inSource }, specifier) {
  if (!inSource || !specifier.startsWith('.') || /\.(js|json)$/.test(specifier)) return undefined;
  return `write ${specifier}.js: Node needs the suffix`;
}

function offerFault(own, other, target) {
  if (own.folder === other.folder || own.folder === '' || other.folder === '') return undefined;
  if (SERVER_FRAME.includes(own.folder) || SERVER_FRAME.includes(other.folder)) return undefined;
  return OFFERED.test(target) ? undefined : `feature ${own.folder} must not import ${relative('server/src', target)}`;
}

/** The ESLint rule. */
export const oneWayImports = {
  meta: { type: 'problem', schema: [], messages: { fault: 'one-way imports: {{why}}' } },
  create(context) {
    const file = relative(context.cwd, context.filename);
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const why = importFault(file, source.value);
      if (why !== undefined) context.report({ node: source, messageId: 'fault', data: { why } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
