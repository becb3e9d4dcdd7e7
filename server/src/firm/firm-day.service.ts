import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FirmClock } from '../dispatch/firm-clock.service.js';
import { MatterQueries } from '../matters/matter.queries.js';
import { FirmQueries } from '../organizations/firm.queries.js';
import { Firm } from '../organizations/organizations.entity.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { refuse } from '../platform/refuse.js';
import { changeState } from '../platform/state/door.js';
import type { FirmSettingsDto, HandOverDto } from './firm.dto.js';

/** How a firm shares its work out among its own lawyers. */
@Injectable()
export class FirmDayService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly matters: MatterQueries,
    private readonly firms: FirmQueries,
    private readonly firmClock: FirmClock,
    private readonly clock: Clock,
  ) {}

  async choose({ firmId }: Actor, { offersTo }: FirmSettingsDto): Promise<void> {
    await this.dataSource.manager.update(Firm, { id: firmId ?? '' }, { offersTo });
  }

  /**
   * To a colleague of the same firm: the lawyer before him loses sight of the matter at once, the resident is told the
   * new name, and the words stay closed until the colleague has searched for conflicts himself (律师法 Art. 39).
   */
  handOver(actor: Actor, id: string, form: HandOverDto, once: Once): Promise<unknown> {
    return this.transactions.once(once, async (tx) => {
      const matter = await this.matters.inVersion(actor, id, form.version, tx);
      if (form.lawyerId === matter.lawyerId) throw refuse('COLLEAGUE_AWAY');
      const colleague = await this.firms.availableColleague(tx, actor, form.lawyerId);
      const at = this.clock.date();
      await changeState(tx, {
        matter,
        event: 'handOver',
        by: actor,
        at,
        set: {
          lawyerId: colleague.personId,
          acceptedAt: null,
          dueAt: await this.firmClock.runsOn(tx, matter, at),
        },
        data: { lawyerId: colleague.personId, lawyerName: colleague.name, reason: form.reason },
      });
      return { handedOver: true };
    });
  }
}
