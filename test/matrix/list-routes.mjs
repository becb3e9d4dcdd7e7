/**
 * Prints every route that the built server takes, as JSON: `node list-routes.mjs <mode>`. Its database and keys come
 * from the environment. A process of its own: jest cannot load what serves the front ends.
 */
import 'reflect-metadata';
import { createServer } from '../../server/dist/create-server.js';

const routes = [];
const app = await createServer(process.argv[2], {
  onRoute: ({ method, url }) => routes.push(...[method].flat().map((one) => `${one} ${url}`)),
});
await app.init();
await app.getHttpAdapter().getInstance().ready();
await app.close();
process.stdout.write(JSON.stringify(routes), () => process.exit(0));
