import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { BoardMatterView } from '../board/board.dto.js';
import { BoardViews } from '../board/board.views.js';
import { SlotListView } from '../consultations/consultation.dto.js';
import { MatterView } from '../matters/matter.dto.js';
import { MatterViews } from '../matters/matter.views.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { MoveAppointmentDto } from './appointment.dto.js';
import { AppointmentsService } from './appointments.service.js';

@Controller()
export class AppointmentsController {
  constructor(
    private readonly appointments: AppointmentsService,
    private readonly matters: MatterViews,
    private readonly board: BoardViews,
  ) {}

  /** The seats to which I may move my meeting. */
  @Get('matters/:id/free-slots')
  @Can('matter.move')
  mine(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SlotListView> {
    return this.appointments.free(actor, id);
  }

  /** Moves my meeting, up to two office hours before it. */
  @Post('matters/:id/appointment')
  @HttpCode(200)
  @Can('matter.move')
  async moveMine(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: MoveAppointmentDto,
    @OnceKey() once: Once,
  ): Promise<MatterView> {
    await this.appointments.move(actor, id, form, once);
    return this.matters.view(actor, id);
  }

  /** The seats to which the office may move a meeting. */
  @Get('board/matters/:id/free-slots')
  @Can('board.move')
  free(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SlotListView> {
    return this.appointments.free(actor, id);
  }

  /** Moves a resident's meeting, who is told. */
  @Post('board/matters/:id/appointment')
  @HttpCode(200)
  @Can('board.move')
  async move(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: MoveAppointmentDto,
    @OnceKey() once: Once,
  ): Promise<BoardMatterView> {
    await this.appointments.move(actor, id, form, once);
    return this.board.matter(actor, id);
  }
}
