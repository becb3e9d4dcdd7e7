import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { MatterDetails } from './matter-details.queries.js';
import { MatterQueries } from './matter.queries.js';
import { MatterViews } from './matter.views.js';

/** The spine: read by every feature that hangs something on a matter. */
@Module({
  imports: [OrganizationsModule, PeopleModule],
  providers: [MatterQueries, MatterDetails, MatterViews],
  exports: [MatterQueries, MatterDetails, MatterViews],
})
export class MattersModule {}
