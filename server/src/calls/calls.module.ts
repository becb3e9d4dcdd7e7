import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { OfficeTasksModule } from '../office-tasks/office-tasks.module.js';
import { CallsController } from './calls.controller.js';
import { CallsService } from './calls.service.js';

@Module({
  imports: [DispatchModule, MattersModule, OfficeTasksModule],
  controllers: [CallsController],
  providers: [CallsService],
})
export class CallsModule {}
