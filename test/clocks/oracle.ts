/**
 * When an answer is due, counted as a clerk would with a calendar on the wall: day after day, with what is known on that
 * day. Nothing of shared/ is used but the notices' days.
 */
import type { CalendarYear } from '@huifa/shared/calendar/workdays';

export interface Letter {
  readonly sent: string;
  readonly received: string;
  readonly opinion: string | null;
}

export interface History {
  /** Day zero of each beginning: receipt, a correction, a fee that was paid. */
  readonly beginnings: readonly string[];
  readonly letters: readonly Letter[];
  /** Each with the day on which it was granted. */
  readonly extensions: readonly { readonly on: string; readonly workdays: number }[];
}

const ANSWER = 20;
const SILENCE = 15;
const MOST_DAYS = 2_000;

export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Whether people work on `day`: by the notices, else from Monday to Friday. */
export function isWorked(day: string, years: readonly CalendarYear[]): boolean {
  if (years.some(({ work }) => work.includes(day))) return true;
  if (years.some(({ off }) => off.includes(day))) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/** The due day of a history. */
export function dueByHand({ beginnings, letters, extensions }: History, years: readonly CalendarYear[]): string {
  let left = Infinity;
  const out = letters.map((letter) => ({ ...letter, silence: SILENCE, over: false }));
  let day = beginnings[0]!;
  for (let step = 0; step < MOST_DAYS; step += 1) {
    const worked = isWorked(day, years);
    // A letter that is on its way or being thought about takes the day, the day of its opinion included.
    const waiting = out.some(({ sent, over }) => sent < day && !over);
    if (worked && !waiting) left -= 1;
    for (const letter of out) {
      if (worked && letter.received < day) letter.silence -= 1;
      if (letter.silence === 0 || (letter.opinion !== null && letter.opinion <= day)) letter.over = true;
    }
    if (left === 0) return day;
    if (beginnings.includes(day)) left = ANSWER;
    for (const { on, workdays } of extensions) if (on === day) left += workdays;
    day = nextDay(day);
  }
  throw new Error('never due');
}
