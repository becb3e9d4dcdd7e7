import { MoreThan } from 'typeorm';
import type { Instant } from '@huifa/shared/kernel/day';
import type { MatterRow } from '../matters/matter.queries.js';
import { MatterEvent } from '../matters/matters.entity.js';
import type { Stage } from './stage.js';
import type { When } from './timing.js';

/** What somebody does with a matter. */
export type Deed = (stage: Stage, matter: MatterRow) => Promise<void>;

/** Something to be done when an event calls for it. */
export interface Cue {
  readonly when: When;
  readonly deed: Deed;
}

/** What people do each time an event happens to the matter: the first time, the second, … Nothing is said: nothing is done. */
export type Cues = Readonly<Record<string, readonly (readonly Cue[])[]>>;

/** One matter from its booking to its end, or to where it stands today. */
export interface Story {
  readonly at: Instant;
  /** Books, and returns the id of the matter. */
  readonly book: (stage: Stage) => Promise<string>;
  readonly cues: Cues;
}

interface Entry {
  readonly at: Instant;
  readonly run: () => Promise<void>;
}

/**
 * Lives stories through the real services on a clock that moves by hand. After each step it reads what the one door
 * wrote, and what happened calls for what people do next. Timers ring at their own moment, messages go out at once.
 */
export class Chronicle {
  private readonly ahead: Entry[] = [];
  private readonly told = new Map<string, { cues: Cues; seen: Map<string, number> }>();
  private lastEvent = '0';

  constructor(private readonly stage: Stage) {}

  tell(story: Story): void {
    this.note(story.at, async () => {
      const id = await story.book(this.stage);
      this.told.set(id, { cues: story.cues, seen: new Map() });
    });
  }

  /** Something that happens apart from any matter. */
  note(at: Instant, run: () => Promise<void>): void {
    const place = this.ahead.findIndex((entry) => entry.at > at);
    this.ahead.splice(place === -1 ? this.ahead.length : place, 0, { at, run });
  }

  /** Lives everything up to `end`; what would come later does not happen. */
  async until(end: Instant): Promise<void> {
    for (;;) {
      const next = this.ahead[0]?.at ?? Infinity;
      const rings = await this.nextTimer();
      if (Math.min(next, rings) > end) break;
      this.stage.clock.to(Math.max(this.stage.clock.now(), Math.min(next, rings)));
      if (next < rings) await this.ahead.shift()?.run();
      else await this.stage.timers.ringDue();
      await this.stage.outbox.drain();
      await this.heed();
    }
    this.stage.clock.to(end);
  }

  private async nextTimer(): Promise<Instant> {
    // One that has rung in vain is not waited for: the seed ends with an error that counts it.
    const sql = 'SELECT MIN(due_at) AS at FROM timers WHERE done_at IS NULL AND attempts = 0';
    const [row] = await this.stage.manager.query<[{ at: Date | null }]>(sql);
    return row.at?.getTime() ?? Infinity;
  }

  /** Reads the new events, and notes what they call for. */
  private async heed(): Promise<void> {
    const events = await this.stage.manager.find(MatterEvent, {
      where: { id: MoreThan(this.lastEvent) },
      order: { id: 'ASC' },
    });
    for (const { id, matterId, event, at } of events) {
      this.lastEvent = id;
      const story = this.told.get(matterId);
      if (story === undefined) continue;
      const times = story.seen.get(event) ?? 0;
      story.seen.set(event, times + 1);
      const cues = story.cues[event]?.[times] ?? [];
      const matter = cues.length > 0 ? await this.stage.matter(matterId) : null;
      if (matter !== null) this.call(cues, matter, at.getTime());
    }
  }

  private call(cues: readonly Cue[], matter: MatterRow, called: Instant): void {
    for (const { when, deed } of cues) {
      const at = Math.max(called, when(called, matter, this.stage.time));
      this.note(at, async () => deed(this.stage, await this.stage.matter(matter.id)));
    }
  }
}
