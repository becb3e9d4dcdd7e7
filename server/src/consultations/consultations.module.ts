import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { EpisodesModule } from '../episodes/episodes.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ConsultationsController } from './consultations.controller.js';
import { ConsultationsService } from './consultations.service.js';
import { NewMatters } from './new-matters.service.js';

/** Booking a consultation. */
@Module({
  imports: [DispatchModule, EpisodesModule, MattersModule, OrganizationsModule, PeopleModule],
  controllers: [ConsultationsController],
  providers: [ConsultationsService, NewMatters],
  exports: [NewMatters],
})
export class ConsultationsModule {}
