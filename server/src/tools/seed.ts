import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config.js';
import { Matter } from '../matters/matters.entity.js';
import { QuietLogger } from '../platform/http/quiet-logger.js';
import { clearTown, townState } from '../seed/clear.js';
import { seedTown } from '../seed/seed.js';

/** Fills an empty town with the demo's people and three months of history. `--reset` throws away what is there first. */
async function main(): Promise<void> {
  if (readConfig(process.env).mode === 'production')
    throw new Error('正式环境没有演示数据 / production has no demo data');
  // The history is lived on a clock that moves by hand, which only test mode has.
  process.env.APP_MODE = 'test';
  const app = await NestFactory.createApplicationContext(AppModule.in('test'), {
    logger: new QuietLogger('test'),
    abortOnError: false,
  });
  try {
    const { manager } = app.get(DataSource);
    const state = await townState(manager);
    if (state === 'full' && !process.argv.includes('--reset')) {
      process.stdout.write('已有数据，没有改动。重新写入演示数据请加 --reset（会清空现有数据）\n');
      return;
    }
    if (state !== 'empty') await clearTown(manager);
    const begun = performance.now();
    await seedTown(app, { now: Date.now() });
    const matters = await manager.count(Matter);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`演示镇已写入：${matters} 件咨询，${seconds} 秒\n`);
  } finally {
    await app.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack)}\n`);
  process.exit(1);
});
