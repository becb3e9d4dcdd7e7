import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { AccountService } from './account.service.js';
import { ChangePasswordDto, ConfirmTotpDto, MyAccountView, TotpEnrolmentView } from './account.dto.js';
import { SessionView } from './auth.dto.js';

/** One's own desk account: password and second factor. */
@Controller('account')
export class AccountController {
  constructor(private readonly account: AccountService) {}

  @Get()
  @Can('account.read')
  mine(@TheActor() actor: Actor): Promise<MyAccountView> {
    return this.account.mine(actor);
  }

  /** A new password ends every other session. */
  @Put('password')
  @Can('account.write')
  changePassword(@TheActor() actor: Actor, @Body() form: ChangePasswordDto): Promise<SessionView> {
    return this.account.changePassword(actor, form);
  }

  /** Begins with an authenticator app; it counts when its first code is confirmed. */
  @Post('totp')
  @HttpCode(200)
  @Can('account.write')
  beginTotp(@TheActor() actor: Actor): Promise<TotpEnrolmentView> {
    return this.account.beginTotp(actor);
  }

  @Put('totp')
  @Can('account.write')
  confirmTotp(@TheActor() actor: Actor, @Body() form: ConfirmTotpDto): Promise<MyAccountView> {
    return this.account.confirmTotp(actor, form.code);
  }
}
