import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { withLock } from './lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const LOCK_MODULE = new URL('./lock.mjs', import.meta.url).href;

describe('a lock', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one in at a time and gives back what the work gave', async () => {
    let inside = 0;
    let most = 0;
    const work = async (result) => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 30));
      inside -= 1;
      return result;
    };
    const file = join(folder, 'one');
    assert.deepEqual(await Promise.all([1, 2, 3].map((n) => withLock(file, () => work(n)))), [1, 2, 3]);
    assert.equal(most, 1);
  });

  it('is free again after work that failed', async () => {
    const file = join(folder, 'failed');
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await withLock(file, () => 'yes'), 'yes');
  });

  it('is free again when its holder was killed, and names the holder meanwhile', async () => {
    const file = join(folder, 'killed');
    const holding = `import { withLock } from ${JSON.stringify(LOCK_MODULE)};
      await withLock(${JSON.stringify(file)}, () => { console.log('in'); return new Promise((r) => setTimeout(r, 60_000)); });`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', holding], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    let waitedFor;
    const entered = withLock(
      file,
      () => 'free',
      (pid) => {
        waitedFor = Number(pid);
        holder.kill('SIGKILL');
      },
    );
    assert.equal(await entered, 'free');
    assert.equal(waitedFor, holder.pid);
  });
});
