import { chineseTime } from '@huifa/shared/kernel/day';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import type { RosterSittingView } from '../views';

/** 9:00–11:30 */
export function spellOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${chineseTime(Date.parse(startsAt))}–${chineseTime(Date.parse(endsAt))}`;
}

export const rosterColumns: readonly SheetColumn<RosterSittingView>[] = [
  { title: '日期', kind: 'day', width: 12, of: ({ day }) => day },
  { title: '时间', kind: 'text', width: 14, of: spellOf },
  { title: '服务点', kind: 'text', width: 20, of: ({ pointName }) => pointName },
  { title: '律师', kind: 'text', width: 10, of: ({ lawyerName }) => lawyerName },
  { title: '律所', kind: 'text', width: 24, of: ({ firmName }) => firmName },
  { title: '位子', kind: 'count', width: 8, of: ({ seats }) => seats },
  { title: '已约', kind: 'count', width: 8, of: ({ booked }) => booked },
];
