import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { ErrorCode } from '@huifa/shared/kernel/errors';
import { Clock } from '../clock.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { IdempotencyKey } from '../http/once.entity.js';
import type { Once } from '../http/once.js';
import { refuse } from '../refuse.js';

const MAX_TRIES = 3;
const DEADLOCK = 1213;
const LOCK_WAIT = 1205;
const DUPLICATE = 1062;

/** The database's own error number, or undefined. */
export function errnoOf(error: unknown): number | undefined {
  const { errno, driverError } = error as { errno?: number; driverError?: { errno?: number } };
  return errno ?? driverError?.errno;
}

/** A unique key refused a row. */
export function isDuplicate(error: unknown): boolean {
  return errnoOf(error) === DUPLICATE;
}

/** Writes what a unique key may refuse, and says so with `code`. */
export async function unlessTaken(code: ErrorCode, writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    throw isDuplicate(error) ? refuse(code) : error;
  }
}

/** A row, held until the transaction ends: whatever is written under it is written one after the other. */
export async function holdRow<Row extends ObjectLiteral>(
  tx: EntityManager,
  table: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
): Promise<Row> {
  const row = await tx.findOne(table, { where, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw refuse('NOT_FOUND');
  return row;
}

/** All writes run here: READ COMMITTED, and a deadlock restarts the whole transaction. */
@Injectable()
export class Transactions {
  private commits = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** How many this process has committed: what was read before the last of them may be out of date. */
  get committed(): number {
    return this.commits;
  }

  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await this.dataSource.transaction('READ COMMITTED', work);
        this.commits += 1;
        return result;
      } catch (error) {
        const errno = errnoOf(error);
        if (attempt >= MAX_TRIES || (errno !== DEADLOCK && errno !== LOCK_WAIT)) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 20 * Math.random()));
      }
    }
  }

  /**
   * Runs `work` once for a key: the same key and body get the first answer again, another body is refused. The key's
   * row is written first, so that a second request with it waits for the first one's commit.
   * Refusals are not kept: the transaction rolls back with its key, and a corrected form may use it again.
   */
  async once<T>(once: Once, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const place = { table: 'idempotency_keys', column: 'answer', rowId: `${once.actorId}.${once.key}` };
    try {
      return await this.run(async (tx) => {
        await tx.insert(IdempotencyKey, { ...once, answerSealed: null, status: null, createdAt: this.clock.date() });
        const answer = await work(tx);
        const answerSealed = this.cipher.seal(place, JSON.stringify(answer));
        await tx.update(IdempotencyKey, { actorId: once.actorId, key: once.key }, { answerSealed, status: 200 });
        return answer;
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const known = await this.dataSource.manager.findOneBy(IdempotencyKey, { actorId: once.actorId, key: once.key });
      if (known === null) throw error;
      if (known.bodyHash !== once.bodyHash || known.route !== once.route) throw refuse('IDEMPOTENCY_KEY_REUSED');
      return JSON.parse(this.cipher.open(place, known.answerSealed ?? '')) as T;
    }
  }
}
