import { LIGHT_LABELS } from '@huifa/shared/consultations/clock';
import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { MOVE_LABELS } from '@huifa/shared/matters/whose-move';
import { OFFICE_REASON_LABELS } from '@huifa/shared/matters/office-reasons';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { DESK_URGENCIES, DESK_WAYS, topicLabel } from '../ui/desk-labels';
import type { BoardRowView } from '../views';

const WHAT: readonly SheetColumn<BoardRowView>[] = [
  { title: '编号', kind: 'text', width: 20, of: ({ number }) => number },
  { title: '类别', kind: 'text', width: 14, of: ({ topic }) => topicLabel(topic) },
  { title: '方式', kind: 'text', width: 10, of: ({ way }) => DESK_WAYS[way] },
  { title: '急', kind: 'text', width: 14, of: ({ urgency }) => urgency && DESK_URGENCIES[urgency] },
  { title: '进展', kind: 'text', width: 18, of: ({ state }) => STATE_LABELS[state] },
];
const WHERE: readonly SheetColumn<BoardRowView>[] = [
  { title: '律所', kind: 'text', width: 24, of: ({ firmName }) => firmName },
  { title: '律师', kind: 'text', width: 10, of: ({ lawyerName }) => lawyerName },
  { title: '村居', kind: 'text', width: 14, of: ({ villageName }) => villageName },
  { title: '社区', kind: 'text', width: 14, of: ({ communityName }) => communityName },
  { title: '收到', kind: 'moment', width: 17, of: ({ createdAt }) => createdAt },
  { title: '人次', kind: 'count', width: 7, of: ({ persons }) => persons },
  { title: '没接次数', kind: 'count', width: 9, of: ({ declines }) => declines },
];
const MOVE: readonly SheetColumn<BoardRowView>[] = [
  { title: '轮到谁', kind: 'text', width: 12, of: ({ whoseMove }) => MOVE_LABELS[whoseMove] },
  {
    title: '等镇里',
    kind: 'text',
    width: 16,
    of: ({ officeReason }) => officeReason && OFFICE_REASON_LABELS[officeReason],
  },
];
const TIME: readonly SheetColumn<BoardRowView>[] = [
  { title: '最晚', kind: 'moment', width: 17, of: ({ dueAt }) => dueAt },
  { title: '时间', kind: 'text', width: 10, of: ({ light }) => LIGHT_LABELS[light] },
  { title: '剩余办公分钟', kind: 'minutes', width: 13, of: ({ minutesLeft }) => minutesLeft },
];

/** The board's columns, each fact in one of its own, so that the office can sort and count. */
export function boardColumns(closed: boolean): readonly SheetColumn<BoardRowView>[] {
  return closed ? [...WHAT, ...WHERE] : [...WHAT, ...MOVE, ...WHERE, ...TIME];
}
