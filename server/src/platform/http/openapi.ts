import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** What the swagger plugin read from the sources: generated, and of no type worth spelling out. */
type PluginMetadata = () => Promise<Record<string, never>>;

/** The API as OpenAPI: every field described once, in its DTO (docs/adr/0006). */
export async function openApiOf(app: NestFastifyApplication): Promise<OpenAPIObject> {
  const generated = (await import('../../metadata.js')) as unknown as { default: PluginMetadata };
  await SwaggerModule.loadPluginMetadata(generated.default);
  const config = new DocumentBuilder()
    .setTitle('惠法通 Huifa')
    .setDescription('Legal help for the people of a town: the API of the mini-program and the office console.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('huifa_desk')
    .build();
  return SwaggerModule.createDocument(app, config);
}
