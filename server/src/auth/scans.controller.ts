import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { IdPipe } from '../platform/http/pipes.js';
import { AnswerScanDto, ScannedView } from './desk-sign-in.dto.js';
import { ScansService } from './scans.service.js';

/** The phone's half of signing in at the desk by a scan. */
@Controller('desk-scans')
export class ScansController {
  constructor(private readonly scans: ScansService) {}

  /** Where, when and with which browser somebody wants to sign in as me. */
  @Get(':id')
  @Can('signIn.confirm')
  look(@TheActor() actor: Actor, @Param('id', IdPipe) scene: string): Promise<ScannedView> {
    return this.scans.look(actor, scene);
  }

  /** That is me, or it is not. */
  @Post(':id/answer')
  @HttpCode(204)
  @Can('signIn.confirm')
  answer(@TheActor() actor: Actor, @Param('id', IdPipe) scene: string, @Body() form: AnswerScanDto): Promise<void> {
    return this.scans.answer(actor, scene, form.approved);
  }
}
