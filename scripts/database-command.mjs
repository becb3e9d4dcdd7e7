/** A command-line tool of the server, run for a person: everything it needs is there, then it has the terminal. */
import { build } from './build.mjs';
import { chosenDatabase } from './database.mjs';
import { endEverything, endOnSignals, whenEnding } from './shutdown.mjs';
import { requireNode } from './install.mjs';
import { runHere } from './process.mjs';
import { serverEnvironment, toolFile } from './server-tools.mjs';

/** Builds the server, provides the database and runs the tools one after another until one fails. */
export async function runOnDatabase(tools) {
  requireNode();
  endOnSignals();
  await build(['server']);
  const database = await chosenDatabase();
  whenEnding(database.stop);
  try {
    for (const [tool, ...words] of tools) {
      const node = ['--enable-source-maps', toolFile(tool), ...words];
      process.exitCode = await runHere(process.execPath, node, { env: serverEnvironment(database.url) });
      if (process.exitCode !== 0) return;
    }
  } finally {
    await endEverything();
  }
}
