import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AttendanceService } from './attendance.service.js';
import { DeskBookingService } from './desk-booking.service.js';
import { ReceptionController } from './reception.controller.js';
import { ReceptionQueries } from './reception.queries.js';

/** The reception of the service points. */
@Module({
  imports: [ConsultationsModule, MattersModule, OrganizationsModule, PeopleModule],
  controllers: [ReceptionController],
  providers: [AttendanceService, DeskBookingService, ReceptionQueries],
})
export class ReceptionModule {}
