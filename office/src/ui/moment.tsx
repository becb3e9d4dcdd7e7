import { chineseDayShort, chineseTime, dayOf } from '@huifa/shared/kernel/day';

interface MomentProps {
  at: string | null | undefined;
  /** The time under the day, in a narrow column. */
  stacked?: boolean;
}

/** A moment of Shanghai, whatever zone the browser is in: 「3月6日 周五 9:00」. */
export function Moment({ at, stacked = false }: MomentProps) {
  if (at === null || at === undefined) return <span className="small">—</span>;
  const instant = Date.parse(at);
  return (
    <time dateTime={at} className="nowrap">
      {chineseDayShort(dayOf(instant))} <span className={stacked ? 'list-second' : ''}>{chineseTime(instant)}</span>
    </time>
  );
}
