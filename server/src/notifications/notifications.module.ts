import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { DeliverService } from './deliver.service.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { OutsideChannels } from './outside-channels.js';

@Module({
  imports: [PeopleModule],
  controllers: [NotificationsController],
  providers: [NotificationsService, DeliverService, OutsideChannels],
})
export class NotificationsModule {}
