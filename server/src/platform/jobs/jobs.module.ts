import { Global, Module } from '@nestjs/common';
import { OutboxWorker } from '../outbox/outbox-worker.js';
import { DailyTimer } from './daily-timer.js';
import { Poller } from './poller.js';
import { Timers } from './timers.js';

@Global()
@Module({ providers: [OutboxWorker, Timers, DailyTimer, Poller], exports: [OutboxWorker, Timers, DailyTimer, Poller] })
export class JobsModule {}
