import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { policyOn, type ServicePolicy } from '@huifa/shared/consultations/policy';
import type { Day } from '@huifa/shared/kernel/day';
import { ServicePolicyRow } from './promises.entity.js';

const REFRESH_MS = 60_000;

/** The service promises as the database has them. A version begins a day ahead at the earliest: a minute is soon enough. */
@Injectable()
export class Policies implements OnModuleInit, OnApplicationShutdown {
  private versions: readonly ServicePolicyRow[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.timer = setInterval(() => void this.reload().catch(() => undefined), REFRESH_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** What the town promises on a day. */
  on(day: Day): ServicePolicy {
    return policyOn(day, this.versions);
  }

  async reload(): Promise<void> {
    this.versions = await this.dataSource.manager.find(ServicePolicyRow);
  }
}
