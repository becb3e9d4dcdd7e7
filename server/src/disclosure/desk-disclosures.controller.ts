import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { DisclosureVersionDto, RegisterDisclosureDto } from './application.dto.js';
import {
  DepartmentReturnDto,
  DepartmentsDto,
  DeskCorrectionDto,
  IdentityDto,
  PaymentDto,
  PlatformNumberDto,
  VoidFactDto,
} from './course.dto.js';
import { CourseService } from './course.service.js';
import { DeskDisclosureView, IdentityView } from './desk-disclosure.dto.js';
import { DeskDisclosureViews } from './desk-disclosure.views.js';
import { DeskDisclosureFilterDto, DeskDisclosureListView } from './disclosure.dto.js';
import { DisclosureViews } from './disclosure.views.js';
import { FilingService } from './filing.service.js';
import { RemediesService } from './remedies.service.js';
import { EndRemedyDto, RemedyDto } from './remedy.dto.js';

/** 依申请公开, at the office's desk: what comes in, and what happens to it besides its letters. */
@Controller('desk/disclosures')
export class DeskDisclosuresController {
  constructor(
    private readonly filing: FilingService,
    private readonly course: CourseService,
    private readonly views: DisclosureViews,
    private readonly desk: DeskDisclosureViews,
    private readonly remedies: RemediesService,
  ) {}

  /** The board: by last day, or what is done. */
  @Get()
  @Can('disclosureDesk.read')
  board(@Query() filter: DeskDisclosureFilterDto): Promise<DeskDisclosureListView> {
    return this.views.board(filter);
  }

  /** Registers what came on paper, by word of mouth or by fax. */
  @Post()
  @Can('disclosureDesk.write')
  async register(
    @TheActor() actor: Actor,
    @Body() form: RegisterDisclosureDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.filing.register(actor, form, once)).id);
  }

  @Get(':id')
  @Can('disclosureDesk.read')
  view(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DeskDisclosureView> {
    return this.desk.view(actor, id);
  }

  /** Opens the identity number, with a reason that stays on the file. */
  @Post(':id/identity-looks')
  @HttpCode(200)
  @Can('disclosureDesk.identity')
  identity(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: IdentityDto,
    @OnceKey() _once: Once,
  ): Promise<IdentityView> {
    return this.desk.identity(actor, id, reason);
  }

  /** 双方确认: today is the day of receipt. */
  @Post(':id/confirmations')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async confirm(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { version }: DisclosureVersionDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.filing.confirm(actor, id, version, once)).id);
  }

  /** 分办. */
  @Post(':id/departments')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async assign(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DepartmentsDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.assign(actor, id, form, once)).id);
  }

  /** What a department returned. */
  @Post(':id/departments/:departmentId/returns')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async returned(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('departmentId', IdPipe) departmentId: string,
    @Body() form: DepartmentReturnDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.returned(actor, id, departmentId, form, once)).id);
  }

  /** 收到补正, on paper. */
  @Post(':id/corrections')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async correct(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: DeskCorrectionDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.correct(actor, id, form, once)).id);
  }

  /** 逾期不补正、不缴费. */
  @Post(':id/lapses')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async lapse(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { version }: DisclosureVersionDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.lapse(actor, id, version, once)).id);
  }

  @Post(':id/payments')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async pay(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: PaymentDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.pay(actor, id, form, once)).id);
  }

  /** The applicant has withdrawn in writing. */
  @Post(':id/withdrawals')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async withdraw(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { version }: DisclosureVersionDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.withdraw(actor, id, version, once)).id);
  }

  @Post(':id/archivings')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async archive(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { version }: DisclosureVersionDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.archive(actor, id, version, once)).id);
  }

  /** 市平台登记号. */
  @Post(':id/platform-numbers')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async platformNumber(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: PlatformNumberDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.platformNumber(actor, id, form, once)).id);
  }

  /** Registers a 复议 or a 诉讼. */
  @Post(':id/remedies')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  async remedy(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: RemedyDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.remedies.add(actor, id, form, once)).id);
  }

  /** What came of it. */
  @Put(':id/remedies/:remedyId')
  @Can('disclosureDesk.write')
  async endRemedy(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('remedyId', IdPipe) remedyId: string,
    @Body() form: EndRemedyDto,
  ): Promise<DeskDisclosureView> {
    await this.remedies.end(actor, id, remedyId, form);
    return this.desk.view(actor, id);
  }

  /** A day that was written down wrongly does not hold. */
  @Post(':id/facts/:factId/voidings')
  @HttpCode(200)
  @Can('disclosureDesk.duties')
  async voidFact(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('factId', IdPipe) factId: string,
    @Body() form: VoidFactDto,
    @OnceKey() once: Once,
  ): Promise<DeskDisclosureView> {
    return this.desk.view(actor, (await this.course.voidFact(actor, id, factId, form, once)).id);
  }
}
