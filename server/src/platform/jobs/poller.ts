import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../config.module.js';
import { OutboxWorker } from '../outbox/outbox-worker.js';
import { Timers } from './timers.js';

/** Looks at timers and outbox at a steady beat; stops cleanly, in the middle of nothing. */
@Injectable()
export class Poller implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopped = false;
  private beat: Promise<void> = Promise.resolve();
  private wake: (() => void) | null = null;
  private readonly logger = new Logger('poller');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly timers: Timers,
    private readonly outbox: OutboxWorker,
  ) {}

  onApplicationBootstrap(): void {
    // In tests the clock stands still and moves by hand: so does the work (POST /test/clock).
    if (this.config.mode !== 'test') this.beat = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.beat;
  }

  /** Everything that is due now, to the last message. */
  async once(): Promise<void> {
    await this.timers.ringDue();
    await this.outbox.drain();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.once();
      } catch (error) {
        this.logger.warn({ fault: error instanceof Error ? error.name : 'unknown' });
      }
      // Told to stop in the middle of the work: no more sleep before it.
      if (this.stopped) return;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, this.config.pollMs).unref();
      });
    }
  }
}
