import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findProgram, systemEnvironment } from './system.mjs';
import { isAnswering } from './mariadb.mjs';
import { startDatabase } from './database.mjs';
import { startProgram, wait } from './process.mjs';

const quiet = { onProgress: () => {} };
const folder = mkdtempSync(join(tmpdir(), 'database-'));

/** The answer of one statement, as the client prints it. */
function ask(database, sql, account = new URL(database.url())) {
  const words = ['--no-defaults', '-N', '-h127.0.0.1', `-P${database.port}`, `-u${account.username}`, '-e', sql];
  const env = { ...process.env, ...systemEnvironment(), MYSQL_PWD: account.password };
  return execFileSync(findProgram('mariadb'), words, { env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

describe('the database', () => {
  let database;
  before(async () => {
    database = await startDatabase({ dir: join(folder, 'db'), ...quiet });
  });
  after(async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what it acknowledged, is strict, and lives in UTC', () => {
    const settings = '@@innodb_flush_log_at_trx_commit, @@tx_isolation, @@time_zone, @@character_set_server';
    assert.equal(ask(database, `SELECT ${settings}`), '1\tREAD-COMMITTED\t+00:00\tutf8mb4');
    assert.match(ask(database, 'SELECT @@sql_mode'), /STRICT_TRANS_TABLES/);
    assert.match(ask(database, 'SHOW DATABASES'), /^huifa$/m);
  });

  it('lets nobody in without the password', () => {
    for (const username of ['root', 'huifa']) {
      assert.throws(() => ask(database, 'SELECT 1', { username, password: '' }), /Access denied/);
    }
  });

  it('is joined by a second starter, which does not stop it', async () => {
    const second = await startDatabase({ dir: join(folder, 'db'), ...quiet });
    assert.deepEqual([second.joined, second.port], [true, database.port]);
    await second.stop();
    assert.equal(await isAnswering(database.port), true);
  });

  it('starts again where its starter was killed, with what was in it', async () => {
    const dir = join(folder, 'orphan');
    const script = `import { startDatabase } from ${JSON.stringify(new URL('./database.mjs', import.meta.url).href)};
      const database = await startDatabase({ dir: ${JSON.stringify(dir)}, onProgress() {} });
      console.log(JSON.stringify([database.port, database.url()]));
      setInterval(() => {}, 1000);`;
    const starter = startProgram(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [port, url] = JSON.parse((await once(starter.stdout, 'data'))[0]);
    try {
      ask({ port, url: () => url }, 'CREATE TABLE huifa.kept (n INT); INSERT INTO huifa.kept VALUES (7)');
    } finally {
      starter.kill('SIGKILL');
    }
    const again = await startDatabase({ dir, ...quiet });
    try {
      assert.equal(again.joined, false);
      assert.equal(ask(again, 'SELECT n FROM huifa.kept'), '7');
    } finally {
      await again.stop();
    }
  });

  it('is gone when it was stopped', async () => {
    const brief = await startDatabase({ dir: join(folder, 'brief'), ...quiet });
    await brief.stop();
    await wait(50);
    assert.equal(await isAnswering(brief.port), false);
  });
});
