import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Can } from '../platform/access/can.js';
import { PhoneCodeView, SignedInView } from './auth.dto.js';
import {
  AnswerChallengeDto,
  ChallengeDto,
  ChallengeView,
  DeskScanView,
  ScanResultView,
  SignInAtDeskDto,
} from './desk-sign-in.dto.js';
import { DeskSignInService } from './desk-sign-in.service.js';
import { type Origin, TheOrigin } from '../platform/http/origin.js';
import { ScansService } from './scans.service.js';

@Controller('sessions/desk')
export class DeskSignInController {
  constructor(
    private readonly deskSignIn: DeskSignInService,
    private readonly scans: ScansService,
  ) {}

  /** The password; a right one is answered with what is asked for next. */
  @Post()
  @HttpCode(200)
  @Can('session.start')
  begin(@Body() form: SignInAtDeskDto, @TheOrigin() origin: Origin): Promise<ChallengeView> {
    return this.deskSignIn.begin(form.login, form.password, origin);
  }

  /** Sends a code to the person's own number. */
  @Post('codes')
  @HttpCode(200)
  @Can('session.start')
  sendCode(@Body() form: ChallengeDto): Promise<PhoneCodeView> {
    return this.deskSignIn.sendCode(form.challenge);
  }

  /** A code by SMS or of an authenticator app; the session is an httpOnly cookie. */
  @Post('answers')
  @HttpCode(200)
  @Can('session.start')
  async answer(
    @Body() form: AnswerChallengeDto,
    @TheOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    return this.deskSignIn.seat(reply, await this.deskSignIn.answer(form, origin));
  }

  /** A fresh code to be scanned with the mini-program. */
  @Post('scans')
  @HttpCode(200)
  @Can('session.start')
  scan(@Body() form: ChallengeDto): Promise<DeskScanView> {
    return this.scans.show(form.challenge);
  }

  /** Whether the phone has answered; once approved, the session. */
  @Post('scan-results')
  @HttpCode(200)
  @Can('session.start')
  async scanResult(
    @Body() form: ChallengeDto,
    @TheOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScanResultView> {
    const result = await this.scans.result(form.challenge, origin);
    return 'state' in result ? result : { state: 'approved', session: this.deskSignIn.seat(reply, result).session };
  }
}
