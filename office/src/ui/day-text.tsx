import { chineseDay, type Day } from '@huifa/shared/kernel/day';

/** A legal day, whatever zone the browser is in: 「2026年3月6日」. */
export function DayText({ day }: { day: Day }) {
  return (
    <time dateTime={day} className="nowrap">
      {chineseDay(day)}
    </time>
  );
}
