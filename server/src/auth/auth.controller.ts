import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import {
  PhoneCodeView,
  SendPhoneCodeDto,
  SessionView,
  SignedInView,
  SignInByPhoneDto,
  SignInByWechatDto,
  SwitchRoleDto,
} from './auth.dto.js';
import { AuthService } from './auth.service.js';
import { type Origin, TheOrigin } from '../platform/http/origin.js';
import { PhoneCodes } from './phone-codes.js';
import { DESK_COOKIE } from './session-store.js';

@Controller()
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly phoneCodes: PhoneCodes,
  ) {}

  /** Sends a sign-in code by SMS. */
  @Post('phone-codes')
  @HttpCode(200)
  @Can('session.start')
  sendCode(@Body() form: SendPhoneCodeDto): Promise<PhoneCodeView> {
    return this.phoneCodes.send(form.phone);
  }

  /** Signs in on the phone by number and code. */
  @Post('sessions/phone')
  @HttpCode(200)
  @Can('session.start')
  byPhone(@Body() form: SignInByPhoneDto, @TheOrigin() origin: Origin): Promise<SignedInView> {
    return this.auth.byPhone(form.phone, form.code, origin);
  }

  /** Signs in on the phone by WeChat. */
  @Post('sessions/wechat')
  @HttpCode(200)
  @Can('session.start')
  byWechat(@Body() form: SignInByWechatDto, @TheOrigin() origin: Origin): Promise<SignedInView> {
    return this.auth.byWechat(form.code, origin);
  }

  /** Who is signed in. */
  @Get('sessions/current')
  @Can('session.read')
  current(@TheActor() actor: Actor): Promise<SessionView> {
    return this.auth.current(actor);
  }

  /** Signs out; the token is worthless at once. */
  @Delete('sessions/current')
  @HttpCode(204)
  @Can('session.end')
  async end(@TheActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.auth.end(actor);
    void reply.clearCookie(DESK_COOKIE, { path: '/api' });
  }

  /** Puts on another hat of the same person. */
  @Put('sessions/current/role')
  @Can('session.switchRole')
  switchRole(@TheActor() actor: Actor, @Body() form: SwitchRoleDto): Promise<SessionView> {
    return this.auth.switchRole(actor, form.role);
  }
}
