import 'reflect-metadata';
import { ConfigError, readConfig } from './config.js';
import { createServer } from './create-server.js';

/** Starts the server; exits with a sentence when it may not. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createServer(config.mode);
  await app.listen(config.port, config.host);
  process.stdout.write(`listening on ${await app.getUrl()}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
