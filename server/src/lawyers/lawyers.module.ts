import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { FirmRolesService } from './firm-roles.service.js';
import { InvitationsService } from './invitations.service.js';
import { LawyersController } from './lawyers.controller.js';
import { LawyersService } from './lawyers.service.js';
import { LawyersViews } from './lawyers.views.js';
import { RedemptionsController } from './redemptions.controller.js';

/** Who of a firm works for the town, and how they come to. */
@Module({
  imports: [OrganizationsModule, PeopleModule],
  controllers: [LawyersController, RedemptionsController],
  providers: [LawyersService, InvitationsService, LawyersViews, FirmRolesService],
})
export class LawyersModule {}
