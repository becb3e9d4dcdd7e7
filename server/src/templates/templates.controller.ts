import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import {
  KeptTemplateListView,
  NewTemplateDto,
  ReplyTemplateListView,
  TemplateDto,
  TemplateFilterDto,
  TemplateRoomView,
  TemplateTopicDto,
} from './template.dto.js';
import { TemplatesService } from './templates.service.js';

@Controller()
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  /** What an answer may begin with: the topic's own first. */
  @Get('reply-templates')
  @Can('template.use')
  async inUse(@Query() { topic }: TemplateTopicDto): Promise<ReplyTemplateListView> {
    return { templates: await this.templates.inUse(topic ?? null) };
  }

  /** All templates that the office keeps. */
  @Get('keeping/templates')
  @Can('template.read')
  list(@TheActor() actor: Actor, @Query() { show }: TemplateFilterDto): Promise<KeptTemplateListView> {
    return this.templates.list(actor, show === 'withdrawn');
  }

  /** One template, and who changed what. */
  @Get('keeping/templates/:id')
  @Can('template.read')
  room(@TheActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TemplateRoomView> {
    return this.templates.room(actor, id);
  }

  /** Writes a template. */
  @Post('keeping/templates')
  @Can('template.write')
  add(@TheActor() actor: Actor, @Body() form: NewTemplateDto, @OnceKey() once: Once): Promise<TemplateRoomView> {
    return this.templates.add(actor, form, once);
  }

  /** Changes, puts into use or withdraws a template. */
  @Put('keeping/templates/:id')
  @Can('template.write')
  change(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: TemplateDto,
  ): Promise<TemplateRoomView> {
    return this.templates.change(actor, id, form);
  }
}
