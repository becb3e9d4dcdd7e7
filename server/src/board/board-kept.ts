import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MINUTE_MS } from '@huifa/shared/kernel/day';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/db/transactions.js';

/** Ids commit out of order: an event that was begun earlier may show itself after younger ones. */
export const EVENT_OVERLAP = 50;
/** So many different questions are kept; desks look at few, and mostly at the same. */
const MOST = 40;

/** Asks, or hands out what the same question has brought while nothing has happened since. */
export type Kept = <T>(question: readonly unknown[], ask: () => Promise<T>) => Promise<T>;

/** Keeps nothing. */
export const askAnew: Kept = (_question, ask) => ask();

/**
 * Answers of the database that the board's figures are made of. Every desk asks for the board at the same moment, as
 * soon as something has happened: it is read once, and again after the next event of whichever instance. What leaves no
 * event (a firm's name that another instance has changed) arrives within a minute.
 */
@Injectable()
export class BoardKept {
  private stamp = '';
  private answers = new Map<string, Promise<unknown>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** For one look at the board. */
  async open(): Promise<Kept> {
    const stamp = await this.read();
    if (stamp !== this.stamp) {
      this.stamp = stamp;
      this.answers = new Map();
    }
    // A look that began earlier goes on with its own: it never mixes with what came later.
    const { answers } = this;
    return <T>(question: readonly unknown[], ask: () => Promise<T>) => keep(answers, JSON.stringify(question), ask);
  }

  /** Changes with every event that is committed, every write of this process, and every minute. */
  private async read(): Promise<string> {
    const { committed } = this.transactions;
    const [{ last, count }] = await this.dataSource.query<[{ last: string | null; count: string }]>(
      `SELECT MAX(id) AS last, COUNT(*) AS count FROM events
        WHERE id > (SELECT COALESCE(MAX(id), 0) FROM events) - ?`,
      [EVENT_OVERLAP],
    );
    return [last, count, committed, Math.floor(this.clock.now() / MINUTE_MS)].join(' ');
  }
}

function keep<T>(answers: Map<string, Promise<unknown>>, question: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(question) as Promise<T> | undefined;
  if (known !== undefined) {
    // What is asked for again goes last: the first one is the one that nobody has asked for in the longest time.
    answers.delete(question);
    answers.set(question, known);
    return known;
  }
  const [oldest] = answers.keys();
  if (answers.size >= MOST && oldest !== undefined) answers.delete(oldest);
  const answer = ask();
  answers.set(question, answer);
  // What failed is asked for again, and told to whoever asked.
  answer.catch(() => answers.delete(question));
  return answer;
}
