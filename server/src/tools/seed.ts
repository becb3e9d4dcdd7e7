import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config.js';
import { Matter } from '../matters/matters.entity.js';
import { QuietLogger } from '../platform/http/quiet-logger.js';
import { clearTown, townState } from '../seed/clear.js';
import { addHistory } from '../seed/history.js';
import { seedTown } from '../seed/seed.js';

/**
 * Fills an empty town with the demo's people and three months of history. `--reset` throws away what is there first,
 * `--scale N` adds N closed matters over the twelve months before today, `--weeks N` lives fewer weeks before them.
 */
async function main(): Promise<void> {
  const scale = numberAfter('--scale', process.argv, 5_000_000) ?? 0;
  const weeks = numberAfter('--weeks', process.argv, 13);
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
    const now = Date.now();
    await seedTown(app, weeks === undefined ? { now } : { now, weeks });
    if (scale > 0) {
      const perSecond = await addHistory(app, now, scale);
      process.stdout.write(`一年的历史已写入：每秒 ${Math.round(perSecond)} 件\n`);
    }
    const matters = await manager.count(Matter);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`演示镇已写入：${matters} 件咨询，${seconds} 秒\n`);
  } finally {
    await app.close();
  }
}

/** The whole number after a word, or undefined without the word. */
function numberAfter(word: string, words: readonly string[], most: number): number | undefined {
  const at = words.indexOf(word);
  if (at === -1) return undefined;
  const number = Number(words[at + 1]);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new Error(`${word} 后面请写 1 到 ${most} 的整数 / a whole number, please`);
  return number;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack)}\n`);
  process.exit(1);
});
