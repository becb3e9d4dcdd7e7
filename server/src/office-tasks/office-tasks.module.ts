import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { OfficeTasksController } from './office-tasks.controller.js';
import { OfficeTaskQueries } from './office-tasks.queries.js';
import { OfficeTasksService } from './office-tasks.service.js';
import { OfficeTaskViews } from './office-tasks.views.js';

/** What the office itself must do about a matter. */
@Module({
  imports: [PeopleModule],
  controllers: [OfficeTasksController],
  providers: [OfficeTasksService, OfficeTaskQueries, OfficeTaskViews],
  exports: [OfficeTasksService, OfficeTaskQueries, OfficeTaskViews],
})
export class OfficeTasksModule {}
