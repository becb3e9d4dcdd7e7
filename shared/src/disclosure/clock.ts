/**
 * The time for an answer to a disclosure request (政府信息公开条例 Art. 30–33, 35, 42): what happened is stored, and the
 * last day and the reasons for it are derived here and nowhere else. See docs/law/disclosure-clock.md.
 */
import {
  addWorkdays,
  type Deadline,
  isProvisional,
  isWorkday,
  type WorkCalendar,
  workdaysBetween,
} from '../calendar/workdays.js';
import { addDays, type Day } from '../kernel/day.js';

/** Working days for an answer, and the most that one extension may add (Art. 33). */
export const ANSWER_DAYS = 20;
export const MOST_EXTENSION_DAYS = 20;
/** Working days in which a correction may be asked for (Art. 30). */
export const CORRECTION_NOTICE_DAYS = 7;
/** Working days in which a third party (Art. 32) or a co-maker (Art. 34) gives an opinion, from receiving the letter. */
export const OPINION_DAYS = 15;

/** What happened to a request and bears on its time; days of Shanghai. */
export type ClockFact =
  /** 收到申请之日 (Art. 31). */
  | { readonly kind: 'received'; readonly on: Day }
  /** 补正告知: asked once, counts nothing by itself (Art. 30). */
  | { readonly kind: 'correctionAsked'; readonly on: Day }
  /** 收到补正之日: the time begins anew, in full (Art. 30). */
  | { readonly kind: 'corrected'; readonly on: Day }
  /** A letter to a third party or another agency was sent: not counted until there is an opinion (Art. 33 ¶3). */
  | { readonly kind: 'consulted'; readonly on: Day; readonly letter: string; readonly whom: 'thirdParty' | 'agency' }
  /** The other side has the letter: its 15 working days begin. */
  | { readonly kind: 'letterReceived'; readonly on: Day; readonly letter: string }
  /** The opinion is here. */
  | { readonly kind: 'opinion'; readonly on: Day; readonly letter: string }
  /** 延期: approved and told before the due day, once, at most 20 working days (Art. 33). */
  | { readonly kind: 'extended'; readonly on: Day; readonly workdays: number }
  /** 收费通知 (Art. 42): counts nothing by itself. */
  | { readonly kind: 'feeAsked'; readonly on: Day }
  /** Paid: the time begins anew on the day after (国办函〔2020〕109号). */
  | { readonly kind: 'feePaid'; readonly on: Day };

/** What a fact did to the count. */
export type ClockEffect = 'begins' | 'beginsAnew' | 'excludes' | 'adds' | 'nothing';

/** One line of 「为什么是这一天」. */
export interface LedgerLine {
  readonly on: Day;
  readonly fact: ClockFact['kind'];
  readonly letter?: string;
  readonly article: string;
  readonly effect: ClockEffect;
  /** Working days that it gives: 20, those of an extension, those not counted; 0 for what counts nothing. */
  readonly workdays: number;
  /** A later beginning has made it void: its days are in no sum. */
  readonly superseded: boolean;
}

/** When an answer is due, and why. */
export interface DisclosureClock {
  /** Day zero of what runs. */
  readonly from: Day;
  /** Last day for the answer; null while a letter is out that nobody is known to have received. */
  readonly due: Deadline | null;
  /** The lines that are not superseded add up to the working days from `from` to `due`. */
  readonly ledger: readonly LedgerLine[];
}

const ARTICLES: Record<ClockFact['kind'], string> = {
  received: '第三十一条、第三十三条第二款',
  correctionAsked: '第三十条',
  corrected: '第三十条',
  consulted: '第三十三条第三款',
  letterReceived: '第三十二条、第三十四条',
  opinion: '第三十三条第三款',
  extended: '第三十三条第二款',
  feeAsked: '第四十二条',
  feePaid: '第四十二条',
};

/** A spell that does not count: working days d with after < d <= until. */
interface Excluded {
  readonly letter: string;
  readonly after: Day;
  readonly until: Day | null;
}

/**
 * The clock of a request. `facts` in the order in which they happened, the first one `received`.
 * Throws CalendarMissing rather than count over a year without data.
 */
export function disclosureClock(facts: readonly ClockFact[], calendar: WorkCalendar): DisclosureClock {
  const begun = lastBeginning(facts);
  const running = facts.slice(begun);
  const from = running[0]!.on;
  const excluded = excludedOf(facts, calendar).filter(({ until }) => until === null || until > from);
  const extension = running.reduce((sum, fact) => sum + (fact.kind === 'extended' ? fact.workdays : 0), 0);
  const due = excluded.some(({ until }) => until === null)
    ? null
    : countedDay(from, ANSWER_DAYS + extension, excluded, calendar);
  const shares = sharesOf(excluded, from, due?.day ?? null, calendar);
  return { from, due, ledger: facts.map((fact, at) => line(fact, at < begun, at === begun, shares)) };
}

function lastBeginning(facts: readonly ClockFact[]): number {
  return facts.reduce((last, { kind }, at) => (BEGINNINGS.includes(kind) ? at : last), 0);
}

/** Letters that are out, with the day that ends each: the opinion, or the 15th working day of silence. */
function excludedOf(facts: readonly ClockFact[], calendar: WorkCalendar): Excluded[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'consulted') return [];
    const { letter, on: after } = fact;
    const on = (kind: 'letterReceived' | 'opinion') =>
      facts.find((other) => other.kind === kind && other.letter === letter)?.on;
    const received = on('letterReceived');
    const silence = received === undefined ? null : addWorkdays(received, OPINION_DAYS, calendar).day;
    const opinion = on('opinion') ?? null;
    return [{ letter, after, until: earlier(opinion, silence) }];
  });
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function isExcluded(day: Day, excluded: readonly Excluded[]): boolean {
  return excluded.some(({ after, until }) => after < day && (until === null || day <= until));
}

/** The `count`-th working day after `from` that is not excluded. */
function countedDay(from: Day, count: number, excluded: readonly Excluded[], calendar: WorkCalendar): Deadline {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar) && !isExcluded(day, excluded)) left -= 1;
  }
  return { day, provisional: isProvisional(day, calendar) };
}

/** Working days that each letter keeps from counting; a day that two letters share is the earlier one's. */
function sharesOf(
  excluded: readonly Excluded[],
  from: Day,
  due: Day | null,
  calendar: WorkCalendar,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  let taken = from;
  for (const { letter, after, until } of [...excluded].sort((a, b) => (a.after < b.after ? -1 : 1))) {
    const begin = after > taken ? after : taken;
    const end = until === null || (due !== null && due < until) ? due : until;
    shares.set(letter, end === null || end <= begin ? 0 : workdaysBetween(begin, end, calendar));
    if (end !== null && end > taken) taken = end;
  }
  return shares;
}

function line(fact: ClockFact, superseded: boolean, begins: boolean, shares: ReadonlyMap<string, number>): LedgerLine {
  const letter = 'letter' in fact ? { letter: fact.letter } : {};
  const said = { on: fact.on, fact: fact.kind, ...letter, article: ARTICLES[fact.kind] };
  if (begins || (superseded && BEGINNINGS.includes(fact.kind)))
    return { ...said, effect: fact.kind === 'received' ? 'begins' : 'beginsAnew', workdays: ANSWER_DAYS, superseded };
  if (fact.kind === 'extended') return { ...said, effect: 'adds', workdays: fact.workdays, superseded };
  // A letter that was out when the time began anew still keeps days from counting.
  if (fact.kind === 'consulted') {
    const workdays = shares.get(fact.letter) ?? 0;
    return { ...said, effect: 'excludes', workdays, superseded: superseded && workdays === 0 };
  }
  return { ...said, effect: 'nothing', workdays: 0, superseded };
}

const BEGINNINGS: readonly ClockFact['kind'][] = ['received', 'corrected', 'feePaid'];
