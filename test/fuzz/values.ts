import fc from 'fast-check';
import { type Operation, resolved, type Schema } from './openapi.js';

/** Enough to reach every kind of row again and again. */
const MOST_IDS = 2_000;

/** Ids of rows that are there, by and by; and one that is not. */
export class KnownIds {
  readonly list: string[] = [];
  private readonly known = new Set<string>();

  constructor() {
    this.add('0'.repeat(32));
  }

  /** Remembers ids that an answer shows, so that later requests reach further. */
  learn(text: string): void {
    if (this.list.length > MOST_IDS) return;
    for (const [id] of text.matchAll(/\b[0-9a-f]{32}\b/g)) this.add(id);
  }

  private add(id: string): void {
    if (this.known.has(id)) return;
    this.known.add(id);
    this.list.push(id);
  }
}

/** A request's path id, query and body before they are sent. `pick` chooses among the ids known at that time. */
export interface Draft {
  readonly pick: number;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

const DEEP = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) as unknown;

/** What no form expects: other kinds, edges, invisible and broken characters, and what opens doors elsewhere. */
const NASTY: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -1e-308,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    ' ',
    '0',
    'null',
    '长'.repeat(6_000),
  ],
  ...['\u0000', '\u202e', '\ufeff', '\ud800', '😀', 'a\r\nSet-Cookie: x=1', "' OR '1'='1", '`; DROP TABLE matters; --'],
  ...['<script>alert(1)</script>', '../../etc/passwd', '${7*7}', '{{7*7}}', '2026-02-30', '9999-12-31', '0000-00-00'],
  ...['2026-11-23T09:00:00+99:00', '99999999999999999999', '1e5', '=1+1', '%00', 'constructor', '__proto__'],
  ...[
    [],
    {},
    [[]],
    [null],
    { a: { b: 1 } },
    { $gt: '' },
    { toString: 1 },
    { length: -1 },
    Array(1_000).fill('x'),
    DEEP,
  ],
];

/** Requests of an operation: half of them right in form, the others wrong in one place or altogether. */
export function drafts(query: Operation['query'], body: Schema | null) {
  const pick = fc.nat();
  const values = fc.record(Object.fromEntries(query.map(({ name, schema }) => [name, fc.option(ofQuery(schema))])));
  const bodies = body === null ? fc.constant(undefined) : bodyOf(resolved(body));
  return fc.record({ pick, query: values, body: bodies }) as fc.Arbitrary<Draft>;
}

function ofQuery(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: valid(schema) }, { weight: 1, arbitrary: fc.constantFrom(...NASTY) });
}

function bodyOf(schema: Schema): fc.Arbitrary<unknown> {
  const right = valid(schema);
  const fields = Object.keys(schema.properties ?? {});
  if (fields.length === 0) return fc.oneof(right, fc.constantFrom(...NASTY));
  const nasty = fc.constantFrom(...NASTY);
  const field = fc.constantFrom(...fields);
  const spoilt = fc.tuple(right, field, nasty).map(([form, name, value]) => ({ ...(form as object), [name]: value }));
  const short = fc.tuple(right, field).map(([form, name]) => ({ ...(form as object), [name]: undefined }));
  const extra = fc
    .tuple(right, fc.constantFrom('state', 'role', 'isAdmin', 'firmId', 'id', 'prototype'), nasty)
    .map(([form, name, value]) => ({ ...(form as object), [name]: value }));
  return fc.oneof(
    { weight: 10, arbitrary: right },
    { weight: 6, arbitrary: spoilt },
    { weight: 2, arbitrary: short },
    { weight: 1, arbitrary: extra },
    { weight: 1, arbitrary: nasty },
  );
}

/** A value that the schema allows. */
export function valid(given: Schema): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  const value = validSort(schema);
  return schema.nullable === true ? fc.option(value) : value;
}

function validSort(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.allOf !== undefined) return valid(schema.allOf[0] ?? {});
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number': {
      const { minimum = 1, maximum = Math.max(minimum, 9) } = schema;
      // A share begins at a thousandth; whole numbers lie between all the same.
      const whole = fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
      return fc.oneof(whole, fc.constantFrom(minimum, maximum));
    }
    case 'array': {
      const { minItems: minLength = 0, maxItems = 3 } = schema;
      return fc.array(valid(schema.items ?? {}), { minLength, maxLength: Math.max(minLength, Math.min(maxItems, 4)) });
    }
    case 'object':
      return form(schema);
    default:
      return text(schema);
  }
}

function form({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => [name, valid(schema)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}

const WORDS = [
  '核对答复内容',
  '工钱拖了三个月没给',
  '王阿婆',
  '13700000001',
  '2026-12-01',
  '09:30',
  'a pass phrase',
  '1',
];

function text({ pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.oneof(fc.stringMatching(new RegExp(pattern)), fc.constantFrom(...WORDS));
  return fc.oneof(
    fc.constantFrom(...WORDS).filter((word) => word.length >= minLength),
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 40) }),
    fc.constant('长'.repeat(Math.min(maxLength, 5_000))),
  );
}
