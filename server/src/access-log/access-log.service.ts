import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Action } from '@huifa/shared/access/matrix';
import type { Role } from '@huifa/shared/access/roles';
import { addDays, dayOf, instantAt } from '@huifa/shared/kernel/day';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { plainAddress } from '../platform/http/origin.js';
import { ID_PATTERN } from '../platform/ids.js';
import { DailyTimer } from '../platform/jobs/daily-timer.js';
import { AccessEntry } from './access-log.entity.js';

/** A line waits at most so long, and at most so many wait. */
const FLUSH_MS = 1000;
const BATCH = 200;
const MAX_WAITING = 20_000;
/** At least twelve months are kept (网络安全法 Art. 21 asks for six, the rules for government applications for twelve). */
const KEPT_DAYS = 396;
const PURGE_AT_ONCE = 5000;

interface Mark {
  readonly personId: string;
  readonly role: Role;
  readonly action: Action;
}

type Line = Omit<AccessEntry, 'id'>;

const MARK = Symbol('staff request');
type Marked = FastifyRequest & { [MARK]?: Mark };

/**
 * Writes down every request of somebody who works for the town. Lines wait in memory and are written together: no
 * request waits for the log, and a database that is away loses none until the queue is full.
 */
@Injectable()
export class AccessLogService
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private waiting: Line[] = [];
  private lost = 0;
  private writing: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly logger = new Logger('access-log');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly daily: DailyTimer,
  ) {}

  onModuleInit(): void {
    this.daily.on('accessLogPurge', { hour: 3, minute: 30 }, () => this.purge());
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    // Tools that only seed or describe have no server.
    fastify?.addHook?.('onResponse', (request, reply, done) => {
      this.note(request, reply);
      done();
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  /** What was asked while the server closed its doors. */
  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    if (this.dataSource.isInitialized) await this.flush();
  }

  /** Called by the guard before it decides; residents' requests are nobody's business. */
  mark(request: FastifyRequest, mark: Mark): void {
    if (mark.role !== 'resident') (request as Marked)[MARK] = mark;
  }

  /** Writes all that waits. What cannot be written waits on. */
  async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const failed = await (this.writing ??= this.write().finally(() => (this.writing = null))).then(
        () => false,
        () => true,
      );
      if (failed) return;
    }
  }

  private note(request: FastifyRequest, reply: FastifyReply): void {
    const mark = (request as Marked)[MARK];
    if (mark === undefined) return;
    if (this.waiting.length >= MAX_WAITING) {
      this.lost += 1;
      return;
    }
    const { id } = request.params as { id?: string };
    this.waiting.push({
      ...mark,
      at: this.clock.date(),
      route: `${request.method} ${(request.routeOptions.url ?? '').replace('/api/v1', '')}`.slice(0, 120),
      subjectId: id !== undefined && ID_PATTERN.test(id) ? id : null,
      status: reply.statusCode,
      addressIndex: this.cipher.index('address', plainAddress(request.ip)),
    });
    if (this.waiting.length >= BATCH) void this.flush();
  }

  private async write(): Promise<void> {
    const lines = this.waiting.slice(0, BATCH);
    try {
      await this.dataSource.manager.insert(AccessEntry, lines);
      this.waiting.splice(0, lines.length);
      if (this.lost > 0) this.logger.error({ lost: this.lost, reason: 'the queue was full' });
      this.lost = 0;
    } catch (error) {
      this.logger.warn({ waiting: this.waiting.length, fault: error instanceof Error ? error.name : 'unknown' });
      throw error;
    }
  }

  /** Takes away what is older than 13 months, a piece at a time. */
  async purge(): Promise<void> {
    const before = new Date(instantAt(addDays(dayOf(this.clock.now()), -KEPT_DAYS)));
    for (let gone = PURGE_AT_ONCE; gone === PURGE_AT_ONCE; ) {
      const result: { affectedRows: number } = await this.dataSource.query(
        `DELETE FROM access_log WHERE at < ? LIMIT ${PURGE_AT_ONCE}`,
        [before],
      );
      gone = result.affectedRows;
    }
  }
}
