import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';
import { AppModule } from './app.module.js';
import { type AppMode, trustedProxies } from './config.js';
import { Metrics } from './platform/metrics/metrics.js';
import { QuietLogger } from './platform/http/quiet-logger.js';

export const API_PREFIX = 'api/v1';
const BODY_LIMIT = 1024 * 1024;

export interface AppOptions {
  /** Builds no providers: enough to describe the API. */
  readonly preview?: boolean;
  /** Is told of every route that the router takes, whoever registers it. */
  readonly onRoute?: (route: RouteOptions) => void;
}

/** The application without its listening socket: the server, tests and tools share it. */
export async function createApp(mode: AppMode, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // An open board stream would otherwise keep the process from stopping.
    forceCloseConnections: true,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    // Whoever is not named here may write any X-Forwarded-For: it is not read.
    trustProxy: trustedProxies(process.env),
    routerOptions: { maxParamLength: 64 },
  });
  if (options.onRoute !== undefined) adapter.getInstance().addHook('onRoute', options.onRoute);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.in(mode), adapter, {
    logger: new QuietLogger(mode),
    preview: options.preview ?? false,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX);
  app.enableShutdownHooks();
  const fastify = app.getHttpAdapter().getInstance();
  // A film or a picture is the whole body, and is read by who may take it.
  fastify.addContentTypeParser(/^(video|image)\//, (_request, payload, done) => done(null, payload));
  // WeChat sends files in no other way; who takes one asks the request for it.
  await fastify.register(multipart);
  await fastify.register(cookie);
  await fastify.register(helmet, HEADERS);
  fastify.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    // Answers hold personal data: no cache keeps them, and each names its request.
    if (reply.getHeader('cache-control') === undefined) void reply.header('cache-control', 'no-store');
    void reply.header('x-request-id', request.id);
  });
  if (!options.preview) app.get(Metrics, { strict: false }).serve(fastify);
  return app;
}

/** antd and Taro's H5 inject styles; no script runs inline. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      mediaSrc: ["'self'"],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
  crossOriginEmbedderPolicy: false,
};
