import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AttendanceModule } from './attendance.module.js';
import { ReceptionController } from './reception.controller.js';
import { ReceptionQueries } from './reception.queries.js';

/** The reception of the service points. */
@Module({
  imports: [AttendanceModule, PeopleModule],
  controllers: [ReceptionController],
  providers: [ReceptionQueries],
})
export class ReceptionModule {}
