import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import { ChangesService } from './changes.service.js';
import type { KeptPointView, PointRoomView } from './point.dto.js';

interface PointRow extends Omit<KeptPointView, 'live' | 'latitude' | 'longitude'> {
  readonly live: 1 | null;
  /** Decimals come as texts. */
  readonly latitude: string | null;
  readonly longitude: string | null;
}

/** Service points as the office keeps them. */
@Injectable()
export class PointViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: ChangesService,
    private readonly clock: Clock,
  ) {}

  /** Points that are open, or those that are closed, by name. */
  list(live: boolean): Promise<KeptPointView[]> {
    return this.points(this.dataSource.manager, live ? 'p.live = 1' : 'p.live IS NULL', []);
  }

  /** A point with what was changed. */
  async room(id: string, manager: EntityManager = this.dataSource.manager): Promise<PointRoomView> {
    const [point] = await this.points(manager, 'p.id = ?', [id]);
    if (point === undefined) throw refuse('NOT_FOUND');
    return {
      ...point,
      actions: point.live ? ['change', 'close'] : ['reopen'],
      changes: await this.changes.of(manager, id),
    };
  }

  private async points(manager: EntityManager, where: string, params: readonly unknown[]): Promise<KeptPointView[]> {
    const rows: PointRow[] = await manager.query(
      `SELECT p.id, p.version, p.name, p.address, p.phone, p.village_id AS villageId, p.community_id AS communityId,
              COALESCE(v.name, k.name) AS placeName, p.latitude, p.longitude, p.map_link AS mapLink, p.live,
              (SELECT COUNT(DISTINCT d.lawyer_id, d.day) FROM duty_slots d
                WHERE d.point_id = p.id AND d.ends_at > ?) AS sittingsAhead
         FROM service_points p
         LEFT JOIN villages v ON v.id = p.village_id
         LEFT JOIN communities k ON k.id = p.community_id
        WHERE ${where} ORDER BY p.name`,
      [this.clock.date(), ...params],
    );
    return rows.map((row) => ({
      ...row,
      live: row.live === 1,
      latitude: row.latitude === null ? null : Number(row.latitude),
      longitude: row.longitude === null ? null : Number(row.longitude),
      sittingsAhead: Number(row.sittingsAhead),
    }));
  }
}
