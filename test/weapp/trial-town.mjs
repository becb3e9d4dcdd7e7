import { startTrialDatabase } from '../../scripts/database.mjs';
import { build } from '../../scripts/build.mjs';
import { DATABASE_NAME } from '../../scripts/mariadb.mjs';
import { endProgram } from '../../scripts/process.mjs';
import { runTool, startServerProgram, untilReady } from '../../scripts/server-tools.mjs';

/**
 * A demo town of its own for journeys: throw-away database, migrated and seeded, and the real server on `port`.
 *
 * @returns {Promise<{ base: string, stop: () => Promise<void> }>}
 */
export async function startTrialTown(port) {
  await build(['server']);
  const database = await startTrialDatabase();
  const databaseUrl = database.url(DATABASE_NAME);
  try {
    await runTool('migrate', [], { title: '建立数据库结构', databaseUrl });
    await runTool('seed', [], { title: '写入示范镇', databaseUrl });
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
