import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, dayOf, isDay } from '@huifa/shared/kernel/day';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { isDuplicate, Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { Policies } from './policies.service.js';
import type { MakePromiseDto, PromiseListView } from './promises.dto.js';
import { ServicePolicyRow } from './promises.entity.js';

/** Versions of what the town promises; an old one is never edited. */
@Injectable()
export class PromisesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly policies: Policies,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<PromiseListView> {
    const today = dayOf(this.clock.now());
    const rows = await this.dataSource.manager.find(ServicePolicyRow, { order: { effectiveFrom: 'DESC' } });
    const inForce = rows.find(({ effectiveFrom }) => effectiveFrom <= today)?.id;
    const versions = await Promise.all(
      rows.map(async ({ createdBy, createdAt, ...row }) => ({
        ...row,
        standing:
          row.effectiveFrom > today
            ? ('ahead' as const)
            : row.id === inForce
              ? ('inForce' as const)
              : ('past' as const),
        byName: createdBy === null ? null : (await this.people.contact(createdBy)).name,
        createdAt: createdAt.toISOString(),
      })),
    );
    return { versions, earliest: addDays(today, 1) };
  }

  async make({ personId }: Actor, form: MakePromiseDto, once: Once): Promise<PromiseListView> {
    if (!isDay(form.effectiveFrom) || form.effectiveFrom <= dayOf(this.clock.now())) throw refuse('PROMISE_TOO_SOON');
    await this.transactions.once(once, async (tx) => {
      const row = { ...form, id: newId(), createdBy: personId, createdAt: this.clock.date() };
      await tx.insert(ServicePolicyRow, row).catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('PROMISE_DAY_TAKEN') : error;
      });
      return { made: true };
    });
    await this.policies.reload();
    return this.list();
  }

  /** By one conditional DELETE: a version that has begun stays. */
  async withdraw(id: string): Promise<PromiseListView> {
    const today = dayOf(this.clock.now());
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      'DELETE FROM service_policies WHERE id = ? AND effective_from > ?',
      [id, today],
    );
    if (affectedRows === 0) {
      const known = await this.dataSource.manager.existsBy(ServicePolicyRow, { id });
      throw refuse(known ? 'PROMISE_IN_FORCE' : 'NOT_FOUND');
    }
    await this.policies.reload();
    return this.list();
  }
}
