import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../platform/access/can.js';
import { ResponseTimesFilterDto, ResponseTimesView } from './reports.dto.js';
import { ResponseTimesViews } from './response-times.views.js';

@Controller('reports')
export class ReportsController {
  constructor(private readonly responseTimes: ResponseTimesViews) {}

  /** How fast firms answer, by firm, topic, community or month; small groups are hidden. */
  @Get('response-times')
  @Can('report.read')
  read(@Query() filter: ResponseTimesFilterDto): Promise<ResponseTimesView> {
    return this.responseTimes.view(filter);
  }
}
