import { readFileSync } from 'node:fs';

/** As much of JSON schema as the description of our API uses (OpenAPI 3.0). */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly $ref?: string;
}

export interface Operation {
  /** 'POST /matters/{id}/cancel' */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body: Schema | null;
  /** The documented statuses; the schema of a JSON answer, null where there is no JSON. */
  readonly answers: ReadonlyMap<number, Schema | null>;
}

interface Document {
  readonly paths: Record<string, Record<string, RawOperation>>;
  readonly components: { readonly schemas: Record<string, Schema>; readonly responses: Record<string, Content> };
}

interface RawOperation {
  readonly parameters?: { name: string; in: string; schema?: Schema }[];
  readonly requestBody?: Content;
  readonly responses: Record<string, Content>;
}

const FILE = new URL('../../server/openapi.json', import.meta.url);

/** What the server says of itself. */
export const DOCUMENT = JSON.parse(readFileSync(FILE, 'utf8')) as Document;

/** Follows a reference to its end. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolved(DOCUMENT.components.schemas[name] ?? {});
}

export function operations(): Operation[] {
  return Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => {
      const verb = method.toUpperCase() as Operation['method'];
      const answers = Object.entries(raw.responses).map(([status, content]) => [Number(status), answerOf(content)]);
      return {
        name: `${verb} ${path}`,
        method: verb,
        path,
        query: (raw.parameters ?? [])
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, schema = {} }) => ({ name, schema })),
        body: raw.requestBody?.content?.['application/json']?.schema ?? null,
        answers: new Map(answers as [number, Schema | null][]),
      };
    }),
  );
}

function answerOf(content: Content): Schema | null {
  const name = content.$ref?.split('/').at(-1);
  const whole = name === undefined ? content : (DOCUMENT.components.responses[name] ?? {});
  return whole.content?.['application/json']?.schema ?? null;
}
