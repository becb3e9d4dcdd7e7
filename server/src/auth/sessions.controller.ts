import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { IdPipe } from '../platform/http/pipes.js';
import { AccountService } from './account.service.js';
import { SessionPlacesView } from './account.dto.js';

@Controller('sessions')
export class SessionsController {
  constructor(private readonly account: AccountService) {}

  /** Everywhere I am signed in. */
  @Get()
  @Can('session.read')
  places(@TheActor() actor: Actor): Promise<SessionPlacesView> {
    return this.account.places(actor.personId, actor.sessionId);
  }

  /** Ends all my sessions but this one. */
  @Delete('others')
  @HttpCode(200)
  @Can('session.end')
  endOthers(@TheActor() actor: Actor): Promise<SessionPlacesView> {
    return this.account.endOthers(actor);
  }

  /** Ends one of my sessions. */
  @Delete(':id')
  @HttpCode(200)
  @Can('session.end')
  endOne(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SessionPlacesView> {
    return this.account.endOne(actor, id);
  }
}
