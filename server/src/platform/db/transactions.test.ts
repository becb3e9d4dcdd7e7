import { DataSource, type EntityManager } from 'typeorm';
import { World } from '../../../../test/world/world.js';
import { OutsideHelpCount } from '../../consultations/consultations.entity.js';
import { assertDurable } from './data-source.js';
import { isDuplicate, Transactions } from './transactions.js';

describe('a transaction', () => {
  let world: World;
  let transactions: Transactions;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
    transactions = world.app.get(Transactions);
  });
  afterAll(() => world.close());
  beforeEach(() => world.db.query('DELETE FROM outside_help_counts'));

  const deadlock = (errno = 1213) => Object.assign(new Error('deadlock'), { errno });
  const count = (tx: EntityManager, day: string) => tx.insert(OutsideHelpCount, { day, count: 1 });
  const counted = () => world.db.manager.count(OutsideHelpCount);

  it('that meets a deadlock begins again from the start, with nothing left of the first try', async () => {
    let tries = 0;
    const result = await transactions.run(async (tx) => {
      tries += 1;
      await count(tx, `2026-11-0${tries}`);
      if (tries < 3) throw deadlock(tries === 1 ? 1213 : 1205);
      return 'done';
    });
    expect([result, tries, await counted()]).toEqual(['done', 3, 1]);
  });

  it('gives up after the third deadlock', async () => {
    let tries = 0;
    const run = transactions.run(async (tx) => {
      tries += 1;
      await count(tx, '2026-11-01');
      throw deadlock();
    });
    await expect(run).rejects.toThrow('deadlock');
    expect([tries, await counted()]).toEqual([3, 0]);
  });

  it('is not tried again for any other reason', async () => {
    let tries = 0;
    const run = transactions.run(async (tx) => {
      tries += 1;
      await count(tx, '2026-11-01');
      await count(tx, '2026-11-01');
    });
    const error: unknown = await run.catch((reason: unknown) => reason);
    expect([isDuplicate(error), tries, await counted()]).toEqual([true, 1, 0]);
  });

  it('survives a real deadlock of two that wait for each other', async () => {
    await count(world.db.manager, '2026-11-01');
    await count(world.db.manager, '2026-11-02');
    let waiting = 0;
    const bump = (first: string, second: string) =>
      transactions.run(async (tx) => {
        await tx.increment(OutsideHelpCount, { day: first }, 'count', 1);
        waiting += 1;
        while (waiting < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        await tx.increment(OutsideHelpCount, { day: second }, 'count', 1);
      });
    await Promise.all([bump('2026-11-01', '2026-11-02'), bump('2026-11-02', '2026-11-01')]);
    const rows = await world.db.manager.find(OutsideHelpCount);
    expect(rows.map((row) => row.count)).toEqual([3, 3]);
  });

  it('reads what others have committed, not an older picture', async () => {
    const seen = await transactions.run(async (tx) => {
      const before = await tx.count(OutsideHelpCount);
      await count(world.db.manager, '2026-11-05');
      return [before, await tx.count(OutsideHelpCount)];
    });
    expect(seen).toEqual([0, 1]);
  });
});

describe('the database', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open('2026-11-23 09:00');
  });
  afterAll(() => world.close());

  it('counts in UTC on every connection, and keeps days as they are written', async () => {
    const zones = await Promise.all(
      Array.from({ length: 12 }, () => world.db.query('SELECT @@time_zone AS zone, SLEEP(0.02) AS slept')),
    );
    expect(new Set(zones.map(([row]) => row.zone))).toEqual(new Set(['+00:00']));
    const at = new Date('2026-11-23T15:59:59.999Z');
    const [row] = await world.db.query("SELECT CAST(? AS DATETIME(3)) AS at, DATE '2026-11-23' AS day", [at]);
    expect([row.at, row.day]).toEqual([at, '2026-11-23']);
  });

  const sound = {
    flushLog: '1',
    sqlMode: 'STRICT_TRANS_TABLES,NO_ZERO_DATE',
    timeZone: '+00:00',
    charset: 'utf8mb4',
  };
  const check = (settings: object) =>
    assertDurable({ query: () => Promise.resolve([{ ...sound, ...settings }]) } as unknown as DataSource);

  it('is taken when it keeps what it acknowledges', async () => {
    await expect(assertDurable(world.db)).resolves.toBeUndefined();
    await expect(check({})).resolves.toBeUndefined();
  });

  it.each([
    [{ flushLog: '0' }, 'innodb_flush_log_at_trx_commit must be 1'],
    [{ flushLog: '2' }, 'innodb_flush_log_at_trx_commit must be 1'],
    [{ sqlMode: 'NO_ENGINE_SUBSTITUTION' }, 'sql_mode must be strict'],
    [{ timeZone: 'SYSTEM' }, "time_zone must be '+00:00'"],
    [{ charset: 'utf8mb3' }, 'the connection must be utf8mb4'],
  ])('is refused with %j', async (settings, fault) => {
    await expect(check(settings)).rejects.toThrow(fault);
  });
});
