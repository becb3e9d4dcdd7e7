import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { KeptFilterDto } from './firm.dto.js';
import { KeptVillageListView, NewVillageDto, VillageAdviserDto, VillageDto, VillageRoomView } from './village.dto.js';
import { VillagesService } from './villages.service.js';
import { VillageViews } from './village.views.js';

@Controller('keeping/villages')
export class VillagesController {
  constructor(
    private readonly villages: VillagesService,
    private readonly views: VillageViews,
  ) {}

  /** Villages of the town, with who advises them. */
  @Get()
  @Can('organizations.read')
  list(@Query() { show }: KeptFilterDto): Promise<KeptVillageListView> {
    return this.views.list(show !== 'retired');
  }

  /** One village with everybody who advised it, and who changed what. */
  @Get(':id')
  @Can('organizations.read')
  room(@Param('id', IdPipe) id: string): Promise<VillageRoomView> {
    return this.views.room(id);
  }

  /** Writes a village down. */
  @Post()
  @Can('organizations.write')
  add(@TheActor() actor: Actor, @Body() form: NewVillageDto, @OnceKey() once: Once): Promise<VillageRoomView> {
    return this.villages.add(actor, form, once);
  }

  /** Name, community, and whether people can still choose it. */
  @Put(':id')
  @Can('organizations.write')
  change(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: VillageDto,
  ): Promise<VillageRoomView> {
    return this.villages.change(actor, id, form);
  }

  /** Says who advises the village from a day on. */
  @Post(':id/advisers')
  @Can('organizations.write')
  assign(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: VillageAdviserDto,
    @OnceKey() once: Once,
  ): Promise<VillageRoomView> {
    return this.villages.assign(actor, id, form, once);
  }
}
