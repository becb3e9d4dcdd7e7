import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import type { Config } from '../../config.js';
import { CONFIG } from '../config.module.js';
import { type BusinessFigures, BusinessFigureReader, OFFER_OUTCOMES } from './business-figures.js';

const PATH = '/metrics';
/** A booking with its routing takes tens of milliseconds; what takes seconds is a fault. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures for Prometheus, for whoever holds METRICS_TOKEN; without one the route is not there (docs/adr/0015). */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  /** What the database knows; left out while it is away, since a zero would be read as "nothing is late". */
  private readonly business = new Registry();
  private readonly logger = new Logger('metrics');
  private readonly seconds = new Histogram({
    name: 'huifa_http_request_duration_seconds',
    help: 'Duration of requests by method, route and status; lines that stay open are left out',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly databaseUp = new Gauge({
    name: 'huifa_database_up',
    help: '1 when the business figures could be read',
    registers: [this.registry],
  });
  private readonly pool = new Gauge({
    name: 'huifa_database_pool',
    help: 'Connections of this instance, and who waits for one',
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly bookings = this.counter('huifa_bookings_total', 'Matters that residents brought');
  private readonly offers = this.counter('huifa_offers_total', 'Offers to firms by what became of them', ['outcome']);
  private readonly overdue = this.gauge('huifa_matters_overdue', 'Open matters past their due moment');
  private readonly waiting = this.gauge('huifa_matters_waiting_for_office', 'Open matters that wait for the office', [
    'reason',
  ]);
  private readonly depth = this.gauge('huifa_outbox_depth', 'Messages that are not carried yet');
  private readonly age = this.gauge('huifa_outbox_oldest_seconds', 'Age of the oldest message not carried yet');
  private readonly timers = this.gauge(
    'huifa_timers_late_seconds',
    'How late the timer is that should have rung first',
  );

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly figures: BusinessFigureReader,
  ) {}

  /** Adds the route, and counts every request from now on; does nothing without a token. */
  serve(fastify: FastifyInstance): void {
    if (this.config.metricsToken === '') return;
    collectDefaultMetrics({ register: this.registry });
    fastify.addHook('onResponse', (request, reply, done) => {
      this.observe(request, reply);
      done();
    });
    fastify.get(PATH, async (request, reply) => {
      // As if it were missing: whoever asks without the token learns nothing.
      if (!this.holdsToken(request)) return reply.callNotFound();
      return reply.type(this.registry.contentType).send(await this.text());
    });
  }

  onApplicationShutdown(): void {
    this.registry.clear();
    this.business.clear();
  }

  private observe(request: FastifyRequest, reply: FastifyReply): void {
    const url = request.routeOptions.url ?? '';
    if (url.endsWith('/stream') || url === PATH) return;
    // Each file of a front end is a route of its own; together they are one line here.
    const route = request.is404 ? 'none' : url.startsWith('/api/') ? url : 'page';
    this.seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  }

  private holdsToken({ headers }: FastifyRequest): boolean {
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${this.config.metricsToken}`));
  }

  private async text(): Promise<string> {
    const business = await this.businessText();
    this.databaseUp.set(business === null ? 0 : 1);
    this.readPool();
    return `${await this.registry.metrics()}\n${business ?? ''}`;
  }

  private async businessText(): Promise<string | null> {
    try {
      this.show(await this.figures.read());
      return await this.business.metrics();
    } catch (error) {
      this.logger.warn({ fault: error instanceof Error ? error.name : 'unknown' });
      return null;
    }
  }

  private show({ bookings, offers, overdue, waitingForOffice, outbox, timersLateSeconds }: BusinessFigures): void {
    // The database counts, and may have been set back to a backup: what it says is what stands.
    this.business.resetMetrics();
    this.bookings.inc(bookings);
    for (const outcome of OFFER_OUTCOMES) this.offers.inc({ outcome }, offers[outcome]);
    this.overdue.set(overdue);
    for (const { reason, count } of waitingForOffice) this.waiting.set({ reason }, count);
    this.depth.set(outbox.depth);
    this.age.set(outbox.oldestSeconds);
    this.timers.set(timersLateSeconds);
  }

  /** mysql2 has no public way to ask its pool. */
  private readPool(): void {
    const { pool } = this.dataSource.driver as unknown as { pool: Pool };
    const idle = pool._freeConnections.length;
    this.pool.set({ state: 'used' }, pool._allConnections.length - idle);
    this.pool.set({ state: 'idle' }, idle);
    this.pool.set({ state: 'waiting' }, pool._connectionQueue.length);
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.business] });
  }

  private counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.business] });
  }
}

type Queue = { readonly length: number };
interface Pool {
  readonly _allConnections: Queue;
  readonly _freeConnections: Queue;
  readonly _connectionQueue: Queue;
}
