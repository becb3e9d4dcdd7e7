import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { IsISO8601 } from 'class-validator';
import { Can } from '../platform/access/can.js';
import { Clock, SetClock } from '../platform/clock.js';
import { Poller } from '../platform/jobs/poller.js';
import { refuse } from '../platform/refuse.js';
import { DemoPeopleView } from '../town/town.dto.js';
import { DEMO_PEOPLE } from './demo-people.js';

/** Demo and test mode only: production does not load this controller. */
@Controller('demo')
export class DemoController {
  /** People of the demo town to sign in as. */
  @Get('people')
  @Can('town.read')
  people(): DemoPeopleView {
    return DEMO_PEOPLE;
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
