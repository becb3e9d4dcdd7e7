import { addDays, chineseDayShort, chineseMoment } from '@huifa/shared/kernel/day';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import type { MovedDueView } from '../views';

/** 「2月5日 周五–2月11日 周四」, a spell each. */
export function spellsOf(days: readonly string[]): string[] {
  const spells: { from: string; till: string }[] = [];
  for (const day of days) {
    const last = spells.at(-1);
    if (last !== undefined && addDays(last.till, 1) === day) last.till = day;
    else spells.push({ from: day, till: day });
  }
  return spells.map(({ from, till }) =>
    from === till ? chineseDayShort(from) : `${chineseDayShort(from)}–${chineseDayShort(till)}`,
  );
}

export const movedColumns: readonly SheetColumn<MovedDueView>[] = [
  { title: '编号', kind: 'text', width: 22, of: ({ number }) => number },
  { title: '原来最晚', kind: 'text', width: 24, of: ({ from }) => chineseMoment(Date.parse(from)) },
  { title: '现在最晚', kind: 'text', width: 24, of: ({ to }) => chineseMoment(Date.parse(to)) },
];
