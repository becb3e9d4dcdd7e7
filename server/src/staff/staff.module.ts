import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { StaffController } from './staff.controller.js';
import { StaffService } from './staff.service.js';
import { StaffViews } from './staff.views.js';

/** Who works at the desk. */
@Module({ imports: [PeopleModule], controllers: [StaffController], providers: [StaffService, StaffViews] })
export class StaffModule {}
