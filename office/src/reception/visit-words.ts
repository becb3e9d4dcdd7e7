import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { chineseTime } from '@huifa/shared/kernel/day';
import { ORIGIN_LABELS } from '@huifa/shared/reception/attendance.rules';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { topicLabel } from '../ui/desk-labels';
import type { PointDayView, SittingView, VisitView } from '../views';

/** One line of the day: a visit, or a seat that nobody has taken. */
export interface ReceptionRow {
  readonly point: PointDayView;
  readonly sitting: SittingView;
  readonly visit: VisitView | null;
}

/** The day's lines by service point and hour; a sitting without anybody is one line. */
export function rowsOf(points: readonly PointDayView[]): readonly ReceptionRow[] {
  return points.flatMap((point) =>
    point.sittings.flatMap((sitting) =>
      (sitting.visits.length > 0 ? sitting.visits : [null]).map((visit) => ({ point, sitting, visit })),
    ),
  );
}

/** 「9:00—9:30」 */
export function hoursOf({ startsAt, endsAt }: SittingView): string {
  return `${timeOf(startsAt)}—${timeOf(endsAt)}`;
}

/** 「14:30」 */
export function timeOf(at: string): string {
  return chineseTime(Date.parse(at));
}

/** The soonest sitting that is not over and has a seat left. */
export function nextSeat(points: readonly PointDayView[], now: number): Pick<ReceptionRow, 'point' | 'sitting'> | null {
  const free = points.flatMap((point) =>
    point.sittings.filter((sitting) => isOpen(sitting, now)).map((sitting) => ({ point, sitting })),
  );
  return free.sort((one, other) => one.sitting.startsAt.localeCompare(other.sitting.startsAt))[0] ?? null;
}

/** Whether somebody may still be sent there. */
export function isOpen({ seatsFree, endsAt }: SittingView, now: number): boolean {
  return seatsFree > 0 && Date.parse(endsAt) > now;
}

/** 「空 1 个号」; nothing when all seats are taken. */
export function freeWords({ seatsFree }: SittingView): string {
  return seatsFree > 0 ? `空 ${seatsFree} 个号` : '';
}

/** 「到了 9:05」「没来」「还没到」, or how the matter ended before anybody noted it. */
export function presenceWords({ presence, presenceAt, state }: VisitView): string {
  if (presence === 'arrived') return `到了 ${presenceAt === null ? '' : chineseTime(Date.parse(presenceAt))}`.trim();
  if (presence === 'noShow') return '没来';
  return state === 'closed' ? STATE_LABELS.closed : '还没到';
}

/** 「律师晚到 12 分」 */
export function lateWords({ lateMinutes }: VisitView): string {
  return lateMinutes === null ? '' : `律师晚到 ${lateMinutes} 分`;
}

/** The day as a spreadsheet. */
export const RECEPTION_COLUMNS: readonly SheetColumn<ReceptionRow>[] = [
  { title: '服务点', kind: 'text', width: 24, of: ({ point }) => point.pointName },
  { title: '时间', kind: 'text', width: 14, of: ({ sitting }) => hoursOf(sitting) },
  { title: '律师', kind: 'text', width: 10, of: ({ sitting }) => sitting.lawyerName },
  { title: '律所', kind: 'text', width: 24, of: ({ sitting }) => sitting.firmName },
  { title: '编号', kind: 'text', width: 20, of: ({ sitting, visit }) => visit?.number ?? freeWords(sitting) },
  { title: '称呼', kind: 'text', width: 12, of: ({ visit }) => visit?.calledName },
  { title: '怎么来的', kind: 'text', width: 10, of: ({ visit }) => visit && ORIGIN_LABELS[visit.origin] },
  { title: '类别', kind: 'text', width: 14, of: ({ visit }) => visit && topicLabel(visit.topic) },
  { title: '村居', kind: 'text', width: 14, of: ({ visit }) => visit?.villageName },
  { title: '人次', kind: 'count', width: 7, of: ({ visit }) => visit?.persons },
  { title: '到场', kind: 'text', width: 12, of: ({ visit }) => visit && presenceWords(visit) },
  { title: '律师晚到分钟', kind: 'count', width: 13, of: ({ visit }) => visit?.lateMinutes },
  { title: '谁登记的', kind: 'text', width: 12, of: ({ visit }) => visit?.notedBy },
];
