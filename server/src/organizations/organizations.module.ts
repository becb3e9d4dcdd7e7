import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ChangesService } from './changes.service.js';
import { ContractsService } from './contracts.service.js';
import { FirmQueries } from './firm.queries.js';
import { LeavesService } from './leaves.service.js';
import { FirmsController } from './firms.controller.js';
import { FirmsService } from './firms.service.js';
import { FirmViews } from './firm.views.js';
import { PointsController } from './points.controller.js';
import { PointsService } from './points.service.js';
import { PointViews } from './point.views.js';
import { SlotService } from './slot.service.js';
import { VillagesController } from './villages.controller.js';
import { VillagesService } from './villages.service.js';
import { VillageViews } from './village.views.js';

@Module({
  imports: [PeopleModule],
  controllers: [FirmsController, VillagesController, PointsController],
  providers: [
    FirmQueries,
    SlotService,
    FirmViews,
    FirmsService,
    ContractsService,
    ChangesService,
    LeavesService,
    VillagesService,
    VillageViews,
    PointsService,
    PointViews,
  ],
  exports: [FirmQueries, SlotService, ChangesService, LeavesService, VillageViews, PointViews],
})
export class OrganizationsModule {}
