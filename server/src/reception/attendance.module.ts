import { Module } from '@nestjs/common';
import { MattersModule } from '../matters/matters.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { AttendanceService } from './attendance.service.js';

/** Noted at the desk and on the lawyer's phone: apart from the reception, so that both may use it. */
@Module({
  imports: [MattersModule, OrganizationsModule],
  providers: [AttendanceService],
  exports: [AttendanceService],
})
export class AttendanceModule {}
