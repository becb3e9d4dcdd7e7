import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { DutiesService } from './duties.service.js';
import { DutyDto, DutyListView, EndDutyDto } from './duty.dto.js';
import { OutsideNumberDto, OutsideNumberView } from './letter.dto.js';
import { LetterNumbers } from './letter-numbers.service.js';
import { DisclosureSettingsDto, DisclosureSettingsView } from './settings.dto.js';
import { DisclosureSettings } from './settings.service.js';

/** What the office keeps for disclosure: who signs, what letters say of the town, numbers given outside. */
@Controller('keeping/disclosure')
export class KeepingDisclosureController {
  constructor(
    private readonly settings: DisclosureSettings,
    private readonly duties: DutiesService,
    private readonly numbers: LetterNumbers,
  ) {}

  @Get('settings')
  @Can('disclosureDesk.read')
  read(@TheActor() actor: Actor): Promise<DisclosureSettingsView> {
    return this.settings.view(actor);
  }

  /** From a day on, today at the earliest. */
  @Put('settings')
  @Can('disclosureDesk.duties')
  write(@TheActor() actor: Actor, @Body() form: DisclosureSettingsDto): Promise<DisclosureSettingsView> {
    return this.settings.write(actor, form);
  }

  /** 谁来签. */
  @Get('duties')
  @Can('disclosureDesk.read')
  list(@TheActor() actor: Actor): Promise<DutyListView> {
    return this.duties.list(actor);
  }

  @Post('duties')
  @Can('disclosureDesk.duties')
  add(@TheActor() actor: Actor, @Body() form: DutyDto, @OnceKey() once: Once): Promise<DutyListView> {
    return this.duties.add(actor, form, once);
  }

  /** Names the last day. */
  @Put('duties/:id')
  @Can('disclosureDesk.duties')
  end(@TheActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() form: EndDutyDto): Promise<DutyListView> {
    return this.duties.end(actor, id, form);
  }

  /** Registers a number that the town's office system gave outside. */
  @Post('numbers')
  @HttpCode(200)
  @Can('disclosureDesk.write')
  number(@Body() form: OutsideNumberDto, @OnceKey() once: Once): Promise<OutsideNumberView> {
    return this.numbers.registerOutside(form, once);
  }
}
