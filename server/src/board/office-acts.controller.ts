import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { VersionDto } from '../matters/matter.dto.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { BoardMatterView, OpenedMatterView } from './board.dto.js';
import { BoardService } from './board.service.js';
import { DuplicateListView, MergeDto, RetagDto, RevisitDto, TakeOverDto } from './office-acts.dto.js';
import { OfficeActsService } from './office-acts.service.js';
import { OfficeActsViews } from './office-acts.views.js';

@Controller('board/matters/:id')
export class OfficeActsController {
  constructor(
    private readonly acts: OfficeActsService,
    private readonly views: OfficeActsViews,
    private readonly board: BoardService,
  ) {}

  /** Opens the words again under the reason that stands while the matter is with the office. */
  @Post('standing-openings')
  @HttpCode(200)
  @Can('board.open')
  openAgain(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @OnceKey() once: Once,
  ): Promise<OpenedMatterView> {
    return this.board.openAgain(actor, id, once);
  }

  /** Takes the matter out of a firm's hands, with a reason. */
  @Post('take-over')
  @HttpCode(200)
  @Can('board.takeOver')
  takeOver(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: TakeOverDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    return this.acts.takeOver(actor, id, form, once);
  }

  /** Other open matters of the same resident. */
  @Get('duplicates')
  @Can('board.merge')
  duplicates(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DuplicateListView> {
    return this.views.duplicates(actor, id);
  }

  /** Closes a duplicate, with a link to the matter that stays. */
  @Post('merge')
  @HttpCode(200)
  @Can('board.merge')
  merge(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: MergeDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    return this.acts.merge(actor, id, form, once);
  }

  /** Takes a merge back, on the same day. */
  @Post('unmerge')
  @HttpCode(200)
  @Can('board.merge')
  unmerge(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { version }: VersionDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    return this.acts.unmerge(actor, id, version, once);
  }

  /** Another topic, without resetting the clock. */
  @Post('topic')
  @HttpCode(200)
  @Can('board.retag')
  retag(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: RetagDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    return this.acts.retag(actor, id, form, once);
  }

  /** 「催办」 */
  @Post('reminders')
  @HttpCode(200)
  @Can('board.remind')
  remind(@TheActor() actor: Actor, @Param('id', IdPipe) id: string, @OnceKey() once: Once): Promise<BoardMatterView> {
    return this.acts.remind(actor, id, once);
  }

  /** 「已回访」 */
  @Post('revisit')
  @HttpCode(200)
  @Can('board.revisit')
  revisit(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: RevisitDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    return this.acts.revisit(actor, id, form, once);
  }
}
