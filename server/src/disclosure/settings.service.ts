import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { dayOf } from '@huifa/shared/kernel/day';
import { scopeOf } from '@huifa/shared/access/matrix';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import { refuse } from '../platform/refuse.js';
import { DisclosureSettingsRow } from './settings.entity.js';
import type { DisclosureSettingsDto, DisclosureSettingsView } from './settings.dto.js';

export type Settings = Omit<DisclosureSettingsRow, 'actorId' | 'at'>;

/** 依申请公开的设置: effective from a day on; what was printed before keeps what it said. */
@Injectable()
export class DisclosureSettings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Those in force today. */
  async today(manager: EntityManager = this.dataSource.manager): Promise<Settings> {
    return manager.findOneOrFail(DisclosureSettingsRow, {
      where: { startsOn: LessThanOrEqual(dayOf(this.clock.now())) },
      order: { startsOn: 'DESC' },
    });
  }

  async view(actor: Actor): Promise<DisclosureSettingsView> {
    const { startsOn, actorId: _, at: __, ...settings } = (await this.today()) as DisclosureSettingsRow;
    return { ...settings, startsOn, mayWrite: scopeOf('disclosureDesk.duties', actor.role) !== null };
  }

  /** From a day on, today at the earliest: what was in force is not rewritten. */
  async write(actor: Actor, { startsOn, ...form }: DisclosureSettingsDto): Promise<DisclosureSettingsView> {
    if (startsOn < dayOf(this.clock.now()))
      throw refuse('INVALID', [{ field: 'startsOn', message: '已经过去的日子不能改，请选今天或以后' }]);
    const row = { startsOn, ...form, actorId: actor.personId, at: this.clock.date() };
    await this.transactions.run((tx) => tx.upsert(DisclosureSettingsRow, row, ['startsOn']));
    return this.view(actor);
  }
}
