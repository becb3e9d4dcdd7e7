import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { holdRow, Transactions, unlessTaken } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { ChangesService } from './changes.service.js';
import type { FirmDto, FirmRoomView, NewFirmDto } from './firm.dto.js';
import { FirmViews } from './firm.views.js';
import { Firm } from './organizations.entity.js';

/** Law firms of the town. Nothing is deleted: a firm is retired, and may come back. */
@Injectable()
export class FirmsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: ChangesService,
    private readonly views: FirmViews,
  ) {}

  add(actor: Actor, form: NewFirmDto, once: Once): Promise<FirmRoomView> {
    return this.transactions.once(once, async (tx) => {
      const id = newId();
      await unlessTaken('NAME_TAKEN', tx.insert(Firm, { id, ...form }));
      const noted = { pageId: id, kind: 'firm', label: form.name, event: 'added' } as const;
      await this.changes.note(tx, actor, noted, {}, { ...form });
      return this.views.room(id, tx);
    });
  }

  /** Name, number, and whether the town still works with it. */
  change(actor: Actor, id: string, { version, name, phone, live }: FirmDto): Promise<FirmRoomView> {
    return this.transactions.run(async (tx) => {
      const firm = await holdRow(tx, Firm, { id });
      const { actions } = await this.views.room(id, tx);
      if (firm.version !== version) throw refuse('CHANGED_MEANWHILE', { version: firm.version });
      if (!live && firm.live === 1 && !actions.includes('retire')) throw refuse('FIRM_IN_USE');
      await unlessTaken(
        'NAME_TAKEN',
        tx.update(Firm, id, { name, phone, live: live ? 1 : null, version: version + 1 }),
      );
      const event = !live && firm.live === 1 ? 'ended' : 'changed';
      const before = { name: firm.name, phone: firm.phone, live: firm.live === 1 };
      await this.changes.note(tx, actor, { pageId: id, kind: 'firm', label: name, event }, before, {
        name,
        phone,
        live,
      });
      return this.views.room(id, tx);
    });
  }
}
