import { Module } from '@nestjs/common';
import { FirmQueries } from './firm.queries.js';
import { SlotService } from './slot.service.js';

@Module({ providers: [FirmQueries, SlotService], exports: [FirmQueries, SlotService] })
export class OrganizationsModule {}
