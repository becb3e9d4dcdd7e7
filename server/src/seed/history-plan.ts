import { isWorkday, type WorkCalendar } from '@huifa/shared/calendar/workdays';
import { addDays, type Day, dayOf, yearOf } from '@huifa/shared/kernel/day';
import { matterNumber } from '@huifa/shared/matters/numbers';
import type { AnswerRow } from '../consultations/consultations.entity.js';
import { seedId } from './random.js';

const WEEKS = 52;
const WEEK_MINUTES = 7 * 24 * 60;

/** A matter that was lived, and may be copied. */
export interface Template {
  readonly id: string;
  readonly createdAt: Date;
  readonly closedAt: Date;
  readonly answer: AnswerRow;
  readonly words: string;
}

/** Somebody who brings copied matters. */
export interface HistoryPerson {
  readonly id: string;
  readonly villageId: string;
  readonly nameIndex: string;
}

/** One copy: of which matter, how far back, and what is its own. */
export interface Planned {
  readonly seq: number;
  readonly template: string;
  readonly minutesBack: number;
  readonly id: string;
  readonly sequence: number;
  readonly number: string;
  readonly person: HistoryPerson;
}

interface Choice {
  readonly template: Template;
  readonly minutesBack: number;
  readonly createdAt: number;
}

/**
 * Which matters are copied to where, in the order of time. A matter goes back by whole weeks to where its days are
 * working days and days off as they were, so that its office minutes stay what they are.
 * @returns gives the copies from one number to another; `lastNumber`: the highest number that is taken
 */
export function planHistory(
  {
    templates,
    began,
    calendar,
    people,
  }: {
    templates: readonly Template[];
    began: Day;
    calendar: WorkCalendar;
    people: readonly HistoryPerson[];
  },
  count: number,
): (from: number, to: number, lastNumber: number) => Planned[] {
  const choices = templates
    .flatMap((template) => choicesOf(template, began, calendar))
    .sort((a, b) => a.createdAt - b.createdAt);
  if (choices.length === 0) throw new Error('the town has lived no plain matter that could be copied');
  return (from, to, lastNumber) =>
    Array.from({ length: to - from }, (_, index) => {
      const seq = from + index;
      const { template, minutesBack, createdAt } = choices[Math.floor((seq * choices.length) / count)]!;
      const sequence = lastNumber + 1 + seq;
      return {
        seq,
        template: template.id,
        minutesBack,
        // In rising order, so that a large town is written to the end of its tables and not all over them.
        id: `5eed${seq.toString(16).padStart(12, '0')}${seedId(`history ${seq}`).slice(0, 16)}`,
        sequence,
        number: matterNumber('consultation', Number(dayOf(createdAt).slice(0, 4)), sequence),
        person: people[(seq * 7) % people.length]!,
      };
    });
}

function choicesOf(template: Template, began: Day, calendar: WorkCalendar): Choice[] {
  const days = daysBetween(dayOf(template.createdAt.getTime()), dayOf(template.closedAt.getTime()));
  return Array.from({ length: WEEKS }, (_, index) => index + 1)
    .filter((weeks) =>
      days.every((day) => {
        const moved = addDays(day, -7 * weeks);
        return (
          moved >= began &&
          calendar.status.has(yearOf(moved)) &&
          isWorkday(moved, calendar) === isWorkday(day, calendar)
        );
      }),
    )
    .map((weeks) => {
      const minutesBack = weeks * WEEK_MINUTES;
      return { template, minutesBack, createdAt: template.createdAt.getTime() - minutesBack * 60_000 };
    });
}

function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
