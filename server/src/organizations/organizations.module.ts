import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ChangesService } from './changes.service.js';
import { ContractsService } from './contracts.service.js';
import { FirmQueries } from './firm.queries.js';
import { LeavesService } from './leaves.service.js';
import { FirmsController } from './firms.controller.js';
import { FirmsService } from './firms.service.js';
import { FirmViews } from './firm.views.js';
import { SlotService } from './slot.service.js';

@Module({
  imports: [PeopleModule],
  controllers: [FirmsController],
  providers: [FirmQueries, SlotService, FirmViews, FirmsService, ContractsService, ChangesService, LeavesService],
  exports: [FirmQueries, SlotService, ChangesService, LeavesService],
})
export class OrganizationsModule {}
