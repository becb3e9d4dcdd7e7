import 'reflect-metadata';
import { SwaggerModule } from '@nestjs/swagger';
import { ConfigError, readConfig } from './config.js';
import { createApp } from './create-app.js';
import { serveFrontEnds } from './platform/http/front-ends.js';
import { openApiOf } from './platform/http/openapi.js';

/** Starts the server; exits with a sentence when it may not. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config.mode);
  if (config.mode !== 'production') SwaggerModule.setup('api/docs', app, await openApiOf(app));
  await serveFrontEnds(app.getHttpAdapter().getInstance());
  await app.listen(config.port, config.host);
  process.stdout.write(`listening on ${await app.getUrl()}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
