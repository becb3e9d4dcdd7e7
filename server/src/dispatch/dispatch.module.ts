import { Module } from '@nestjs/common';
import { MattersModule } from '../matters/matters.module.js';
import { OfficeTasksModule } from '../office-tasks/office-tasks.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DispatchController } from './dispatch.controller.js';
import { DispatchQueries } from './dispatch.queries.js';
import { DispatchViews } from './dispatch.views.js';
import { FirmClock } from './firm-clock.service.js';
import { FirmLoadQueries } from './firm-load.queries.js';
import { OffersService } from './offers.service.js';
import { DispatchRouter } from './router.service.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [MattersModule, OfficeTasksModule, OrganizationsModule, PeopleModule],
  controllers: [DispatchController],
  providers: [DispatchRouter, DispatchQueries, DispatchViews, OffersService, TasksService, FirmClock, FirmLoadQueries],
  exports: [DispatchRouter, DispatchQueries, DispatchViews, FirmClock, OffersService, TasksService],
})
export class DispatchModule {}
