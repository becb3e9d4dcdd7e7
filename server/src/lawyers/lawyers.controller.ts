import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { EndLeaveDto, LeaveDto } from '../organizations/leave.dto.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { InvitationsService } from './invitations.service.js';
import { FirmLawyersView, InvitedView, LawyerDto, LawyerLiveDto, NewLawyerDto } from './lawyers.dto.js';
import { LawyersService } from './lawyers.service.js';
import { LawyersViews } from './lawyers.views.js';

@Controller('keeping')
export class LawyersController {
  constructor(
    private readonly lawyers: LawyersService,
    private readonly invitations: InvitationsService,
    private readonly views: LawyersViews,
  ) {}

  /** Lawyers of a firm, and who has been invited. */
  @Get('firms/:id/lawyers')
  @Can('organizations.read')
  room(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<FirmLawyersView> {
    return this.views.room(actor, id);
  }

  /** Invites a lawyer; the code is answered this once. */
  @Post('firms/:id/lawyers')
  @Can('lawyer.write')
  invite(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: NewLawyerDto,
    @OnceKey() once: Once,
  ): Promise<InvitedView> {
    return this.invitations.invite(actor, id, form, once);
  }

  /** Another code; the one before is worthless. */
  @Post('lawyer-invitations/:id/codes')
  @HttpCode(200)
  @Can('lawyer.write')
  renew(@TheActor() actor: Actor, @Param('id', IdPipe) id: string, @OnceKey() once: Once): Promise<InvitedView> {
    return this.invitations.renew(actor, id, once);
  }

  /** Takes an invitation back. */
  @Post('lawyer-invitations/:id/withdrawals')
  @HttpCode(200)
  @Can('lawyer.write')
  withdraw(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<FirmLawyersView> {
    return this.invitations.withdraw(actor, id);
  }

  /** Name, licence, specialties, and whether the lawyer advises or coordinates. */
  @Put('lawyers/:id')
  @Can('lawyer.write')
  change(@TheActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() form: LawyerDto): Promise<FirmLawyersView> {
    return this.lawyers.change(actor, id, form);
  }

  /** Retires a lawyer with nothing in hand, or brings one back. */
  @Put('lawyers/:id/live')
  @Can('lawyer.write')
  setLive(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { live }: LawyerLiveDto,
  ): Promise<FirmLawyersView> {
    return this.lawyers.setLive(actor, id, live);
  }

  /** Writes down that a lawyer is away. */
  @Post('lawyers/:id/leaves')
  @HttpCode(200)
  @Can('lawyer.write')
  addLeave(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: LeaveDto,
    @OnceKey() once: Once,
  ): Promise<FirmLawyersView> {
    return this.lawyers.addLeave(actor, id, form, once);
  }

  /** Takes a leave back that has not begun. */
  @Post('lawyers/:id/leave-ends')
  @HttpCode(200)
  @Can('lawyer.write')
  dropLeave(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { leaveId }: EndLeaveDto,
  ): Promise<FirmLawyersView> {
    return this.lawyers.dropLeave(actor, id, leaveId);
  }
}
