import { Global, Module } from '@nestjs/common';
import { OutboxWorker } from '../outbox/outbox-worker.js';
import { Poller } from './poller.js';
import { Timers } from './timers.js';

@Global()
@Module({ providers: [OutboxWorker, Timers, Poller], exports: [OutboxWorker, Timers, Poller] })
export class JobsModule {}
