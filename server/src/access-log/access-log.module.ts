import { Global, Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AccessLogController } from './access-log.controller.js';
import { AccessLogQueries } from './access-log.queries.js';
import { AccessLogService } from './access-log.service.js';

/** Global: the guard of every route marks what is to be written down. */
@Global()
@Module({
  imports: [PeopleModule],
  controllers: [AccessLogController],
  providers: [AccessLogService, AccessLogQueries],
  exports: [AccessLogService],
})
export class AccessLogModule {}
