import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IsNotJson } from '../platform/http/not-json.js';
import { IdPipe } from '../platform/http/pipes.js';
import { FileListView, FileNameDto } from './attachment.dto.js';
import { AttachmentsService } from './attachments.service.js';
import { sendDownload } from '../platform/files/download.js';
import { receivedFile } from '../platform/files/received-file.js';

const BINARY = { type: 'string', format: 'binary' };
const FORM = {
  type: 'multipart/form-data',
  schema: { type: 'object', required: ['file'], properties: { file: BINARY } },
};

/** Files of a matter: its resident's, and those of the lawyer who has searched for conflicts. */
@Controller('matters/:id/files')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  /** The files of a matter, and how many more it may have. */
  @Get()
  @Can('file.read')
  list(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<FileListView> {
    return this.attachments.list(actor, id);
  }

  /** Hands a file in: multipart/form-data with one part `file`. */
  @Post()
  @HttpCode(200)
  @Can('file.write')
  @IsNotJson({ takes: FORM })
  add(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { name }: FileNameDto,
    @Req() request: FastifyRequest,
    @OnceKey() once: Once,
  ): Promise<FileListView> {
    return this.attachments.add(actor, id, () => receivedFile(request, name), once);
  }

  /** A file, to be saved: no browser shows it on this page. */
  @Get(':fileId')
  @Can('file.read')
  @IsNotJson({ gives: { type: 'application/octet-stream', schema: BINARY } })
  async download(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDownload(reply, await this.attachments.download(actor, id, fileId));
  }

  /** Takes back what was sent by mistake. */
  @Delete(':fileId')
  @Can('file.write')
  remove(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
  ): Promise<FileListView> {
    return this.attachments.remove(actor, id, fileId);
  }
}
