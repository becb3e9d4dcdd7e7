import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { IsISO8601 } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { SignedInView } from '../auth/auth.dto.js';
import { DeskSignInService } from '../auth/desk-sign-in.service.js';
import { type Origin, TheOrigin } from '../platform/http/origin.js';
import { Can } from '../platform/access/can.js';
import { Clock, SetClock } from '../platform/clock.js';
import { Poller } from '../platform/jobs/poller.js';
import { refuse } from '../platform/refuse.js';
import { DemoPeopleView } from '../town/town.dto.js';
import { DEMO_PEOPLE } from './demo-people.js';
import { DemoDeskDto } from './demo.dto.js';

/** Demo and test mode only: production does not load this controller. */
@Controller('demo')
export class DemoController {
  constructor(private readonly deskSignIn: DeskSignInService) {}

  /** People of the demo town to sign in as. */
  @Get('people')
  @Can('town.read')
  people(): DemoPeopleView {
    return DEMO_PEOPLE;
  }

  /** One press instead of password and second factor. */
  @Post('desk-sessions')
  @HttpCode(200)
  @Can('session.start')
  async atDesk(
    @Body() form: DemoDeskDto,
    @TheOrigin() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    return this.deskSignIn.seat(reply, await this.deskSignIn.openForDemo(form.login, origin));
  }
}

export class SetClockDto {
  /** The moment that becomes "now". */
  @IsISO8601({ strict: true }) now!: string;
}

/** Test mode only: time stands still and moves by hand. */
@Controller('test')
export class TestClockController {
  constructor(
    private readonly clock: Clock,
    private readonly poller: Poller,
  ) {}

  /** Moves the clock, then rings every timer and carries every message that is due. */
  @Put('clock')
  @HttpCode(204)
  @Can('session.start')
  async set(@Body() form: SetClockDto): Promise<void> {
    if (!(this.clock instanceof SetClock)) throw refuse('NOT_FOUND');
    this.clock.to(Date.parse(form.now));
    await this.poller.once();
  }
}
