import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { DailyTimer } from '../platform/jobs/daily-timer.js';
import { SignInChallenge } from './auth.entity.js';
import { GuessLanes } from './guess-lanes.js';

const KEPT_MS = 24 * 3_600_000;

/** Every night: challenges of yesterday and lanes that are quiet say nothing any more. */
@Injectable()
export class SignInPurge implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly daily: DailyTimer,
    private readonly guesses: GuessLanes,
  ) {}

  onModuleInit(): void {
    this.daily.on('signInPurge', { hour: 3, minute: 10 }, () => this.purge());
  }

  async purge(): Promise<void> {
    const before = new Date(this.clock.now() - KEPT_MS);
    await this.dataSource.manager.delete(SignInChallenge, { expiresAt: LessThan(before) });
    await this.guesses.purge();
  }
}
