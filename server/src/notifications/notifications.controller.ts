import { Controller, Get, Param, Put } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { IdPipe } from '../platform/http/pipes.js';
import { InboxView } from './notification.dto.js';
import { NotificationsService } from './notifications.service.js';

@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  /** My inbox, newest first. */
  @Get()
  @Can('inbox.read')
  inbox(@TheActor() actor: Actor): Promise<InboxView> {
    return this.notifications.inbox(actor);
  }

  /** Marks one as read. */
  @Put(':id/read')
  @Can('inbox.write')
  read(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<InboxView> {
    return this.notifications.read(actor, id);
  }
}
