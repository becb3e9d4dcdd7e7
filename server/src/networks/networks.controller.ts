import { Body, Controller, Get, Put } from '@nestjs/common';
import { type Origin, TheOrigin } from '../platform/http/origin.js';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { NetworksDto, NetworksView } from './networks.dto.js';
import { NetworksService } from './networks.service.js';

@Controller('desk-networks')
export class NetworksController {
  constructor(private readonly networks: NetworksService) {}

  /** From where the desk may be used. */
  @Get()
  @Can('network.read')
  list(@TheOrigin() origin: Origin): Promise<NetworksView> {
    return this.networks.list(origin.address);
  }

  /** Replaces the list; one that would shut out who writes it is refused. */
  @Put()
  @Can('network.write')
  replace(@TheActor() actor: Actor, @Body() form: NetworksDto, @TheOrigin() origin: Origin): Promise<NetworksView> {
    return this.networks.replace(actor, form.networks, origin.address);
  }
}
