import { Global, Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { Policies } from './policies.service.js';
import { PromisesController } from './promises.controller.js';
import { PromisesService } from './promises.service.js';

/** What the town promises. Global: every clock asks which version is in force. */
@Global()
@Module({
  imports: [PeopleModule],
  controllers: [PromisesController],
  providers: [Policies, PromisesService],
  exports: [Policies],
})
export class PromisesModule {}
