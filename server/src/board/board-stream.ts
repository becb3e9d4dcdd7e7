import { Injectable, type MessageEvent } from '@nestjs/common';
import { exhaustMap, from, interval, mergeMap, type Observable, startWith, takeWhile } from 'rxjs';
import { DataSource, MoreThan } from 'typeorm';
import { MatterEvent } from '../matters/matters.entity.js';
import { LongLines } from '../platform/access/long-lines.js';
import { EVENT_OVERLAP } from './board-kept.js';

const BEAT_MS = 1000;
const PER_BEAT = 200;

/** The live board: each stream tails the events table, so that any instance can serve any desk. */
@Injectable()
export class BoardStream {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lines: LongLines,
  ) {}

  /**
   * One message for each event from now on, and a heartbeat so that proxies keep the line open; until the session ends,
   * wherever it is ended, or puts on a hat that sees no board.
   */
  open(sessionId: string): Observable<MessageEvent> {
    const seen = new Set<string>();
    let last: number | null = null;
    const beat = async (): Promise<MessageEvent[] | null> => {
      if (!(await this.lines.mayGoOn(sessionId, 'board.read'))) return null;
      const rows = await this.after(last);
      const fresh = last === null ? [] : rows.filter(({ id }) => !seen.has(id));
      for (const { id } of rows) seen.add(id);
      if (seen.size > 10 * PER_BEAT) for (const id of [...seen].slice(0, 5 * PER_BEAT)) seen.delete(id);
      last = Math.max(last ?? 0, ...rows.map(({ id }) => Number(id)));
      const heartbeat: MessageEvent = { type: 'beat', data: '' };
      return [
        heartbeat,
        ...fresh.map(({ id, matterId, event }) => ({ id, data: { id: Number(id), matterId, event } })),
      ];
    };
    return interval(BEAT_MS).pipe(
      startWith(0),
      // A slow database skips beats instead of piling them up; a failed beat is the next one's work.
      exhaustMap(() => from(beat().catch((): MessageEvent[] => []))),
      takeWhile((messages) => messages !== null),
      mergeMap((messages) => from(messages)),
    );
  }

  private after(last: number | null): Promise<Pick<MatterEvent, 'id' | 'matterId' | 'event'>[]> {
    const select = { id: true, matterId: true, event: true } as const;
    const { manager } = this.dataSource;
    if (last === null) return manager.find(MatterEvent, { select, order: { id: 'DESC' }, take: EVENT_OVERLAP });
    const where = { id: MoreThan(String(last - EVENT_OVERLAP)) };
    return manager.find(MatterEvent, { select, where, order: { id: 'ASC' }, take: PER_BEAT });
  }
}
