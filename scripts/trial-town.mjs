import { startTrialDatabase } from './database.mjs';
import { build } from './build.mjs';
import { DATABASE_NAME } from './mariadb.mjs';
import { endProgram } from './process.mjs';
import { choosePort, runTool, startServerProgram, untilReady } from './server-tools.mjs';

/**
 * A demo town of its own for checks: throw-away database, migrated and seeded, and the real server on `wanted`, or on
 * the next free port. APP_MODE=test in the environment gives it a clock that moves by hand.
 *
 * @returns {Promise<{ base: string, stop: () => Promise<void> }>}
 */
export async function startTrialTown(wanted) {
  await build(['server']);
  const database = await startTrialDatabase();
  const databaseUrl = database.url(DATABASE_NAME);
  try {
    await runTool('migrate', [], { title: '建立数据库结构', databaseUrl });
    await runTool('seed', [], { title: '写入示范镇', databaseUrl });
    const port = wanted ?? (await choosePort());
    const server = startServerProgram({ databaseUrl, port });
    const base = `http://127.0.0.1:${port}`;
    const stop = async () => {
      await endProgram(server);
      await database.stop();
    };
    await untilReady(server, base).catch(async (error) => {
      await stop();
      throw error;
    });
    return { base, stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
