import { Inject, Injectable } from '@nestjs/common';
import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import { dayOf } from '@huifa/shared/kernel/day';
import type { Config } from '../config.js';
import { FirmQueries } from '../organizations/firm.queries.js';
import { PointViews } from '../organizations/point.views.js';
import { SlotService } from '../organizations/slot.service.js';
import type { VillageAdviserView } from '../organizations/village.dto.js';
import { VillageViews } from '../organizations/village.views.js';
import { Clock } from '../platform/clock.js';
import { CONFIG } from '../platform/config.module.js';
import { Policies } from '../promises/policies.service.js';
import type { NextDutyView, ServicePointView, TownAdviserView, TownView, VillageView } from './town.dto.js';

/** A settings table comes with the office's own keeping; until then the town's name and number stand here. */
const TOWN = { name: '惠南镇', stationPhone: '021-00000000' } as const;
const DUTIES_SHOWN = 6;

/** What everybody may know of the town. */
@Injectable()
export class TownService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly firms: FirmQueries,
    private readonly villageViews: VillageViews,
    private readonly pointViews: PointViews,
    private readonly slots: SlotService,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<TownView> {
    const [villages, points, firms, nextDuties] = await Promise.all([
      this.villages(),
      this.points(),
      this.firms.underContract(dayOf(this.clock.now())),
      this.nextDuties(),
    ]);
    const demo = this.config.mode !== 'production';
    const { writtenMinutes, cancelMinutes, followUpDays } = this.policies.on(dayOf(this.clock.now()));
    const promises = { writtenMinutes, cancelMinutes, followUpDays };
    return {
      ...TOWN,
      privacyNoticeVersion: PRIVACY_NOTICE_VERSION,
      villages,
      points,
      firms,
      nextDuties,
      promises,
      demo,
    };
  }

  private async villages(): Promise<VillageView[]> {
    const [villages, advisers] = await Promise.all([this.villageViews.inUse(), this.villageViews.today()]);
    return villages.map(({ id, name, communityId, communityName }) => ({
      ...{ id, name, communityId, communityName },
      adviser: adviserOf(advisers.get(id)),
    }));
  }

  private async points(): Promise<ServicePointView[]> {
    return (await this.pointViews.list(true)).map(
      ({ id, name, address, phone, villageId, communityId, latitude, longitude, mapLink }) => ({
        ...{ id, name, address, phone, villageId, communityId, latitude, longitude, mapLink },
      }),
    );
  }

  /** Sittings, not their half hours: who sits where, from when on, with how many seats left. */
  private async nextDuties(): Promise<NextDutyView[]> {
    const anybody = { specialty: null, opposingIndex: null, residentIndex: null, villageId: null };
    const sittings = new Map<string, NextDutyView>();
    for (const slot of await this.slots.free(anybody)) {
      const { pointName, address, lawyerName, firmName, startsAt, seatsFree, provisional } = slot;
      const key = [pointName, lawyerName, dayOf(Date.parse(startsAt))].join();
      const known = sittings.get(key);
      if (known !== undefined) known.seatsFree += seatsFree;
      else sittings.set(key, { pointName, address, lawyerName, firmName, startsAt, seatsFree, provisional });
    }
    return [...sittings.values()].slice(0, DUTIES_SHOWN);
  }
}

function adviserOf(adviser: VillageAdviserView | undefined): TownAdviserView | null {
  if (adviser === undefined) return null;
  const { lawyerName, firmName, firmPhone } = adviser;
  return { lawyerName: lawyerName ?? '', firmName: firmName ?? '', firmPhone: firmPhone ?? '' };
}
