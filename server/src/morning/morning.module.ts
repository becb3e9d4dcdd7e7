import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module.js';
import { OfficeTasksModule } from '../office-tasks/office-tasks.module.js';
import { MorningController } from './morning.controller.js';
import { MorningDutyQueries } from './morning-duty.queries.js';
import { MorningFigureQueries } from './morning-figures.queries.js';
import { MorningViews } from './morning.views.js';

/** The director's morning screen. */
@Module({
  imports: [BoardModule, OfficeTasksModule],
  controllers: [MorningController],
  providers: [MorningViews, MorningFigureQueries, MorningDutyQueries],
})
export class MorningModule {}
