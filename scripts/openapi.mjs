/** Writes, from the server's sources, what describes its interface: four generated files, committed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerHelp, DATA, endWith, inRepository, isMain, plainError } from './repository.mjs';
import { build, packageFolder } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { formsSource } from './forms.mjs';
import { run } from './process.mjs';

const HELP = `
npm run openapi [-- --check]

Writes server/src/metadata.ts, server/openapi.json, shared/src/api/schema.gen.ts and shared/src/api/forms.gen.ts from
the server's controllers and DTOs. --check writes nothing and fails when one of them is not what it would be.
`;

const METADATA = inRepository('server', 'src', 'metadata.ts');
const OPENAPI = inRepository('server', 'openapi.json');
const SCHEMA = inRepository('shared', 'src', 'api', 'schema.gen.ts');
const FORMS = inRepository('shared', 'src', 'api', 'forms.gen.ts');
const EMPTY_METADATA = 'export default async () => ({});\n';

/** Generates the four files and gives each, in order, to `keep(file, text)`. */
async function generate(folder, keep) {
  // The server does not compile without it, and it comes from compiling the server.
  if (!existsSync(METADATA)) writeFileSync(METADATA, EMPTY_METADATA);
  keep(METADATA, await metadataSource(folder));
  await build(['server']);
  const openapi = join(folder, 'openapi.json');
  const tool = inRepository('server', 'dist', 'tools', 'openapi.js');
  await run('openapi.json', process.execPath, ['--enable-source-maps', tool, openapi], { env: { APP_MODE: 'test' } });
  keep(OPENAPI, readFileSync(openapi, 'utf8'));
  keep(SCHEMA, await schemaSource(openapi, join(folder, 'schema.gen.ts')));
  keep(FORMS, formsSource(JSON.parse(readFileSync(openapi, 'utf8'))));
}

/** What the swagger plugin reads from types, comments and validators, as the compiler of Nest would weave it in. */
async function metadataSource(folder) {
  await run('metadata.ts', process.execPath, [inRepository('scripts', 'openapi-metadata.mjs'), folder], {
    cwd: inRepository('server'),
  });
  return readFileSync(join(folder, 'metadata.ts'), 'utf8');
}

async function schemaSource(openapi, output) {
  const cli = join(packageFolder('openapi-typescript', inRepository()), 'bin', 'cli.js');
  await run('schema.gen.ts', process.execPath, [cli, openapi, '--output', output]);
  return readFileSync(output, 'utf8');
}

function write(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
  console.log(`  ${file.slice(inRepository().length + 1)} changed`);
}

function refuseStale(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  throw plainError(`${file.slice(inRepository().length + 1)} is stale: npm run openapi, and commit it`);
}

async function main() {
  answerHelp(HELP);
  await ensureInstalled();
  mkdirSync(DATA, { recursive: true });
  const folder = mkdtempSync(join(DATA, 'openapi-'));
  try {
    await generate(folder, process.argv.includes('--check') ? refuseStale : write);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log('✔ metadata.ts, openapi.json, schema.gen.ts and forms.gen.ts are fresh');
}

if (isMain(import.meta)) await main().catch(endWith);
