import { Body, Controller, Get, HttpCode, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import {
  BoardFilterDto,
  BoardMatterView,
  BoardView,
  CandidateListView,
  DecideReopenDto,
  DispatchByHandDto,
  OfficeAnswerDto,
  OpenedMatterView,
  OpenMatterDto,
} from './board.dto.js';
import { BoardStream } from './board-stream.js';
import { BoardService } from './board.service.js';
import { BoardViews } from './board.views.js';

@Controller('board')
export class BoardController {
  constructor(
    private readonly board: BoardService,
    private readonly views: BoardViews,
    private readonly stream: BoardStream,
  ) {}

  /** Matters with whose move it is and office minutes left or over; counts and response times. */
  @Get()
  @Can('board.read')
  read(@TheActor() actor: Actor, @Query() filter: BoardFilterDto): Promise<BoardView> {
    return this.views.view(actor, filter);
  }

  /** A message for every event, as it happens. */
  @Sse('stream')
  @Can('board.read')
  live(@TheActor() actor: Actor): Observable<MessageEvent> {
    return this.stream.open(actor.sessionId);
  }

  /** One matter to the minute: events, offers, decisions, times; no words. */
  @Get('matters/:id')
  @Can('board.read')
  matter(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BoardMatterView> {
    return this.views.matter(actor, id);
  }

  /** Opens the words, with a written reason that the resident can see. */
  @Post('matters/:id/openings')
  @HttpCode(200)
  @Can('board.open')
  open(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: OpenMatterDto,
    @OnceKey() once: Once,
  ): Promise<OpenedMatterView> {
    return this.board.open(actor, id, form, once);
  }

  /** Who could be asked now, and why not. */
  @Get('matters/:id/candidates')
  @Can('board.dispatch')
  candidates(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<CandidateListView> {
    return this.views.candidates(actor, id);
  }

  /** Dispatches by hand, with a reason. */
  @Post('matters/:id/dispatch')
  @HttpCode(200)
  @Can('board.dispatch')
  dispatch(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DispatchByHandDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    return this.board.dispatchByHand(actor, id, form, once);
  }

  /** Answers or refers a matter that stayed with the office. */
  @Post('matters/:id/answer')
  @HttpCode(200)
  @Can('board.answer')
  answer(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: OfficeAnswerDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    return this.board.answer(actor, id, form, once);
  }

  /** Decides a request to reopen, with a reason. */
  @Post('matters/:id/reopen-decision')
  @HttpCode(200)
  @Can('board.decideReopen')
  decideReopen(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DecideReopenDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    return this.board.decideReopen(actor, id, form, once);
  }
}
