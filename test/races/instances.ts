import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../server/src/create-app.js';
import { Clock, SetClock } from '../../server/src/platform/clock.js';
import { Poller } from '../../server/src/platform/jobs/poller.js';
import { shanghai, type World } from '../world/world.js';

/** Another instance of the application on the world's own database; the caller closes it. */
export async function secondInstance(world: World): Promise<NestFastifyApplication> {
  const app = await createApp('test');
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  setClock(app, world.now);
  return app;
}

/** Moves the clocks of all instances; nothing rings yet. */
export function moveClocks(apps: readonly NestFastifyApplication[], at: string): void {
  for (const app of apps) setClock(app, shanghai(at));
}

/** All instances do what is due, at the same moment. */
export async function workTogether(apps: readonly NestFastifyApplication[]): Promise<void> {
  await Promise.all(apps.map((app) => app.get(Poller).once()));
}

function setClock(app: NestFastifyApplication, now: number): void {
  const clock = app.get(Clock);
  if (!(clock instanceof SetClock)) throw new Error('only the clock of a test moves by hand');
  clock.to(now);
}
