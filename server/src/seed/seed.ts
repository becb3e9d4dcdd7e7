import type { INestApplicationContext } from '@nestjs/common';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { isWorkday, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import { addDays, type Day, dayOf, type Instant, instantAt } from '@huifa/shared/kernel/day';
import { CalendarService } from '../calendar/calendar.service.js';
import { Timer } from '../platform/jobs/timers.entity.js';
import { OutboxMessage } from '../platform/outbox/outbox.entity.js';
import { Chronicle } from './chronicle.js';
import { DisclosureTown } from './disclosures.js';
import { FilmTown } from './episodes.js';
import { Nearby } from './nearby.js';
import { pastStories } from './past.js';
import { openDesks, RESIDENT_CAST, writePeople } from './people.js';
import { Present } from './present.js';
import { Random } from './random.js';
import { drawRoster, type Slot, writeRoster } from './rosters.js';
import { Stage } from './stage.js';
import { lawyersOf, type Span, writeTown } from './town.js';

const WEEKS_OF_HISTORY = 13;
/** The last working days belong to the matters that stand open. */
const QUIET_WORKDAYS = 2;
/** The first so many residents have a past, the others what is open now. */
const WITH_A_PAST = 100;
const READ_AFTER_DAYS = 2;

interface SeedOptions {
  /** The moment that becomes "now": everything is anchored on its day in Shanghai. */
  readonly now: Instant;
  readonly weeks?: number;
}

/**
 * Fills an empty town. The same day gives the same town: people, firms and rosters are written, and the history is lived
 * through the product's own services, so that no row is there that the product would not have made.
 */
export async function seedTown(
  app: INestApplicationContext,
  { now, weeks = WEEKS_OF_HISTORY }: SeedOptions,
): Promise<void> {
  const span: Span = { began: addDays(dayOf(now), -7 * weeks), today: dayOf(now), now };
  const calendar = app.get(CalendarService, { strict: false }).current;
  const lawyers = lawyersOf(span);
  const stage = new Stage(app, lawyers);
  stage.clock.to(instantAt(span.began));

  await writeTown(stage.manager, stage.cipher, span);
  await writePeople(stage.manager, stage.cipher, span);
  const slots = drawRoster(span, lawyers, calendar);
  await writeRoster(stage.manager, slots);
  const films = new FilmTown(app, stage, span);
  const requests = new DisclosureTown(app, stage, span);
  await requests.open();
  await liveHistory(stage, span, slots, [films, requests]);
  await films.settle();
  await readOldNotices(stage, now);
  await openDesks(stage.manager, stage.cipher, span);
}

async function liveHistory(
  stage: Stage,
  span: Span,
  slots: readonly Slot[],
  others: readonly { tell(chronicle: Chronicle): void }[],
): Promise<void> {
  const { calendar } = stage.time;
  const last = workdaysBefore(span.today, QUIET_WORKDAYS, calendar);
  const chronicle = new Chronicle(stage);
  const past = { from: span.began, to: last };
  for (const story of pastStories(past, calendar, RESIDENT_CAST.slice(0, WITH_A_PAST), new Random('past')))
    chronicle.tell(story);
  const present = new Present(new Nearby(span.now, stage.time), stage.time, RESIDENT_CAST.slice(WITH_A_PAST), slots);
  for (const story of present.stories()) chronicle.tell(story);
  for (const moment of outsideHelp(past, calendar))
    chronicle.note(moment, () => stage.consultations.countOutsideHelp());
  for (const other of others) other.tell(chronicle);
  await chronicle.until(span.now);
  await refuseFaults(stage, span.now);
}

/** Workers log their faults and go on; a history with a fault in it is not handed out. */
async function refuseFaults({ manager }: Stage, now: Instant): Promise<void> {
  const messages = await manager.countBy(OutboxMessage, { lastError: Not(IsNull()) });
  const timers = await manager.countBy(Timer, { doneAt: IsNull(), dueAt: LessThanOrEqual(new Date(now)) });
  if (messages + timers > 0) throw new Error(`${messages} messages and ${timers} timers failed`);
}

/** Now and then somebody's other side is the town itself. */
function outsideHelp({ from, to }: { from: Day; to: Day }, calendar: WorkCalendar): Instant[] {
  const random = new Random('outside help');
  const moments: Instant[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (isWorkday(day, calendar) && random.chance(0.2)) moments.push(instantAt(day, random.integer(540, 1200)));
  return moments;
}

/** People read what they are sent; what came lately is still unread. */
async function readOldNotices({ manager }: Stage, now: Instant): Promise<void> {
  const before = new Date(instantAt(addDays(dayOf(now), -READ_AFTER_DAYS)));
  await manager.query('UPDATE notifications SET read_at = created_at + INTERVAL 3 HOUR WHERE created_at < ?', [before]);
}

function workdaysBefore(day: Day, count: number, calendar: WorkCalendar): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkday(found, calendar)) left -= 1;
  }
  return found;
}
