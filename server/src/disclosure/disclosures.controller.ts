import { Body, Controller, Get, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { sendDownload } from '../platform/files/download.js';
import { IsNotJson } from '../platform/http/not-json.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { CorrectDisclosureDto, DisclosureVersionDto, FileDisclosureDto } from './application.dto.js';
import { CourseService } from './course.service.js';
import { DisclosureListView, DisclosureView } from './disclosure.dto.js';
import { DisclosureViews } from './disclosure.views.js';
import { FilingService } from './filing.service.js';
import { LetterPrints } from './letter-prints.service.js';
import { SealedFiles } from './sealed-files.service.js';

const BINARY = { type: 'string', format: 'binary' };

/** 依申请公开, on the applicant's phone. */
@Controller('disclosures')
export class DisclosuresController {
  constructor(
    private readonly filing: FilingService,
    private readonly course: CourseService,
    private readonly views: DisclosureViews,
    private readonly files: SealedFiles,
    private readonly prints: LetterPrints,
  ) {}

  /** My requests, and whether the channel is open. */
  @Get()
  @Can('disclosure.read')
  list(@TheActor() actor: Actor): Promise<DisclosureListView> {
    return this.views.mine(actor);
  }

  /** Files a request; the office confirms it within one working day. */
  @Post()
  @Can('disclosure.file')
  async file(
    @TheActor() actor: Actor,
    @Body() form: FileDisclosureDto,
    @OnceKey() once: Once,
  ): Promise<DisclosureView> {
    return this.views.view(actor, (await this.filing.file(actor, form, once)).id);
  }

  /** One request: where it stands, why it is due when it is, letters, and what can be done against the answer. */
  @Get(':id')
  @Can('disclosure.read')
  view(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DisclosureView> {
    return this.views.view(actor, id);
  }

  /** 补正: once, in the applicant's own words. */
  @Post(':id/corrections')
  @HttpCode(200)
  @Can('disclosure.correct')
  async correct(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: CorrectDisclosureDto,
    @OnceKey() once: Once,
  ): Promise<DisclosureView> {
    return this.views.view(actor, (await this.course.correct(actor, id, form, once)).id);
  }

  /** Takes the request back. */
  @Post(':id/withdrawals')
  @HttpCode(200)
  @Can('disclosure.withdraw')
  async withdraw(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { version }: DisclosureVersionDto,
    @OnceKey() once: Once,
  ): Promise<DisclosureView> {
    return this.views.view(actor, (await this.course.withdraw(actor, id, version, once)).id);
  }

  /** 登记回执, to be kept or printed. */
  @Get(':id/receipt.pdf')
  @Can('disclosure.read')
  @IsNotJson({ gives: { type: 'application/pdf', schema: BINARY } })
  receipt(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.prints.receipt(actor, id);
  }

  /** The sealed letter, as it was served. */
  @Get(':id/letters/:letterId/file')
  @Can('disclosure.read')
  @IsNotJson({ gives: { type: 'application/octet-stream', schema: BINARY } })
  async letter(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDownload(reply, await this.files.forApplicant(actor, id, letterId));
  }
}
