import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { MattersController } from './matters.controller.js';
import { MattersModule } from './matters.module.js';
import { MattersService } from './matters.service.js';

/** What residents do with their own matters; apart from the spine, since it sends matters on to dispatch. */
@Module({
  imports: [MattersModule, DispatchModule, OrganizationsModule],
  controllers: [MattersController],
  providers: [MattersService],
})
export class ResidentMattersModule {}
