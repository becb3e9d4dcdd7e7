import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { KeptFilterDto } from './firm.dto.js';
import { KeptPointListView, NewPointDto, PointDto, PointRoomView } from './point.dto.js';
import { PointsService } from './points.service.js';
import { PointViews } from './point.views.js';

@Controller('keeping/points')
export class PointsController {
  constructor(
    private readonly points: PointsService,
    private readonly views: PointViews,
  ) {}

  /** Service points of the town, with how many sittings they have ahead. */
  @Get()
  @Can('organizations.read')
  async list(@Query() { show }: KeptFilterDto): Promise<KeptPointListView> {
    return { points: await this.views.list(show !== 'retired') };
  }

  /** One point, and who changed what. */
  @Get(':id')
  @Can('organizations.read')
  room(@Param('id', IdPipe) id: string): Promise<PointRoomView> {
    return this.views.room(id);
  }

  /** Writes a point down. */
  @Post()
  @Can('organizations.write')
  add(@TheActor() actor: Actor, @Body() form: NewPointDto, @OnceKey() once: Once): Promise<PointRoomView> {
    return this.points.add(actor, form, once);
  }

  /** Name, address, number, map, and whether it is open. */
  @Put(':id')
  @Can('organizations.write')
  change(@TheActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() form: PointDto): Promise<PointRoomView> {
    return this.points.change(actor, id, form);
  }
}
