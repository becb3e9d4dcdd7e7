import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { sendDownload } from '../platform/files/download.js';
import { receivedFile } from '../platform/files/received-file.js';
import { IsNotJson } from '../platform/http/not-json.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { BundleService } from './bundle.service.js';
import { DeskDisclosureView } from './desk-disclosure.dto.js';
import { DeskDisclosureViews } from './desk-disclosure.views.js';
import {
  DisclosureNoticeDto,
  OpinionDto,
  ReplyDto,
  ReviewDto,
  SealQueryDto,
  ServeDto,
  ServiceResultDto,
  SignDto,
  VoidLetterDto,
} from './letter.dto.js';
import { LetterPrints } from './letter-prints.service.js';
import { LettersService } from './letters.service.js';
import { SealedFiles } from './sealed-files.service.js';
import { ServingService } from './serving.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const BINARY = { type: 'string', format: 'binary' };
const FORM = {
  type: 'multipart/form-data',
  schema: { type: 'object', required: ['file'], properties: { file: BINARY } },
};

/** Letters of a request: written, confirmed, signed, sealed, served. */
@Controller('desk/disclosures/:id')
export class DeskLettersController {
  constructor(
    private readonly letters: LettersService,
    private readonly serving: ServingService,
    private readonly files: SealedFiles,
    private readonly prints: LetterPrints,
    private readonly bundles: BundleService,
    private readonly desk: DeskDisclosureViews,
  ) {}

  /** 案卷: everything of a request in one numbered document. */
  @Get('bundle.pdf')
  @Can('disclosureDesk.read')
  @IsNotJson({ gives: { type: 'application/pdf', schema: BINARY } })
  bundle(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.bundles.bundle(actor, id);
  }

  /** Writes and signs a notice in one act. */
  @Post('notices')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async notice(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DisclosureNoticeDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.letters.notice(actor, id, form, once)).id);
  }

  /** Puts a draft of the answer forward. */
  @Post('replies')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async putForward(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ReplyDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.letters.putForward(actor, id, form, once)).id);
  }

  /** 确认: one hand of the four. */
  @Post('letters/:letterId/reviews')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async review(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @Body() form: ReviewDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.letters.review(actor, id, letterId, form, once)).id);
  }

  /** 签发. */
  @Post('letters/:letterId/signatures')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async sign(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @Body() { version }: SignDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.letters.sign(actor, id, letterId, version, once)).id);
  }

  /** A mistake found before service: the number stays taken, with the reason. */
  @Post('letters/:letterId/voidings')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async voidReply(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @Body() form: VoidLetterDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.letters.voidReply(actor, id, letterId, form, once)).id);
  }

  /** Attaches the sealed scan: multipart/form-data with one part `file`. */
  @Post('letters/:letterId/seals')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  @IsNotJson({ takes: FORM })
  async seal(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @Query() { version, name }: SealQueryDto,
    @Req() request: FastifyRequest,
    @OnceKey() _once: Once,
  ): Promise<DeskDisclosureView> {
    const receive = () => receivedFile(request, name);
    return this.desk.view(actor, (await this.files.attach(actor, id, letterId, Number(version), receive)).id);
  }

  /** The letter on the official page, to be printed and sealed; a draft too. */
  @Get('letters/:letterId/letter.pdf')
  @Can('disclosureDesk.read')
  @IsNotJson({ gives: { type: 'application/pdf', schema: BINARY } })
  pdf(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
  ): Promise<StreamableFile> {
    return this.prints.letter(actor, id, letterId, 'pdf');
  }

  /** The same for Word. */
  @Get('letters/:letterId/letter.docx')
  @Can('disclosureDesk.read')
  @IsNotJson({ gives: { type: DOCX, schema: BINARY } })
  docx(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
  ): Promise<StreamableFile> {
    return this.prints.letter(actor, id, letterId, 'docx');
  }

  /** The sealed file, to be saved. */
  @Get('letters/:letterId/seal')
  @Can('disclosureDesk.read')
  @IsNotJson({ gives: { type: 'application/octet-stream', schema: BINARY } })
  async sealed(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDownload(reply, await this.files.forOffice(actor, id, letterId));
  }

  /** 送达. */
  @Post('letters/:letterId/services')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async serve(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @Body() form: ServeDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.serving.serve(actor, id, letterId, form, once)).id);
  }

  /** What the postman brought back. */
  @Post('services/:serviceId/results')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async result(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('serviceId', IdPipe) serviceId: string,
    @Body() form: ServiceResultDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.serving.result(actor, id, serviceId, form, once)).id);
  }

  /** The opinion of a third party or another agency. */
  @Post('letters/:letterId/opinions')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async opinion(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('letterId', IdPipe) letterId: string,
    @Body() form: OpinionDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.serving.opinion(actor, id, letterId, form, once)).id);
  }
}
