import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { InvitationsService } from './invitations.service.js';
import { RedeemDto, RedeemedView } from './lawyers.dto.js';

@Controller('lawyer-invitations')
export class RedemptionsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** 「我是签约律师」: the office's code, and the code that came to the lawyer's own number. */
  @Post('redemptions')
  @HttpCode(200)
  @Can('invitation.redeem')
  redeem(@TheActor() actor: Actor, @Body() form: RedeemDto): Promise<RedeemedView> {
    return this.invitations.redeem(actor, form);
  }
}
