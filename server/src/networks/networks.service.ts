import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { CONFIG } from '../platform/config.module.js';
import { Transactions } from '../platform/db/transactions.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import type { NetworkDto, NetworksView } from './networks.dto.js';
import { DeskNetwork } from './networks.entity.js';
import { liesIn } from './ranges.js';

/** From where the desk may be used (互联网政务应用安全管理规定: staff functions limited by address). */
@Injectable()
export class NetworksService implements OnApplicationBootstrap {
  private readonly logger = new Logger('networks');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: PeopleService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.mode !== 'production') return;
    if (!process.env.TRUST_PROXY)
      this.logger.warn({ warning: 'TRUST_PROXY is empty: behind a proxy every address is the proxy’s own' });
    // Before the first migration there is no table to ask.
    const count = await this.dataSource.manager.count(DeskNetwork).catch(() => null);
    if (count === 0) this.logger.warn({ warning: 'no desk networks: the desk opens from any address' });
  }

  /** An empty list lets everybody in. */
  async admits(address: string): Promise<boolean> {
    const networks = await this.dataSource.manager.find(DeskNetwork, { select: { id: true, cidr: true } });
    const ranges = networks.map(({ cidr }) => cidr);
    return ranges.length === 0 || liesIn(address, ranges);
  }

  async list(ownAddress: string): Promise<NetworksView> {
    const networks = await this.dataSource.manager.find(DeskNetwork, { order: { addedAt: 'ASC', cidr: 'ASC' } });
    const names = new Map<string, string | null>();
    for (const { addedById } of networks)
      if (!names.has(addedById)) names.set(addedById, (await this.people.contact(addedById)).name);
    return {
      networks: networks.map(({ cidr, note, addedById, addedAt }) => ({
        cidr,
        note,
        addedBy: names.get(addedById) ?? null,
        addedAt: addedAt.toISOString(),
      })),
      ownAddress,
    };
  }

  /** Rows that stay keep who added them and when. */
  async replace(actor: Actor, wanted: readonly NetworkDto[], ownAddress: string): Promise<NetworksView> {
    const ranges = wanted.map(({ cidr }) => cidr);
    if (new Set(ranges).size !== ranges.length)
      throw refuse('INVALID', [{ field: 'networks', message: '同一个网段写了两遍' }]);
    if (ranges.length > 0 && !liesIn(ownAddress, ranges)) throw refuse('OWN_ADDRESS_MISSING', { ownAddress });
    await this.transactions.run(async (tx) => {
      const known = await tx.find(DeskNetwork, { lock: { mode: 'pessimistic_write' } });
      for (const { id, cidr } of known) if (!ranges.includes(cidr)) await tx.delete(DeskNetwork, id);
      for (const { cidr, note } of wanted) {
        const row = known.find((one) => one.cidr === cidr);
        const added = { addedById: actor.personId, addedAt: this.clock.date() };
        if (row === undefined) await tx.insert(DeskNetwork, { id: newId(), cidr, note, ...added });
        else await tx.update(DeskNetwork, row.id, { note });
      }
    });
    return this.list(ownAddress);
  }
}
