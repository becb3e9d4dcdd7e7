import { Injectable } from '@nestjs/common';
import type { LeaveDto } from '../organizations/leave.dto.js';
import { LeavesService } from '../organizations/leaves.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Transactions } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import type { OwnLeaveListView } from './own-leave.dto.js';

/** A lawyer says when he is away: no offer counts on him, and nobody can give him work meanwhile. */
@Injectable()
export class OwnLeaveService {
  constructor(
    private readonly transactions: Transactions,
    private readonly leaves: LeavesService,
  ) {}

  async list({ personId }: Actor): Promise<OwnLeaveListView> {
    return { leaves: await this.leaves.list(personId) };
  }

  add({ personId }: Actor, form: LeaveDto, once: Once): Promise<OwnLeaveListView> {
    return this.transactions.once(once, async (tx) => {
      await this.leaves.write(tx, personId, form);
      return { leaves: await this.leaves.list(personId, tx) };
    });
  }

  end({ personId }: Actor, id: string): Promise<OwnLeaveListView> {
    return this.transactions.run(async (tx) => {
      await this.leaves.end(tx, personId, id);
      return { leaves: await this.leaves.list(personId, tx) };
    });
  }
}
