import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module.js';
import { ReportsController } from './reports.controller.js';
import { AnsweredOfferQueries } from './answered-offers.queries.js';
import { ResponseTimesViews } from './response-times.views.js';

/** Figures of the town over a span of days. */
@Module({
  imports: [BoardModule],
  controllers: [ReportsController],
  providers: [AnsweredOfferQueries, ResponseTimesViews],
})
export class ReportsModule {}
