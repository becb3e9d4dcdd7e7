import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../platform/access/can.js';
import { AccessLogQuery, AccessLogView } from './access-log.dto.js';
import { AccessLogQueries } from './access-log.queries.js';

@Controller('access-log')
export class AccessLogController {
  constructor(private readonly log: AccessLogQueries) {}

  /** Who asked for what, newest first. */
  @Get()
  @Can('accessLog.read')
  page(@Query() query: AccessLogQuery): Promise<AccessLogView> {
    return this.log.page(query);
  }
}
