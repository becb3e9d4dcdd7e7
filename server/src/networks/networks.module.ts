import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { NetworksController } from './networks.controller.js';
import { NetworksService } from './networks.service.js';

/** From where the desk may be used. */
@Module({
  imports: [PeopleModule],
  controllers: [NetworksController],
  providers: [NetworksService],
  exports: [NetworksService],
})
export class NetworksModule {}
