import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { DAY_MS } from '@huifa/shared/kernel/day';
import {
  INVITATION_ALPHABET,
  INVITATION_DAYS,
  INVITATION_LENGTH,
  plainCode,
} from '@huifa/shared/organizations/lawyers';
import { PhoneProofService } from '../auth/phone-proof.service.js';
import { ChangesService } from '../organizations/changes.service.js';
import { Lawyer, LawyerInvitation } from '../organizations/organizations.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import { maskPhone } from '../platform/crypto/masks.js';
import { holdRow, Transactions, unlessTaken } from '../platform/db/transactions.js';
import type { Once } from '../platform/http/once.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refuse.js';
import { FirmRolesService } from './firm-roles.service.js';
import type { FirmLawyersView, InvitedView, NewLawyerDto, RedeemDto, RedeemedView } from './lawyers.dto.js';
import { noticed, refuseRetiredFirm } from './lawyers.service.js';
import { LawyersViews } from './lawyers.views.js';

const WAITING = { redeemedAt: IsNull(), withdrawnAt: IsNull() };

/**
 * How somebody comes to be a lawyer of the town: the office invites, and whoever holds both the code and the telephone
 * of the invitation is the lawyer (docs/adr/0022).
 */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly people: PeopleService,
    private readonly proof: PhoneProofService,
    private readonly changes: ChangesService,
    private readonly roles: FirmRolesService,
    private readonly views: LawyersViews,
  ) {}

  /** Invites a lawyer to a firm; the code is answered once. */
  invite(actor: Actor, firmId: string, { phone, ...form }: NewLawyerDto, once: Once): Promise<InvitedView> {
    if (!form.advises && !form.coordinator) throw refuse('LAWYER_ROLE_NEEDED');
    return this.transactions.once(once, async (tx) => {
      await refuseRetiredFirm(tx, firmId);
      const { licenceNo } = form;
      if (await tx.existsBy(Lawyer, { licenceNo, live: 1 })) throw refuse('LICENCE_TAKEN');
      if (await tx.existsBy(LawyerInvitation, { licenceNo, ...WAITING })) throw refuse('LICENCE_TAKEN');
      const id = newId();
      const phoneSealed = this.cipher.seal({ table: 'lawyer_invitations', column: 'phone', rowId: id }, phone);
      const { code, ...opening } = this.opening();
      const createdAt = this.clock.date();
      await tx.insert(LawyerInvitation, { id, firmId, ...form, phoneSealed, ...opening, createdAt });
      const noted = { pageId: firmId, kind: 'invitation', label: `律师${form.name}的邀请`, event: 'added' } as const;
      await this.changes.note(tx, actor, noted, {}, noticed(form));
      return this.invited(tx, actor, id, code);
    });
  }

  /** Another code for seven days; the one before opens nothing any more. */
  renew(actor: Actor, id: string, once: Once): Promise<InvitedView> {
    return this.transactions.once(once, async (tx) => {
      const { firmId, name, expiresAt } = await this.waiting(tx, id);
      await refuseRetiredFirm(tx, firmId);
      const { code, ...opening } = this.opening();
      await tx.update(LawyerInvitation, id, opening);
      const noted = { pageId: firmId, kind: 'invitation', label: `律师${name}的邀请`, event: 'renewed' } as const;
      const until = (moment: Date) => ({ expiresAt: moment.toISOString() });
      await this.changes.note(tx, actor, noted, until(expiresAt), until(opening.expiresAt));
      return this.invited(tx, actor, id, code);
    });
  }

  /** Takes an invitation back: its code opens nothing any more. */
  withdraw(actor: Actor, id: string): Promise<FirmLawyersView> {
    return this.transactions.run(async (tx) => {
      const invitation = await this.waiting(tx, id);
      const { firmId, name } = invitation;
      await tx.update(LawyerInvitation, id, { withdrawnAt: this.clock.date(), codeIndex: null });
      const noted = { pageId: firmId, kind: 'invitation', label: `律师${name}的邀请`, event: 'withdrawn' } as const;
      await this.changes.note(tx, actor, noted, { live: true }, { live: false });
      return this.views.room(actor, firmId, tx);
    });
  }

  /**
   * Code and telephone together make the one who is signed in this lawyer. The SMS is judged before the invitation, so
   * that nobody learns whether a code exists without holding the number; what is wrong with an invitation is not said.
   */
  async redeem(actor: Actor, { invitation: typed, phone, code }: RedeemDto): Promise<RedeemedView> {
    const { personId } = actor;
    await this.proof.takeGuess(personId);
    const redeemed = await this.transactions.run(async (tx) => {
      if (!(await this.proof.use(tx, phone, code))) return null;
      await this.people.hold(tx, personId);
      const invitation = await this.claim(tx, personId, typed, phone);
      const firm = await refuseRetiredFirm(tx, invitation.firmId);
      await this.writeLawyer(tx, personId, invitation);
      await this.roles.set(tx, personId, invitation.firmId, invitation);
      if ((await this.people.contact(personId, tx)).name === null)
        await this.people.employ(tx, personId, { name: invitation.name, phone });
      const label = `律师${invitation.name}`;
      const noted = { pageId: invitation.firmId, kind: 'lawyer', label, event: 'joined' } as const;
      await this.changes.note(tx, actor, noted, {}, noticed(invitation));
      await this.proof.forgetGuesses(tx, personId);
      return { firmName: firm.name, lawyerName: invitation.name };
    });
    if (redeemed === null) throw refuse('CODE_WRONG');
    return redeemed;
  }

  /** One conditional UPDATE: of two at once one finds the row, and the other a code that is used. */
  private async claim(tx: EntityManager, personId: string, typed: string, phone: string): Promise<LawyerInvitation> {
    const codeIndex = this.indexOf(plainCode(typed));
    const open = { codeIndex, ...WAITING, expiresAt: MoreThan(this.clock.date()) };
    const invitation = await tx.findOneBy(LawyerInvitation, open);
    if (invitation === null || this.views.phoneOf(invitation) !== phone) throw refuse('INVITATION_INVALID');
    const claimed = await tx.update(LawyerInvitation, open, {
      redeemedBy: personId,
      redeemedAt: this.clock.date(),
      codeIndex: null,
    });
    if (claimed.affected !== 1) throw refuse('INVITATION_INVALID');
    return invitation;
  }

  /** A lawyer who was retired comes back as himself, to this firm. */
  private async writeLawyer(tx: EntityManager, personId: string, invitation: LawyerInvitation): Promise<void> {
    const { firmId, name, licenceNo, specialties, advises } = invitation;
    const fields = { firmId, name, licenceNo, specialties, advises, live: 1 as const };
    const known = await tx.findOneBy(Lawyer, { personId });
    if (known?.live === 1) throw refuse('LAWYER_ALREADY');
    await unlessTaken(
      'LICENCE_TAKEN',
      known === null
        ? tx.insert(Lawyer, { personId, ...fields })
        : tx.update(Lawyer, personId, { ...fields, version: known.version + 1 }),
    );
  }

  private async waiting(tx: EntityManager, id: string): Promise<LawyerInvitation> {
    const invitation = await holdRow(tx, LawyerInvitation, { id });
    if (invitation.redeemedAt !== null || invitation.withdrawnAt !== null) throw refuse('INVITATION_GONE');
    return invitation;
  }

  private async invited(tx: EntityManager, actor: Actor, id: string, code: string): Promise<InvitedView> {
    const invitation = await tx.findOneByOrFail(LawyerInvitation, { id });
    const { name, firmId, expiresAt } = invitation;
    return {
      ...{ code, name, expiresAt: expiresAt.toISOString() },
      phoneMasked: maskPhone(this.views.phoneOf(invitation)),
      room: await this.views.room(actor, firmId, tx),
    };
  }

  private opening(): { code: string; codeIndex: string; expiresAt: Date } {
    const signs = Array.from(
      { length: INVITATION_LENGTH },
      () => INVITATION_ALPHABET[randomInt(INVITATION_ALPHABET.length)],
    );
    const code = signs.join('');
    const expiresAt = new Date(this.clock.now() + INVITATION_DAYS * DAY_MS);
    return { code, codeIndex: this.indexOf(code), expiresAt };
  }

  private indexOf(code: string): string {
    return this.cipher.index('invitation', code);
  }
}
