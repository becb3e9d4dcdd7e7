import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACTION } from './can.js';

/** Stops the boot when a route has no `@Can`: forgetting is refused before the first request. */
@Injectable()
export class EveryRouteNamed implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const nameless = this.discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => {
          const handler = prototype[method]!;
          const isRoute = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
          return isRoute !== undefined && Reflect.getMetadata(ACTION, handler) === undefined;
        })
        .map((method) => `${name}.${method}`);
    });
    if (nameless.length > 0) throw new Error(`routes without @Can: ${nameless.join(', ')}`);
  }
}
