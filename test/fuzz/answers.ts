import { Ajv, type ValidateFunction } from 'ajv';
import type { Reply } from '../world/client.js';
import { DOCUMENT, type Operation, type Schema } from './openapi.js';

/** Nothing of the inside of a fault: no stack, no query, no error of the driver. */
const INSIDE =
  /node_modules|\n\s+at [\w.<>]+ \(|QueryFailedError|\bER_[A-Z]{3,}|SQLSTATE|You have an error in your SQL/;

/** Holds answers against what the server says of itself. A field that is not described is a fault. */
export class AnswerJudge {
  private readonly ajv = new Ajv({ strict: false });
  private readonly compiled = new Map<Schema, ValidateFunction>();

  constructor() {
    const definitions = Object.fromEntries(
      Object.entries(DOCUMENT.components.schemas).map(([name, schema]) => [name, closed(schema)]),
    );
    this.ajv.addSchema({ $id: 'api', components: { schemas: definitions } });
  }

  /** What is wrong with an answer, in words; empty when nothing is. */
  faults(operation: Operation, { status, body, text, headers }: Reply): string[] {
    const faults: string[] = [];
    if (status >= 500) faults.push(`answered ${status} ${text.slice(0, 200)}`);
    if (INSIDE.test(text)) faults.push(`shows its inside: ${text.slice(0, 200)}`);
    const schema = operation.answers.get(status);
    if (schema === undefined) faults.push(`${status} is not described: ${text.slice(0, 120)}`);
    else if (schema === null) {
      if (/json/.test(headers['content-type'] as string)) faults.push(`${status} has JSON that is not described`);
    } else {
      const validate = this.validator(schema);
      if (!validate(body)) faults.push(`${status} is not as described: ${this.ajv.errorsText(validate.errors)}`);
    }
    return faults;
  }

  private validator(schema: Schema): ValidateFunction {
    const known = this.compiled.get(schema) ?? this.ajv.compile(closed(schema));
    this.compiled.set(schema, known);
    return known;
  }
}

/** The same schema as JSON schema, where an object may have no field that is not described. */
function closed(schema: Schema): object {
  const { $ref, nullable, ...described } = schema;
  if ($ref !== undefined) return { $ref: $ref.replace('#/', 'api#/') };
  const whole = described.allOf === undefined ? insideClosed(described) : { allOf: described.allOf.map(closed) };
  return nullable === true ? { anyOf: [whole, { type: 'null' }] } : whole;
}

function insideClosed({ items, properties, additionalProperties, ...rest }: Schema): object {
  if (items !== undefined) return { ...rest, items: closed(items) };
  if (typeof additionalProperties === 'object') return { ...rest, additionalProperties: closed(additionalProperties) };
  if (properties === undefined) return additionalProperties === undefined ? rest : { ...rest, additionalProperties };
  const fields = Object.entries(properties).map(([name, field]) => [name, closed(field)] as const);
  return { ...rest, properties: Object.fromEntries(fields), additionalProperties: false };
}
