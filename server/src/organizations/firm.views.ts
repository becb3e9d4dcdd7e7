import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf } from '@huifa/shared/kernel/day';
import { CONTRACT_STANDINGS, isLive, shareOn, standingOf } from '@huifa/shared/organizations/contracts';
import { Clock } from '../platform/clock.js';
import { refuse } from '../platform/refuse.js';
import { ChangesService } from './changes.service.js';
import { type ContractView, type FirmAction, FirmRoomView, type KeptFirmListView, KeptFirmView } from './firm.dto.js';
import { Contract } from './organizations.entity.js';

interface FirmRow extends Omit<KeptFirmView, 'live' | 'contract'> {
  readonly live: 1 | null;
}

/** The firms of the town as the office keeps them. */
@Injectable()
export class FirmViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: ChangesService,
    private readonly clock: Clock,
  ) {}

  /** Firms in use, or those that are no longer, by name. */
  async list(live: boolean): Promise<KeptFirmListView> {
    const { manager } = this.dataSource;
    const [firms, contracts] = [
      await this.firms(manager, live ? 'f.live = 1' : 'f.live IS NULL', []),
      await manager.find(Contract),
    ];
    const views = this.views(contracts);
    return {
      firms: firms.map((firm) =>
        kept(
          firm,
          views.filter(({ firmId }) => firmId === firm.id),
        ),
      ),
      shareToday: shareOn(contracts, this.today),
    };
  }

  /** A firm with all its contracts and what was changed. */
  async room(id: string, manager: EntityManager = this.dataSource.manager): Promise<FirmRoomView> {
    const [firm] = await this.firms(manager, 'f.id = ?', [id]);
    if (firm === undefined) throw refuse('NOT_FOUND');
    const contracts = this.views(await manager.findBy(Contract, { firmId: id }));
    const inUse = firm.lawyers > 0 || contracts.some((contract) => isLive(contract, this.today));
    return {
      ...kept(firm, contracts),
      actions: actionsOf(firm.live === 1, inUse),
      contracts: contracts.map(withoutFirm),
      changes: await this.changes.of(manager, id),
    };
  }

  private get today() {
    return dayOf(this.clock.now());
  }

  /** Newest first. */
  private views(contracts: readonly Contract[]): (ContractView & { firmId: string })[] {
    const newestFirst = [...contracts].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
    return newestFirst.map((contract) => ({
      ...contract,
      standing: standingOf(contract, this.today),
      actions: isLive(contract, this.today) ? ['change', 'end'] : [],
    }));
  }

  private async firms(manager: EntityManager, where: string, params: readonly unknown[]): Promise<FirmRow[]> {
    const rows: FirmRow[] = await manager.query(
      `SELECT f.id, f.version, f.name, f.phone, f.live,
              (SELECT COUNT(*) FROM lawyers l WHERE l.firm_id = f.id AND l.live = 1) AS lawyers,
              (SELECT COUNT(*) FROM matters m WHERE m.firm_id = f.id
                AND m.state IN ('offered', 'scheduled', 'inProgress', 'awaitingResident', 'handedOver')) AS open
         FROM firms f WHERE ${where} ORDER BY f.name`,
      [...params],
    );
    return rows.map((row) => ({ ...row, lawyers: Number(row.lawyers), open: Number(row.open) }));
  }
}

/** A retired firm signs nothing; a firm under contract, or with lawyers, is not retired by mistake. */
function actionsOf(live: boolean, inUse: boolean): FirmAction[] {
  if (!live) return ['resume'];
  return inUse ? ['change', 'sign'] : ['change', 'sign', 'retire'];
}

function kept(firm: FirmRow, contracts: readonly (ContractView & { firmId: string })[]): KeptFirmView {
  const [contract] = CONTRACT_STANDINGS.flatMap((standing) => contracts.filter((one) => one.standing === standing));
  return { ...firm, live: firm.live === 1, contract: contract === undefined ? null : withoutFirm(contract) };
}

function withoutFirm({ firmId: _, ...contract }: ContractView & { firmId: string }): ContractView {
  return contract;
}
