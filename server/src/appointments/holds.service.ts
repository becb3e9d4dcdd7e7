import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SlotService } from '../organizations/slot.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Transactions } from '../platform/db/transactions.js';
import { refuse } from '../platform/refuse.js';
import type { HoldView } from './appointment.dto.js';

/** Seats kept for whoever fills in a form: only their maker uses or drops them. */
@Injectable()
export class HoldsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly slots: SlotService,
  ) {}

  /** Keeps a seat, or keeps it longer; the one that was held before is let go. */
  async hold({ personId }: Actor, slotId: string): Promise<HoldView> {
    return this.transactions.run(async (tx) => {
      // Holds of one person come one after the other, or two would each let go of what the other has not taken yet.
      await tx.query('SELECT id FROM people WHERE id = ? FOR UPDATE', [personId]);
      return this.keep(tx, slotId, personId);
    });
  }

  /** Nothing of one's own there: nothing happens. */
  async drop({ personId }: Actor, slotId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.slots.isBookable(tx, slotId);
      await this.slots.letGo(tx, personId, slotId);
    });
  }

  private async keep(tx: EntityManager, slotId: string, personId: string): Promise<HoldView> {
    if (!(await this.slots.isBookable(tx, slotId)))
      throw refuse((await this.slots.hasBegun(tx, slotId)) ? 'SLOT_PAST' : 'SLOT_UNSUITABLE');
    const until = await this.slots.hold(tx, slotId, personId);
    if (until === null) throw refuse('SLOT_TAKEN');
    return { slotId, until: until.toISOString() };
  }
}
