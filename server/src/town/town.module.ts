import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { HealthController } from './health.controller.js';
import { TownController } from './town.controller.js';
import { TownService } from './town.service.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [TownController, HealthController],
  providers: [TownService],
  exports: [TownService],
})
export class TownModule {}
