/** What documents promise: each function takes a text and says, in words, what in it is not so. */

const PATH = /`((?:shared|server|miniapp|office|test|scripts|docs|\.ci)\/[\w@./-]+)`/g;
const LINK = /\]\(([^)\s]+)\)/g;
/** A page of docs that a comment sends its reader to; `test/docs` and `/api/docs` are others. */
const PAGE = /(?<![\w/])docs\/(?:[A-Za-z0-9-]+\/)*[A-Za-z0-9-]*(?:\.md(?:#[\w-]+)?)?/g;
const ADR_HEADINGS = ['Context', 'Decision', 'Consequences', 'What would make us change it'];
const ADR_MOST_LINES = 60;

const all = (pattern, text) => [...text.matchAll(pattern)].map(([whole, inner]) => inner ?? whole);
const unique = (list) => [...new Set(list)];

/** Files and folders of the repository that a text names. */
export function pathsIn(text) {
  return unique(all(PATH, text));
}

export function missingPaths(text, exists) {
  return pathsIn(text).filter((path) => !exists(path));
}

/** Links to files of the repository that lead nowhere. `folder`: where the text lies; `read` gives a file or undefined. */
export function brokenLinks(text, folder, { exists, read }) {
  const own = unique(all(LINK, text)).filter((link) => !/^[a-z]+:/.test(link));
  return own.filter((link) => {
    const [file, heading] = link.split('#');
    const path = file === '' ? undefined : joined(folder, file);
    if (path !== undefined && !exists(path)) return true;
    return heading !== undefined && !anchorsOf(path === undefined ? text : read(path)).includes(heading);
  });
}

/** The rows of the table under a heading of the second level, as arrays of cells; without its head. */
export function tableUnder(text, heading) {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return rowsOf(section);
}

/** Rows of "to add X, touch Y" that name no file or one that is not there. */
export function changeFaults(text, exists) {
  return tableUnder(text, 'To add something').flatMap(([what, where]) => {
    if (pathsIn(where).length === 0) return [`"${what}" names no file`];
    return missingPaths(where, exists).map((path) => `"${what}": ${path} does not exist`);
  });
}

/** Pages of docs that the text of a source sends its reader to and that do not exist. `pages`: path → text. */
export function citedNowhere(text, pages) {
  return unique(all(PAGE, text)).filter((cited) => {
    const [path, heading] = cited.replace(/\/$/, '').split('#');
    const found = [...pages.keys()].find(
      (page) => page === path || page.startsWith(`${path}/`) || (/\/\d{4}$/.test(path) && page.startsWith(`${path}-`)),
    );
    return found === undefined || (heading !== undefined && !anchorsOf(pages.get(found)).includes(heading));
  });
}

/** Glossary rows `| 中文 | code word | file | … |` whose word is not in their file. Rows without a code word are words only. */
export function glossaryFaults(text, read) {
  return rowsOf(text).flatMap(([chinese, word, file]) => {
    const [code] = all(/^`(\w+)`$/g, word ?? '');
    if (code === undefined) return [];
    const [path] = pathsIn(file ?? '');
    const source = path === undefined ? undefined : read(path);
    if (source === undefined) return [`${chinese}: no file for ${code}`];
    return new RegExp(`\\b${code}\\b`).test(source) ? [] : [`${chinese}: ${code} is not in ${path}`];
  });
}

/** What makes an ADR less than one: its number, its four headings in order, its length. */
export function adrFaults(name, text) {
  const number = name.slice(0, 4);
  const headings = all(/^## (.+)$/gm, text);
  return [
    ...(/^\d{4}-[a-z0-9-]+\.md$/.test(name) ? [] : ['its name is not NNNN-title.md']),
    ...(text.startsWith(`# ${number} · `) ? [] : [`its title does not begin with "${number} · "`]),
    ...(headings.join() === ADR_HEADINGS.join() ? [] : [`its headings are ${headings.join(', ')}`]),
    ...(text.split('\n').length <= ADR_MOST_LINES ? [] : [`it is longer than a page (${ADR_MOST_LINES} lines)`]),
  ].map((fault) => `${name}: ${fault}`);
}

/** A law page names its source and the tests that prove it. */
export function lawFaults(name, text, exists) {
  const tests = pathsIn(text).filter((path) => /\.test\.[a-z]+$/.test(path) && exists(path));
  return [
    ...(tests.length > 0 ? [] : ['names no test that is there']),
    ...(/^\*\*Sources?\.\*\* /m.test(text) ? [] : ['names no source']),
    ...(/^## Proof$/m.test(text) ? [] : ['has no part "Proof"']),
  ].map((fault) => `${name}: ${fault}`);
}

/** Commands of a text that package.json does not have, or whose script is not there. */
export function commandFaults(text, scripts, exists) {
  const named = unique([...all(/npm run ([\w:]+)/g, text), ...all(/npm (start|test)\b/g, text)]);
  return named.flatMap((name) => {
    const file = /scripts\/[\w.-]+\.mjs/.exec(scripts[name] ?? '')?.[0];
    if (file === undefined) return [`package.json has no "${name}"`];
    return exists(file) ? [] : [`${file} of "${name}" does not exist`];
  });
}

/** Parts of `npm test` that a text names and that there are not. */
export function partFaults(text, parts) {
  return unique(all(/npm test -- ([a-z]\w*)/g, text)).filter((part) => !parts.includes(part));
}

/** Names of the environment that the server reads and a text does not explain. */
export function unexplained(text, source) {
  return unique(all(/\benv\.([A-Z][A-Z_]+)\b/g, source)).filter((name) => !text.includes(`\`${name}\``));
}

function rowsOf(text) {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  // A head is the row above a line of dashes.
  const isRule = (row) => row?.every((cell) => /^:?-+:?$/.test(cell)) ?? false;
  return cells.filter((row, index) => !isRule(row) && !isRule(cells[index + 1]));
}

/** Anchors as GitHub makes them of headings. */
function anchorsOf(text) {
  return all(/^#+ (.+)$/gm, text ?? '').map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function joined(folder, file) {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of file.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
