import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { type Actor, TheActor } from '../platform/access/actor.js';
import { Can } from '../platform/access/can.js';
import { type Once, OnceKey } from '../platform/http/once.js';
import { IdPipe } from '../platform/http/pipes.js';
import { MakePromiseDto, PromiseListView } from './promises.dto.js';
import { PromisesService } from './promises.service.js';

@Controller('promises')
export class PromisesController {
  constructor(private readonly promises: PromisesService) {}

  /** Every version of the town's promises, with its first day. */
  @Get()
  @Can('promise.read')
  list(): Promise<PromiseListView> {
    return this.promises.list();
  }

  /** A new version from a day ahead on; what was promised before stays promised. */
  @Post()
  @Can('promise.write')
  make(@TheActor() actor: Actor, @Body() form: MakePromiseDto, @OnceKey() once: Once): Promise<PromiseListView> {
    return this.promises.make(actor, form, once);
  }

  /** Takes back a version that is not yet in force. */
  @Delete(':id')
  @Can('promise.write')
  withdraw(@Param('id', IdPipe) id: string): Promise<PromiseListView> {
    return this.promises.withdraw(id);
  }
}
