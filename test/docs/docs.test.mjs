import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRepository, ROOT } from '../../scripts/repository.mjs';
import { PARTS } from '../../scripts/test-parts.mjs';
import {
  adrFaults,
  brokenLinks,
  changeFaults,
  citedNowhere,
  commandFaults,
  glossaryFaults,
  lawFaults,
  missingPaths,
  partFaults,
  tableUnder,
  unexplained,
} from './promises.mjs';

const exists = (path) => existsSync(inRepository(path));
const read = (path) =>
  exists(path) && statSync(inRepository(path)).isFile() ? readFileSync(inRepository(path), 'utf8') : undefined;

const known = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && exists(path));
/** Every document: path → text. */
const documents = new Map(known.filter((path) => path.endsWith('.md')).map((path) => [path, read(path)]));
const pages = new Map([...documents].filter(([path]) => path.startsWith('docs/')));
const inFolder = (folder) => [...pages].filter(([path]) => path.startsWith(`docs/${folder}/`));
const sources = known.filter(
  (path) => /\.(ts|tsx|mjs|cjs|scss|css|html)$/.test(path) && !/^test\/docs\/|\.gen\.ts$|metadata\.ts$/.test(path),
);
const nameOf = (path) => path.split('/').at(-1);
const folderOf = (path) => path.split('/').slice(0, -1).join('/');

const readmes = ['README.md', 'README.zh-CN.md'];

/** Runs a check over many texts and says where each fault is. */
function everywhere(texts, faultsOf) {
  return [...texts].flatMap(([path, text]) => faultsOf(text, path).map((fault) => `${path}: ${fault}`));
}

describe('what the documents promise', () => {
  it('a change is explained for at least eight things, and every file that it names is there', () => {
    const text = documents.get('docs/ARCHITECTURE.md');
    assert.ok(tableUnder(text, 'To add something').length >= 8);
    assert.deepEqual(changeFaults(text, exists), []);
  });

  it('every path of every document is there', () => {
    assert.ok(documents.size > 20);
    assert.deepEqual(
      everywhere(documents, (text) => missingPaths(text, exists)),
      [],
    );
  });

  it('every link of every document leads somewhere', () => {
    assert.deepEqual(
      everywhere(documents, (text, path) => brokenLinks(text, folderOf(path), { exists, read })),
      [],
    );
  });

  it('every page that a comment sends its reader to is there', () => {
    const citing = sources.map((path) => [path, read(path)]).filter(([, text]) => /(?<![\w/])docs\//.test(text));
    assert.ok(citing.length > 15, `${citing.length} sources cite a page`);
    assert.deepEqual(
      everywhere(citing, (text) => citedNowhere(text, pages)),
      [],
    );
  });

  it('every law page names its source and tests that are there', () => {
    const laws = inFolder('law');
    assert.ok(laws.length >= 5);
    assert.deepEqual(
      laws.flatMap(([path, text]) => lawFaults(nameOf(path), text, exists)),
      [],
    );
  });

  it('every ADR has a number, four headings and a page at most; none twice', () => {
    const adrs = inFolder('adr').sort();
    assert.deepEqual(
      adrs.flatMap(([path, text]) => adrFaults(nameOf(path), text)),
      [],
    );
    const numbers = adrs.map(([path]) => Number(nameOf(path).slice(0, 4)));
    assert.equal(new Set(numbers).size, numbers.length);
    for (const [path] of adrs) assert.ok(documents.get('docs/ARCHITECTURE.md').includes(`adr/${nameOf(path)}`), path);
  });

  it('every code word of the glossary is in its file', () => {
    const text = documents.get('docs/GLOSSARY.md');
    assert.ok(text.match(/^\| [^|]+ \| `\w+` /gm).length > 60);
    assert.deepEqual(glossaryFaults(text, read), []);
  });

  it('every command is there, and both READMEs list the same', () => {
    const { scripts } = JSON.parse(read('package.json'));
    assert.deepEqual(
      everywhere(documents, (text) => commandFaults(text, scripts, exists)),
      [],
    );
    const parts = PARTS.map(({ name }) => name);
    assert.deepEqual(
      everywhere(documents, (text) => partFaults(text, parts)),
      [],
    );
    const listed = readmes.map((name) => [...documents.get(name).matchAll(/^\| `npm ([\w: ]*\w)/gm)].map(([, c]) => c));
    assert.ok(listed[0].length >= 10);
    assert.deepEqual(listed[0], listed[1]);
  });

  it('every setting of the server is explained in both languages', () => {
    const reading = sources.filter((path) => path.startsWith('server/src/')).map(read);
    const source = reading.join('\n');
    assert.ok(unexplained('', source).length > 10);
    for (const name of readmes) assert.deepEqual([name, unexplained(documents.get(name), source)], [name, []]);
  });

  it('a review asks six things, and the licence is the one that package.json names', () => {
    const list = documents.get('CONTRIBUTING.md').split('## Review list')[1].split('\n## ')[0];
    assert.equal(list.match(/^\d\. .+\?/gm).length, 6);
    assert.match(read('LICENSE'), /^\s+Apache License\n\s+Version 2\.0/);
    assert.equal(JSON.parse(read('package.json')).license, 'Apache-2.0');
  });
});

describe('a planted fault', () => {
  const nothing = () => false;
  const table = (row) => `## To add something\n\n| To add | Touch |\n| --- | --- |\n${row}\n\n## Other\n\n| a | b |\n`;

  it('in the table of changes is found', () => {
    assert.deepEqual(changeFaults(table('| a topic | `shared/src/nowhere.ts` |'), nothing), [
      '"a topic": shared/src/nowhere.ts does not exist',
    ]);
    assert.deepEqual(changeFaults(table('| a topic | somewhere |'), exists), ['"a topic" names no file']);
    assert.deepEqual(changeFaults(table('| a topic | `scripts/tidy.mjs` |'), exists), []);
  });

  it('in a path or link is found', () => {
    assert.deepEqual(missingPaths('see `server/src/gone.ts` and `docs/ARCHITECTURE.md`', exists), [
      'server/src/gone.ts',
    ]);
    const text = '# Here\n[a](adr/gone.md) [b](../README.md) [c](#here) [d](#there) [e](https://x.example/)';
    assert.deepEqual(brokenLinks(text, 'docs', { exists, read }), ['adr/gone.md', '#there']);
  });

  it('in what a comment cites is found', () => {
    const two = new Map([
      ['docs/law/periods.md', '# Periods\n\n## Proof\n'],
      ['docs/adr/0003-one-door.md', ''],
    ]);
    const good = '// docs/law/periods.md. (docs/adr/0003) docs/law/periods.md#proof, docs/adr: test/docs/x, /api/docs/';
    assert.deepEqual(citedNowhere(good, two), []);
    const bad = '// docs/law/moon.md docs/adr/0004 docs/adr/000 docs/law/periods.md#gone docs/GLOSSARY.md';
    assert.equal(citedNowhere(bad, two).length, 5);
  });

  it('in the glossary, an ADR or a law page is found', () => {
    const row = (word, file) => `| 中文 | Code word | File |\n| --- | --- | --- |\n| 派单 | ${word} | ${file} |\n`;
    const inFile = () => 'export class Offer {}';
    assert.deepEqual(glossaryFaults(row('`Offer`', '`server/src/x.ts`'), inFile), []);
    assert.equal(glossaryFaults(row('`Offers`', '`server/src/x.ts`'), inFile).length, 1);
    assert.equal(glossaryFaults(row('`Offer`', ''), inFile).length, 1);
    const adr = `# 0001 · T\n\n${['Context', 'Decision', 'Consequences', 'What would make us change it'].map((h) => `## ${h}\n`).join('')}`;
    assert.deepEqual(adrFaults('0001-t.md', adr), []);
    assert.equal(adrFaults('0002-t.md', adr).length, 1);
    assert.equal(adrFaults('0001-t.md', adr.replace('## Decision\n', '')).length, 1);
    assert.equal(adrFaults('0001-t.md', adr + '\n'.repeat(60)).length, 1);
    assert.equal(lawFaults('x.md', 'a law', exists).length, 3);
  });

  it('in a command or a setting is found', () => {
    assert.equal(commandFaults('`npm run fly`', { start: 'node scripts/start.mjs' }, exists).length, 1);
    assert.equal(commandFaults('`npm run fly`', { fly: 'node scripts/fly.mjs' }, exists).length, 1);
    assert.deepEqual(partFaults('`npm test -- races` `npm test -- moon` npm test -- --full', ['races']), ['moon']);
    assert.deepEqual(unexplained('| `PORT` |', 'env.PORT process.env.HOST'), ['HOST']);
  });
});
