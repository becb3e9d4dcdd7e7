import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { receivedFile } from '../platform/files/received-file.js';
import { IsNotJson } from '../platform/http/not-json.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import {
  ImportedView,
  PublishedTableDto,
  ReportCellDto,
  ReportCellView,
  ReportYearDto,
  YearlyReportView,
} from './report.dto.js';
import { ReportService } from './report.service.js';

const BINARY = { type: 'string', format: 'binary' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FORM = {
  type: 'multipart/form-data',
  schema: { type: 'object', required: ['file'], properties: { file: BINARY } },
};

/** 年度报告: the tables of any year, counted at every look. */
@Controller('desk/disclosure-reports')
export class DisclosureReportController {
  constructor(private readonly report: ReportService) {}

  /** An empty table by which requests of before are brought in. */
  @Get('import-template')
  @Can('disclosureReport.read')
  @IsNotJson({ gives: { type: XLSX, schema: BINARY } })
  async template(@Res() reply: FastifyReply): Promise<void> {
    send(reply, XLSX, '依申请公开导入模板.xlsx', await this.report.template());
  }

  /** Brings requests in from a filled table: multipart/form-data with one part `file`. All rows or none. */
  @Post('imports')
  @HttpCode(200)
  @Can('disclosureReport.write')
  @IsNotJson({ takes: FORM })
  async import(@TheActor() actor: Actor, @Req() request: FastifyRequest, @OnceKey() once: Once): Promise<ImportedView> {
    return this.report.import(actor, await receivedFile(request), once);
  }

  @Get(':year')
  @Can('disclosureReport.read')
  view(@Param() { year }: ReportYearDto): Promise<YearlyReportView> {
    return this.report.view(year);
  }

  /** The requests behind a figure of 表三. */
  @Get(':year/cells/:row/:column')
  @Can('disclosureReport.read')
  cell(@Param() place: ReportCellDto): Promise<ReportCellView> {
    return this.report.cell(place);
  }

  /** 表二. */
  @Put(':year/published')
  @Can('disclosureReport.write')
  publish(
    @TheActor() actor: Actor,
    @Param() { year }: ReportYearDto,
    @Body() figures: PublishedTableDto,
  ): Promise<YearlyReportView> {
    return this.report.publish(actor, year, figures);
  }

  @Get(':year/report.xlsx')
  @Can('disclosureReport.read')
  @IsNotJson({ gives: { type: XLSX, schema: BINARY } })
  async sheet(@Param() { year }: ReportYearDto, @Res() reply: FastifyReply): Promise<void> {
    send(reply, XLSX, `${year}年政府信息公开年度报告.xlsx`, await this.report.exported(year, 'xlsx'));
  }

  @Get(':year/report.docx')
  @Can('disclosureReport.read')
  @IsNotJson({ gives: { type: DOCX, schema: BINARY } })
  async document(@Param() { year }: ReportYearDto, @Res() reply: FastifyReply): Promise<void> {
    send(reply, DOCX, `${year}年政府信息公开年度报告.docx`, await this.report.exported(year, 'docx'));
  }
}

function send(reply: FastifyReply, type: string, name: string, bytes: Buffer): void {
  void reply
    .headers({
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .send(bytes);
}
