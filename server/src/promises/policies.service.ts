import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { policyOn, type ServicePolicy } from '@huifa/shared/consultations/policy';
import type { Day } from '@huifa/shared/kernel/day';
import { KeptAtHand } from '../platform/db/kept-at-hand.js';
import { ServicePolicyRow } from './promises.entity.js';

/** The service promises as the database has them. A version begins a day ahead at the earliest: a minute is soon enough. */
@Injectable()
export class Policies extends KeptAtHand {
  private versions: readonly ServicePolicyRow[] = [];

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** What the town promises on a day. */
  on(day: Day): ServicePolicy {
    return policyOn(day, this.versions);
  }

  async reload(): Promise<void> {
    this.versions = await this.dataSource.manager.find(ServicePolicyRow);
  }
}
