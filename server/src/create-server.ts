import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { AppMode } from './config.js';
import { type AppOptions, createApp } from './create-app.js';
import { serveFrontEnds } from './platform/http/front-ends.js';
import { openApiOf } from './platform/http/openapi.js';

/** All that answers on the one port: the application, its description (not in production) and the built front ends. */
export async function createServer(mode: AppMode, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const app = await createApp(mode, options);
  if (mode !== 'production') SwaggerModule.setup('api/docs', app, await openApiOf(app));
  await serveFrontEnds(app.getHttpAdapter().getInstance());
  return app;
}
