import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppMode } from './config.js';
import { type AppOptions, createApp } from './create-app.js';
import { serveFrontEnds } from './platform/http/front-ends.js';

/** All that answers on the one port: the application, its description (in the demo) and the built front ends. */
export async function createServer(mode: AppMode, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const app = await createApp(mode, options);
  if (mode === 'demo') await serveDescription(app);
  await serveFrontEnds(app.getHttpAdapter().getInstance());
  return app;
}

/** The library that describes the interface is a heavy one: it is loaded where somebody reads descriptions. */
async function serveDescription(app: NestFastifyApplication): Promise<void> {
  const { openApiOf, showOpenApi } = await import('./platform/http/openapi.js');
  showOpenApi(app, 'api/docs', await openApiOf(app));
}
