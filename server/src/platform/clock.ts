import type { Instant } from '@huifa/shared/kernel/day';

/** The only source of "now". */
export abstract class Clock {
  abstract now(): Instant;

  /** For a datetime column. */
  date(): Date {
    return new Date(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Instant {
    return Date.now();
  }
}

/** Moves only when told; test mode only. */
export class SetClock extends Clock {
  constructor(private at: Instant) {
    super();
  }

  now(): Instant {
    return this.at;
  }

  to(at: Instant): void {
    this.at = at;
  }
}
