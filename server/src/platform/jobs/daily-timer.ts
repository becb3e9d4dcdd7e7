import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, dayOf, instantAt } from '@huifa/shared/kernel/day';
import type { Config } from '../../config.js';
import { Clock } from '../clock.js';
import { CONFIG } from '../config.module.js';
import { newId } from '../ids.js';
import { Timers } from './timers.js';

interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** Work of every night, on rows of `timers`: whichever instance rings does it, and sets the next night's row. */
@Injectable()
export class DailyTimer implements OnApplicationBootstrap {
  private readonly times = new Map<string, TimeOfDay>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly timers: Timers,
  ) {}

  /** `at`: Shanghai time. The work may be done twice, and must not mind. */
  on(kind: string, at: TimeOfDay, work: () => Promise<void>): void {
    this.times.set(kind, at);
    this.timers.on(kind, async () => {
      await work();
      await this.arm(kind);
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    // In tests nothing happens by itself: they arm what they try.
    if (this.config.mode === 'test') return;
    for (const kind of this.times.keys()) await this.arm(kind);
  }

  /** Sets the next row of a kind; one a day, whoever sets it. */
  async arm(kind: string): Promise<void> {
    const { hour, minute } = this.times.get(kind)!;
    const today = dayOf(this.clock.now());
    const at = (day: string) => instantAt(day, hour * 60 + minute);
    const day = at(today) > this.clock.now() ? today : addDays(today, 1);
    const subjectId = day.replaceAll('-', '').padStart(32, '0');
    await this.dataSource.query('INSERT IGNORE INTO timers (id, kind, subject_id, due_at) VALUES (?, ?, ?, ?)', [
      newId(),
      kind,
      subjectId,
      new Date(at(day)),
    ]);
  }
}
