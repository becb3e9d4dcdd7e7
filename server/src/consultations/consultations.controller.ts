import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { MatterView } from '../matters/matter.dto.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import {
  BookConsultationDto,
  CallWindowListView,
  OutsideHelpDto,
  SearchSlotsDto,
  SlotListView,
} from './consultation.dto.js';
import { ConsultationsService } from './consultations.service.js';

@Controller()
export class ConsultationsController {
  constructor(private readonly consultations: ConsultationsService) {}

  /** Counts that somebody was sent to help outside the town; nothing else is kept. */
  @Post('outside-help')
  @HttpCode(204)
  @Can('outsideHelp.count')
  countOutsideHelp(@Body() _form: OutsideHelpDto): Promise<void> {
    return this.consultations.countOutsideHelp();
  }

  /** Slots with free seats that suit the topic and cause no conflict. The names searched for are not kept. */
  @Post('slot-searches')
  @HttpCode(200)
  @Can('slot.search')
  searchSlots(@TheActor() actor: Actor, @Body() form: SearchSlotsDto): Promise<SlotListView> {
    return this.consultations.searchSlots(actor, form);
  }

  /** The next half days in which a lawyer can call. */
  @Get('call-windows')
  @Can('slot.search')
  callWindows(): CallWindowListView {
    return this.consultations.callWindows();
  }

  /** Books a consultation. */
  @Post('consultations')
  @Can('consultation.book')
  book(@TheActor() actor: Actor, @Body() form: BookConsultationDto, @OnceKey() once: Once): Promise<MatterView> {
    return this.consultations.book(actor, form, once);
  }
}
