import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  DocumentBuilder,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { type ErrorBody, ERRORS } from '@huifa/shared/kernel/errors';

import { ROUTES_NOT_JSON } from './not-json.js';

/** What the swagger plugin read from the sources: generated, and of no type worth spelling out. */
type PluginMetadata = () => Promise<Record<string, never>>;

/**
 * Makes the API's description as OpenAPI when it is called: every field described once, in its DTO (docs/adr/0006). It
 * is megabytes, and most servers are never asked for it.
 */
export async function openApiOf(app: NestFastifyApplication): Promise<() => OpenAPIObject> {
  const generated = (await import('../../metadata.js')) as unknown as { default: PluginMetadata };
  await SwaggerModule.loadPluginMetadata(generated.default);
  describeNotJson();
  const config = new DocumentBuilder()
    .setTitle('惠法通 Huifa')
    .setDescription('Legal help for the people of a town: the API of the mini-program and the office console.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('huifa_desk')
    .build();
  return () => withRefusals(SwaggerModule.createDocument(app, config));
}

/** Serves the description at `path`, for people. */
export function showOpenApi(app: NestFastifyApplication, path: string, document: () => OpenAPIObject): void {
  SwaggerModule.setup(path, app, document);
}

function describeNotJson(): void {
  for (const { of, method, descriptor, takes, gives } of ROUTES_NOT_JSON) {
    const say = (decorators: MethodDecorator[]) => decorators.forEach((each) => each(of, method, descriptor));
    if (takes !== undefined) say([ApiConsumes(takes.type), ApiBody({ schema: takes.schema })]);
    if (gives !== undefined) say([ApiProduces(gives.type), ApiOkResponse({ schema: gives.schema })]);
  }
}

/** `{code, message, requestId, details?}` of every refusal; the codes are in shared/src/kernel/errors.ts. */
const REFUSAL_SCHEMA = {
  type: 'object',
  required: ['code', 'message', 'requestId'],
  additionalProperties: false,
  properties: {
    code: { type: 'string', enum: Object.keys(ERRORS) },
    message: { type: 'string', description: 'What to do, in Chinese.' },
    requestId: { type: 'string', description: 'For the office to find it in the log.' },
    details: { description: 'Fields that are wrong, the state that a matter has now, or what else can be chosen.' },
  } satisfies Record<keyof ErrorBody, object>,
};

/** One answer and one schema, named once; every operation points to them. */
const REFUSED = { $ref: '#/components/responses/Refused' };
const SCHEMA = { $ref: '#/components/schemas/Refusal' };

/** What any route may refuse with, and what only those with a row in the path or with a body can. */
const ALWAYS = [400, 401, 403, 409, 429, 500, 503];
const WITH_ROW = [404];
const WITH_BODY = [413];

/** Adds to every operation the refusals it may answer with: they leave through one filter, so they are described once. */
function withRefusals(document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Refusal: REFUSAL_SCHEMA as never },
    responses: {
      Refused: { description: 'Refused, and what to do.', content: { 'application/json': { schema: SCHEMA } } },
    },
  };
  for (const [path, item] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(item as Record<string, { responses: object }>)) {
      const statuses = [...ALWAYS, ...(path.includes('{') ? WITH_ROW : []), ...(method === 'get' ? [] : WITH_BODY)];
      const refusals = Object.fromEntries(statuses.map((status) => [status, REFUSED]));
      operation.responses = { ...operation.responses, ...refusals };
    }
  return document;
}
