import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { HoldsController } from './holds.controller.js';
import { HoldsService } from './holds.service.js';

/** Seats and times: keeping one, and moving to another. */
@Module({ imports: [OrganizationsModule], controllers: [HoldsController], providers: [HoldsService] })
export class AppointmentsModule {}
