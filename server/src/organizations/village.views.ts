import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addDays, type Day, dayOf } from '@huifa/shared/kernel/day';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import { ChangesService } from './changes.service.js';
import { Community } from './organizations.entity.js';
import type { KeptVillageListView, KeptVillageView, VillageAdviserView, VillageRoomView } from './village.dto.js';

interface VillageRow extends Omit<KeptVillageView, 'live' | 'adviser'> {
  readonly live: 1 | null;
}

type Named = Omit<VillageAdviserView, 'endsOn' | 'standing'>;
interface AdviserRow extends Named {
  readonly villageId: string;
}

/** Villages with their legal advisers, as the office keeps them. */
@Injectable()
export class VillageViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: ChangesService,
    private readonly clock: Clock,
  ) {}

  /** Villages in use, or those that are no longer, by community and name. */
  async list(live: boolean): Promise<KeptVillageListView> {
    const { manager } = this.dataSource;
    const [villages, advisers, communities] = await Promise.all([
      this.villages(manager, live ? 'v.live = 1' : 'v.live IS NULL', []),
      this.advisers(manager, 'TRUE', []),
      manager.find(Community, { order: { name: 'ASC' } }),
    ]);
    return {
      villages: villages.map((village) => ({
        ...village,
        live: village.live === 1,
        adviser: present(this.dated(advisers.get(village.id) ?? [])),
      })),
      communities: communities.map(({ id, name }) => ({ id, name })),
    };
  }

  /** A village with everybody who ever advised it, and what was changed. */
  async room(id: string, manager: EntityManager = this.dataSource.manager): Promise<VillageRoomView> {
    const [village] = await this.villages(manager, 'v.id = ?', [id]);
    if (village === undefined) throw refuse('NOT_FOUND');
    const advisers = this.dated((await this.advisers(manager, 'a.village_id = ?', [id])).get(id) ?? []);
    return {
      ...village,
      live: village.live === 1,
      adviser: present(advisers),
      actions: village.live === 1 ? ['change', 'assign', 'retire'] : ['resume'],
      advisers,
      changes: await this.changes.of(manager, id),
    };
  }

  /** Villages that people can choose. */
  inUse(): Promise<Pick<KeptVillageView, 'id' | 'name' | 'communityId' | 'communityName'>[]> {
    return this.villages(this.dataSource.manager, 'v.live = 1', []);
  }

  /** Who advises each village today, by village. */
  async today(): Promise<Map<string, VillageAdviserView>> {
    const found = new Map<string, VillageAdviserView>();
    for (const [villageId, rows] of await this.advisers(this.dataSource.manager, 'TRUE', [])) {
      const now = this.dated(rows).find(({ standing }) => standing === 'now');
      if (now !== undefined && now.lawyerId !== null) found.set(villageId, now);
    }
    return found;
  }

  /** From rows with the newest first: each ends the day before the next one begins. */
  private dated(rows: readonly Named[]): VillageAdviserView[] {
    const today: Day = dayOf(this.clock.now());
    return rows.map((row, place) => {
      const next = rows[place - 1];
      const endsOn = next === undefined ? null : addDays(next.startsOn, -1);
      const past = endsOn !== null && endsOn < today;
      return { ...row, endsOn, standing: row.startsOn > today ? 'coming' : past ? 'past' : 'now' };
    });
  }

  private async villages(manager: EntityManager, where: string, params: readonly unknown[]): Promise<VillageRow[]> {
    return manager.query(
      `SELECT v.id, v.version, v.name, v.community_id AS communityId, k.name AS communityName, v.live
         FROM villages v JOIN communities k ON k.id = v.community_id
        WHERE ${where} ORDER BY k.name, v.name`,
      [...params],
    );
  }

  /** Newest first, by village. */
  private async advisers(
    manager: EntityManager,
    where: string,
    params: readonly unknown[],
  ): Promise<Map<string, Named[]>> {
    const rows: AdviserRow[] = await manager.query(
      `SELECT a.id, a.village_id AS villageId, a.starts_on AS startsOn, a.lawyer_id AS lawyerId,
              l.name AS lawyerName, f.name AS firmName, f.phone AS firmPhone
         FROM village_advisers a
         LEFT JOIN lawyers l ON l.person_id = a.lawyer_id
         LEFT JOIN firms f ON f.id = a.firm_id
        WHERE a.live = 1 AND ${where} ORDER BY a.village_id, a.starts_on DESC`,
      [...params],
    );
    const found = new Map<string, Named[]>();
    for (const { villageId, ...adviser } of rows) found.set(villageId, [...(found.get(villageId) ?? []), adviser]);
    return found;
  }
}

/** Who advises today, else the next to. Nobody is nobody. */
function present(advisers: readonly VillageAdviserView[]): VillageAdviserView | null {
  const now = advisers.find(({ standing }) => standing === 'now');
  const coming = advisers.filter(({ standing }) => standing === 'coming').at(-1);
  return [now, coming].find((one) => one !== undefined && one.lawyerId !== null) ?? null;
}
