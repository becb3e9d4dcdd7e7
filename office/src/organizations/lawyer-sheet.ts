import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { specialtyWords } from './firm-labels';
import { inLeaveWords, leaveWords, type LawyerLine, standingOf } from './lawyer-words';

/** The lawyers of a firm, each fact in a column of its own. */
export const LAWYER_COLUMNS: readonly SheetColumn<LawyerLine>[] = [
  { title: '姓名', kind: 'text', width: 12, of: ({ lawyer }) => lawyer.name },
  { title: '执业证号', kind: 'text', width: 20, of: ({ lawyer }) => lawyer.licenceNo },
  { title: '专业', kind: 'text', width: 40, of: ({ lawyer }) => specialtyWords(lawyer.specialties) },
  { title: '顾问律师', kind: 'text', width: 10, of: ({ lawyer }) => (lawyer.advises ? '是' : '否') },
  { title: '联络协调人', kind: 'text', width: 12, of: ({ lawyer }) => (lawyer.coordinator ? '是' : '否') },
  { title: '状态', kind: 'text', width: 12, of: (line) => standingOf(line).words },
  { title: '微信或邀请', kind: 'text', width: 32, of: (line) => standingOf(line).second },
  { title: '在办', kind: 'count', width: 8, of: (line) => (line.kind === 'lawyer' ? line.lawyer.open : null) },
  { title: '待坐班', kind: 'count', width: 8, of: (line) => (line.kind === 'lawyer' ? line.lawyer.sittings : null) },
  {
    title: '休假',
    kind: 'text',
    width: 40,
    of: (line) =>
      line.kind === 'lawyer'
        ? line.lawyer.leaves
            .map((leave) => [leaveWords(leave), inLeaveWords(leave)].filter(Boolean).join('，有'))
            .join('；')
        : null,
  },
];
