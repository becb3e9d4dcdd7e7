import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { FirmController } from './firm.controller.js';
import { FirmDayQueries } from './firm-day.queries.js';
import { FirmDayService } from './firm-day.service.js';
import { OwnLeaveController } from './own-leave.controller.js';
import { OwnLeaveService } from './own-leave.service.js';
import { ScheduleController } from './schedule.controller.js';
import { ScheduleQueries } from './schedule.queries.js';

/** A firm's own day: who is asked, who takes it, who goes on with it. */
@Module({
  imports: [DispatchModule, MattersModule, OrganizationsModule],
  controllers: [FirmController, ScheduleController, OwnLeaveController],
  providers: [FirmDayQueries, FirmDayService, ScheduleQueries, CalendarFeedService, OwnLeaveService],
})
export class FirmModule {}
