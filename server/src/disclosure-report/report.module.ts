import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/disclosure.module.js';
import { DisclosureReportController } from './report.controller.js';
import { ReportQueries } from './report.queries.js';
import { ReportService } from './report.service.js';

/** The yearly tables of 政府信息公开, and requests of before. */
@Module({
  imports: [DisclosureModule],
  controllers: [DisclosureReportController],
  providers: [ReportQueries, ReportService],
})
export class DisclosureReportModule {}
