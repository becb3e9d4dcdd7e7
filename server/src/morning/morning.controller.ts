import { Controller, Get } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { MorningView } from './morning.dto.js';
import { MorningViews } from './morning.views.js';

@Controller('morning')
export class MorningController {
  constructor(private readonly views: MorningViews) {}

  /** The director's morning: what waits, what is late, who sits where, the year so far. */
  @Get()
  @Can('morning.read')
  read(@TheActor() actor: Actor): Promise<MorningView> {
    return this.views.view(actor);
  }
}
