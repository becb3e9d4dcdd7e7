import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { MadeSittingsView, MakeSittingDto, PlaceSittingDto, RosterLawyerListView } from './rosters.dto.js';
import { RostersService } from './rosters.service.js';

@Controller('sittings')
export class RostersController {
  constructor(private readonly rosters: RostersService) {}

  /** Who can be put on the roster: lawyers of firms under contract today. */
  @Get('lawyers')
  @Can('roster.write')
  lawyers(): Promise<RosterLawyerListView> {
    return this.rosters.lawyers();
  }

  /** A sitting, once or every week up to a day. Days on which it cannot be are left out and named. */
  @Post()
  @Can('roster.write')
  make(@Body() form: MakeSittingDto, @OnceKey() once: Once): Promise<MadeSittingsView> {
    return this.rosters.make(form, once);
  }

  /** The same lawyer and hours at another point or on another day, while nobody has booked. */
  @Put(':id/place')
  @HttpCode(204)
  @Can('roster.write')
  place(@Param('id', IdPipe) id: string, @Body() form: PlaceSittingDto): Promise<void> {
    return this.rosters.place(id, form);
  }

  /** Off the roster, while nobody has booked. */
  @Delete(':id')
  @HttpCode(204)
  @Can('roster.write')
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.rosters.remove(id);
  }
}
