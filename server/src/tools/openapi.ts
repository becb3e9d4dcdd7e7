import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { createApp } from '../create-app.js';
import { openApiOf } from '../platform/http/openapi.js';

/** Writes the API as openapi.json, without a database. The prefix is left out: clients add their own base. */
const target = process.argv[2] ?? 'openapi.json';
process.env.DATABASE_URL ??= 'mysql://nobody@127.0.0.1/none';
process.env.APP_MODE = 'demo';
const app = await createApp('demo', { preview: true });
const document = (await openApiOf(app))();
document.paths = Object.fromEntries(
  Object.entries(document.paths).map(([path, item]) => [path.replace(/^\/api\/v1/, ''), item]),
);
writeFileSync(target, `${JSON.stringify(document, null, 1)}\n`);
process.exit(0);
