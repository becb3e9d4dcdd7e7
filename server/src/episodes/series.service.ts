import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { NewSeriesDto, SaveSeriesDto } from './desk-episodes.dto.js';
import { Episode, Series } from './episodes.entity.js';

/** Series, and the order in which everything stands on the shelf. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  create({ title, hook }: NewSeriesDto, once: Once): Promise<unknown> {
    return this.transactions.once(once, async (tx) => {
      await tx.insert(Series, { id: newId(), title, hook, position: await tx.count(Series) });
      return {};
    });
  }

  /** Not while anything of it is public or about to be: its name would change without a second pair of eyes. */
  async save(id: string, { version, title, hook }: SaveSeriesDto): Promise<void> {
    const result: { affectedRows: number } = await this.dataSource.query(
      `UPDATE series SET title = ?, hook = ?, version = version + 1 WHERE id = ? AND version = ? AND NOT EXISTS (
         SELECT 1 FROM episodes e WHERE e.series_id = series.id AND (e.live_edition_id IS NOT NULL OR e.state = 'scheduled'))`,
      [title, hook, id, version],
    );
    if (result.affectedRows === 1) return;
    const now = await this.dataSource.manager.findOneBy(Series, { id });
    if (now === null) throw refuse('NOT_FOUND');
    if (now.version !== version) throw refuse('STATE_MOVED', { state: 'kept', version: now.version });
    throw refuse('SERIES_PUBLIC');
  }

  orderSeries(ids: readonly string[]): Promise<void> {
    return this.transactions.run(async (tx) => {
      this.refuseOther(await tx.find(Series, { select: { id: true } }), ids);
      await this.place(tx, Series, ids);
    });
  }

  orderEpisodes(seriesId: string, ids: readonly string[]): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (!(await tx.existsBy(Series, { id: seriesId }))) throw refuse('NOT_FOUND');
      this.refuseOther(await tx.find(Episode, { where: { seriesId }, select: { id: true } }), ids);
      await this.place(tx, Episode, ids);
    });
  }

  /** The list on the screen is not the list that there is: somebody added one. */
  private refuseOther(there: readonly { id: string }[], ids: readonly string[]): void {
    const known = new Set(there.map(({ id }) => id));
    if (known.size !== ids.length || ids.some((id) => !known.has(id))) throw refuse('EPISODE_ORDER_MOVED');
  }

  private async place(tx: EntityManager, table: typeof Series | typeof Episode, ids: readonly string[]): Promise<void> {
    for (const [position, id] of ids.entries()) await tx.update<{ position: number }>(table, id, { position });
  }
}
