import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import {
  DisableDto,
  EndRoleDto,
  EndSessionDto,
  GrantRoleDto,
  OneTimePasswordView,
  StaffDetailView,
  StaffFormDto,
  StaffPhoneDto,
  StaffView,
} from './staff.dto.js';
import { StaffService } from './staff.service.js';
import { StaffViews } from './staff.views.js';

@Controller('staff')
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly views: StaffViews,
  ) {}

  /** Everybody with a desk account. */
  @Get()
  @Can('staff.read')
  list(@TheActor() actor: Actor): Promise<StaffView> {
    return this.views.list(actor);
  }

  /** One person: roles, sessions, and what was done to the account. */
  @Get(':id')
  @Can('staff.read')
  detail(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StaffDetailView> {
    return this.views.detail(actor, id);
  }

  /** A new account with a password that must be changed at the first sign-in. */
  @Post()
  @Can('staff.write')
  create(@TheActor() actor: Actor, @Body() form: StaffFormDto, @OnceKey() once: Once): Promise<OneTimePasswordView> {
    return this.staff.create(actor, form, once);
  }

  @Put(':id/phone')
  @Can('staff.write')
  setPhone(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: StaffPhoneDto,
  ): Promise<StaffDetailView> {
    return this.staff.setPhone(actor, id, form.phone);
  }

  /** Gives a role, or another last day of it. */
  @Post(':id/grants')
  @HttpCode(200)
  @Can('staff.write')
  grant(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: GrantRoleDto,
  ): Promise<StaffDetailView> {
    return this.staff.grant(actor, id, form);
  }

  /** Takes a role; sessions in it end at once. */
  @Post(':id/grant-ends')
  @HttpCode(200)
  @Can('staff.write')
  endGrant(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: EndRoleDto,
  ): Promise<StaffDetailView> {
    return this.staff.endGrant(actor, id, form.role);
  }

  /** Closes the account, or opens it again; closing ends every session at once. */
  @Put(':id/disabled')
  @Can('staff.write')
  disable(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DisableDto,
  ): Promise<StaffDetailView> {
    return this.staff.setDisabled(actor, id, form.disabled);
  }

  /** A one-time password for somebody who forgot theirs. */
  @Post(':id/passwords')
  @HttpCode(200)
  @Can('staff.write')
  resetPassword(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<OneTimePasswordView> {
    return this.staff.resetPassword(actor, id);
  }

  /** The phone with the authenticator app is lost. */
  @Delete(':id/totp')
  @HttpCode(200)
  @Can('staff.write')
  resetTotp(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StaffDetailView> {
    return this.staff.resetTotp(actor, id);
  }

  /** Ends one session of somebody, or all. */
  @Post(':id/session-ends')
  @HttpCode(200)
  @Can('staff.write')
  endSession(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: EndSessionDto,
  ): Promise<StaffDetailView> {
    return this.staff.endSessions(actor, id, form.sessionId);
  }
}
