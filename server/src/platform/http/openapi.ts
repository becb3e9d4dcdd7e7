import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The API as OpenAPI: every field described once, in its DTO (docs/adr/0006). */
export async function openApiOf(app: NestFastifyApplication): Promise<OpenAPIObject> {
  const { default: metadata } = (await import('../../metadata.js')) as {
    default: () => Promise<Record<string, never>>;
  };
  await SwaggerModule.loadPluginMetadata(metadata);
  const config = new DocumentBuilder()
    .setTitle('惠法通 Huifa')
    .setDescription('Legal help for the people of a town: the API of the mini-program and the office console.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('huifa_desk')
    .build();
  return SwaggerModule.createDocument(app, config);
}
