import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { LongLines } from '../platform/access/long-lines.js';
import { BoardController } from './board.controller.js';
import { BoardKept } from './board-kept.js';
import { BoardQueries } from './board.queries.js';
import { BoardService } from './board.service.js';
import { BoardStream } from './board-stream.js';
import { BoardViews } from './board.views.js';
import { MonthQueries } from './month.queries.js';
import { OfficeActsController } from './office-acts.controller.js';
import { OfficeActsService } from './office-acts.service.js';
import { OfficeActsViews } from './office-acts.views.js';
import { PlaceQueries } from './place.queries.js';
import { ResponseTimeQueries } from './response-times.queries.js';

@Module({
  imports: [DispatchModule, MattersModule, OrganizationsModule, PeopleModule],
  controllers: [BoardController, OfficeActsController],
  providers: [
    BoardService,
    BoardViews,
    BoardQueries,
    BoardKept,
    PlaceQueries,
    MonthQueries,
    BoardStream,
    LongLines,
    ResponseTimeQueries,
    OfficeActsService,
    OfficeActsViews,
  ],
  exports: [BoardService, BoardQueries, BoardViews, MonthQueries, ResponseTimeQueries],
})
export class BoardModule {}
