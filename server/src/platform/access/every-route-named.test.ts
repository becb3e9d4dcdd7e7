import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Can } from './can.js';
import { EveryRouteNamed } from './every-route-named.js';

@Controller('named')
class NamedController {
  @Get()
  @Can('town.read')
  read(): string {
    return 'for everybody';
  }

  /** No route: needs no name. */
  inner(): string {
    return 'nobody comes here';
  }
}

@Controller('nameless')
class NamelessController {
  @Get()
  @Can('town.read')
  read(): string {
    return 'for everybody';
  }

  @Get('secret')
  secret(): string {
    return 'forgotten';
  }
}

@Injectable()
class NoController {}

async function boot(controllers: (new () => object)[]): Promise<void> {
  @Module({ imports: [DiscoveryModule], controllers, providers: [EveryRouteNamed, NoController] })
  class Room {}
  const module = await Test.createTestingModule({ imports: [Room] }).compile();
  const app = module.createNestApplication(new FastifyAdapter(), { logger: false });
  await app.init();
  await app.close();
}

describe('a route without a name', () => {
  it('stops the boot, and is told by name', async () => {
    await expect(boot([NamedController, NamelessController])).rejects.toThrow(
      'routes without @Can: NamelessController.secret',
    );
  });

  it('is the only thing that stops it', async () => {
    await expect(boot([NamedController])).resolves.toBeUndefined();
  });
});
