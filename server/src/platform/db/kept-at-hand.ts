import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';

const REFRESH_MS = 60_000;

/** A small table that is asked at every step: held in memory, and what another instance wrote arrives within a minute. */
export abstract class KeptAtHand implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  /** Reads the table anew. */
  abstract reload(): Promise<void>;

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.timer = setInterval(() => void this.reload().catch(() => undefined), REFRESH_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }
}
