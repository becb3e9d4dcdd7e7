import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { AccountService } from '../auth/account.service.js';
import { RoleGrant } from '../people/people.entity.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';

type FirmRole = 'adviser' | 'firmManager';

/** 顾问律师 and 联络协调人: the two hats that a firm's people wear. */
@Injectable()
export class FirmRolesService {
  constructor(
    private readonly account: AccountService,
    private readonly clock: Clock,
  ) {}

  /** Makes the hats of a person those and no others. A hat that is taken ends its sessions at once. */
  async set(
    tx: EntityManager,
    personId: string,
    firmId: string,
    { advises, coordinator }: { readonly advises: boolean; readonly coordinator: boolean },
  ): Promise<void> {
    await (advises ? this.give(tx, personId, 'adviser', firmId) : this.take(tx, personId, 'adviser'));
    await (coordinator ? this.give(tx, personId, 'firmManager', firmId) : this.take(tx, personId, 'firmManager'));
  }

  /** Whether the person coordinates for this firm now. */
  coordinates(tx: EntityManager, personId: string, firmId: string): Promise<boolean> {
    return tx.existsBy(RoleGrant, { personId, firmId, role: 'firmManager', endedAt: IsNull() });
  }

  private async give(tx: EntityManager, personId: string, role: FirmRole, firmId: string): Promise<void> {
    const known = await tx.findOneBy(RoleGrant, { personId, role });
    const grantedAt = this.clock.date();
    if (known === null) await tx.insert(RoleGrant, { id: newId(), personId, role, firmId, grantedAt });
    else if (known.endedAt !== null || known.firmId !== firmId)
      await tx.update(RoleGrant, known.id, { firmId, grantedAt, endedAt: null, lastDay: null });
  }

  private async take(tx: EntityManager, personId: string, role: FirmRole): Promise<void> {
    const held = await tx.findOneBy(RoleGrant, { personId, role, endedAt: IsNull() });
    if (held === null) return;
    await tx.update(RoleGrant, held.id, { endedAt: this.clock.date() });
    await this.account.endSessions(tx, personId, role);
  }
}
