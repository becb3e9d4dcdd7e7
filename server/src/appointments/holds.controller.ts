import { Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { IdPipe } from '../platform/http/pipes.js';
import { HoldView } from './appointment.dto.js';
import { HoldsService } from './holds.service.js';

@Controller('slots')
export class HoldsController {
  constructor(private readonly holds: HoldsService) {}

  /** Keeps a seat for ten minutes while I fill in the form. */
  @Put(':id/hold')
  @Can('slot.hold')
  hold(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<HoldView> {
    return this.holds.hold(actor, id);
  }

  /** Lets my own seat go. */
  @Delete(':id/hold')
  @HttpCode(204)
  @Can('slot.hold')
  drop(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.holds.drop(actor, id);
  }
}
