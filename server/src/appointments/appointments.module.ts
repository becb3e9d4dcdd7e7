import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AppointmentsController } from './appointments.controller.js';
import { AppointmentsService } from './appointments.service.js';
import { HoldsController } from './holds.controller.js';
import { HoldsService } from './holds.service.js';
import { RostersController } from './rosters.controller.js';
import { RostersService } from './rosters.service.js';
import { SittingsController } from './sittings.controller.js';
import { SittingsQueries } from './sittings.queries.js';
import { SittingsService } from './sittings.service.js';

/** Seats and times: the roster, keeping a seat, moving to another, and cancelling a whole sitting. */
@Module({
  imports: [BoardModule, DispatchModule, MattersModule, OrganizationsModule, PeopleModule],
  controllers: [AppointmentsController, HoldsController, RostersController, SittingsController],
  providers: [AppointmentsService, HoldsService, RostersService, SittingsQueries, SittingsService],
})
export class AppointmentsModule {}
