import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));
const HASHED_NAME = /[.-][\w-]{8,}\.(js|css|png|svg|woff2)$/;

/** Built front ends and the address each lives at. The entry page is plain HTML. */
const SITES = [
  { prefix: '/m/', root: join(REPOSITORY, 'miniapp/dist/h5') },
  { prefix: '/office/', root: join(REPOSITORY, 'office/dist') },
  { prefix: '/', root: join(REPOSITORY, 'server/public') },
] as const;

/** Serves what is built: hashed files for a year, pages fresh, unknown page addresses answered with the site's page. */
export async function serveFrontEnds(fastify: FastifyInstance): Promise<void> {
  const built = SITES.filter(({ root }) => existsSync(join(root, 'index.html')));
  for (const [index, { prefix, root }] of built.entries()) {
    await fastify.register(fastifyStatic, {
      root,
      prefix,
      wildcard: false,
      decorateReply: index === 0,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', HASHED_NAME.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  const pages = new Map<string, Buffer>(
    built.map(({ prefix, root }) => [prefix, readFileSync(join(root, 'index.html'))]),
  );
  fastify.addHook('onRequest', (request, reply, done) => {
    const page = request.is404 ? pages.get(siteOf(request) ?? '') : undefined;
    if (page === undefined) done();
    else void sendPage(reply, page);
  });
}

/** The site whose page answers a browser's address; null for the API, files, and anything that is not a page visit. */
function siteOf(request: FastifyRequest): string | null {
  const path = request.url.split('?')[0] ?? '/';
  const visit = request.method === 'GET' && String(request.headers.accept ?? '').includes('text/html');
  if (!visit || path.startsWith('/api') || extname(path) !== '') return null;
  return SITES.find(({ prefix }) => prefix !== '/' && `${path}/`.startsWith(prefix))?.prefix ?? null;
}

function sendPage(reply: FastifyReply, page: Buffer): FastifyReply {
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
}
