/** Called by openapi.mjs with the folder into which metadata.ts goes, once the packages are there. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRepository } from './repository.mjs';
import { packageFolder } from './build.mjs';

const server = inRepository('server');
const load = (name, file) => import(pathToFileURL(join(packageFolder(name, server), file)).href);
const ts = createRequire(join(server, 'package.json'))('typescript');
const { PluginMetadataGenerator } = await load('@nestjs/cli', 'lib/compiler/plugins/plugin-metadata-generator.js');
const { ReadonlyVisitor } = await load('@nestjs/swagger', 'dist/plugin/index.js');

const pathToSource = join(server, 'src');
const visitor = new ReadonlyVisitor({
  introspectComments: true,
  classValidatorShim: true,
  // No entity leaves the server, so none is described.
  dtoFileNameSuffix: ['.dto.ts'],
  esmCompatible: true,
  pathToSource,
});

/**
 * A program of our own: the generator's would refuse sources with type errors, and the present metadata.ts has some
 * whenever a DTO was renamed. Types are checked by `npm run check`.
 */
function serverProgram() {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => raise(messageText) };
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(join(server, 'tsconfig.json'), {}, host);
  const sources = fileNames.filter((name) => !/(\.test\.ts|\/metadata\.ts)$/.test(name));
  return ts.createProgram(sources, options);
}

function raise(message) {
  throw new Error(ts.flattenDiagnosticMessageText(message, '\n'));
}

new PluginMetadataGenerator().generate({
  visitors: [visitor],
  outputDir: process.argv[2],
  tsProgramRef: serverProgram(),
});
