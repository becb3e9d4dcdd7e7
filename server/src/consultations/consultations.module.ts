import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { MattersController } from '../matters/matters.controller.js';
import { MattersModule } from '../matters/matters.module.js';
import { MattersService } from '../matters/matters.service.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ConsultationsController } from './consultations.controller.js';
import { ConsultationsService } from './consultations.service.js';

/** Booking, and what residents do with their matters. */
@Module({
  imports: [DispatchModule, MattersModule, OrganizationsModule, PeopleModule],
  controllers: [ConsultationsController, MattersController],
  providers: [ConsultationsService, MattersService],
})
export class ConsultationsModule {}
