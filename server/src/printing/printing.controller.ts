import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { OpenMatterDto } from '../board/board.dto.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IsNotJson } from '../platform/http/not-json.js';
import { IdPipe } from '../platform/http/pipes.js';
import { PrintingService } from './printing.service.js';

const PDF = { type: 'application/pdf', schema: { type: 'string', format: 'binary' } };

@Controller()
export class PrintingController {
  constructor(private readonly printing: PrintingService) {}

  /** The answers to my matter, to be printed. */
  @Get('matters/:id/answer.pdf')
  @Can('matter.print')
  @IsNotJson({ gives: PDF })
  mine(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.printing.answers(actor, id);
  }

  /** The answers that I gave. */
  @Get('tasks/:id/answer.pdf')
  @Can('task.print')
  @IsNotJson({ gives: PDF })
  given(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.printing.answers(actor, id);
  }

  /** The office prints with a reason that the resident reads. */
  @Post('board/matters/:id/answer.pdf')
  @HttpCode(200)
  @Can('board.open')
  @IsNotJson({ gives: PDF })
  ofOffice(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: OpenMatterDto,
    @OnceKey() once: Once,
  ): Promise<StreamableFile> {
    return this.printing.forOffice(actor, id, form, once);
  }
}
