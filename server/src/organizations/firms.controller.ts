import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { ContractsService } from './contracts.service.js';
import {
  ContractDto,
  EndContractDto,
  FirmDto,
  FirmRoomView,
  KeptFilterDto,
  KeptFirmListView,
  NewContractDto,
  NewFirmDto,
} from './firm.dto.js';
import { FirmsService } from './firms.service.js';
import { FirmViews } from './firm.views.js';

@Controller('keeping')
export class FirmsController {
  constructor(
    private readonly firms: FirmsService,
    private readonly contracts: ContractsService,
    private readonly views: FirmViews,
  ) {}

  /** Law firms of the town, with the contract that counts. */
  @Get('firms')
  @Can('organizations.read')
  list(@Query() { show }: KeptFilterDto): Promise<KeptFirmListView> {
    return this.views.list(show !== 'retired');
  }

  /** One firm with all its contracts, and who changed what. */
  @Get('firms/:id')
  @Can('organizations.read')
  room(@Param('id', IdPipe) id: string): Promise<FirmRoomView> {
    return this.views.room(id);
  }

  /** Writes a firm down. */
  @Post('firms')
  @Can('organizations.write')
  add(@TheActor() actor: Actor, @Body() form: NewFirmDto, @OnceKey() once: Once): Promise<FirmRoomView> {
    return this.firms.add(actor, form, once);
  }

  /** Name, number, and whether the town still works with it. */
  @Put('firms/:id')
  @Can('organizations.write')
  change(@TheActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() form: FirmDto): Promise<FirmRoomView> {
    return this.firms.change(actor, id, form);
  }

  /** Writes a new contract of the firm down; routing asks it from its first day on. */
  @Post('firms/:id/contracts')
  @Can('organizations.write')
  sign(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: NewContractDto,
    @OnceKey() once: Once,
  ): Promise<FirmRoomView> {
    return this.contracts.sign(actor, id, form, once);
  }

  /** Share, capacity, specialties, a later last day; counts from the next matter on. */
  @Put('contracts/:id')
  @Can('organizations.write')
  changeContract(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: ContractDto,
  ): Promise<FirmRoomView> {
    return this.contracts.change(actor, id, form);
  }

  /** Ends a contract before its time, with a reason. */
  @Post('contracts/:id/endings')
  @HttpCode(200)
  @Can('organizations.write')
  end(
    @TheActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() form: EndContractDto,
    @OnceKey() once: Once,
  ): Promise<FirmRoomView> {
    return this.contracts.end(actor, id, form, once);
  }
}
