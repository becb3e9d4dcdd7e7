import { OFFICE_TASK_OUTCOME_LABELS, OFFICE_TASKS } from '@huifa/shared/office-tasks/office-tasks';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { topicLabel } from '../ui/desk-labels';
import type { OfficeTaskView } from '../views';

/** The list as a spreadsheet; what was noted about a person stays at the desk. */
export const TASK_COLUMNS: readonly SheetColumn<OfficeTaskView>[] = [
  { title: '编号', kind: 'text', width: 22, of: ({ matterNumber }) => matterNumber },
  { title: '要办什么', kind: 'text', width: 24, of: ({ kind }) => OFFICE_TASKS[kind].label },
  { title: '类别', kind: 'text', width: 14, of: ({ topic }) => topicLabel(topic) },
  { title: '村居', kind: 'text', width: 14, of: ({ villageName }) => villageName },
  { title: '律所', kind: 'text', width: 24, of: ({ firmName }) => firmName },
  { title: '谁办', kind: 'text', width: 12, of: ({ clerkName }) => clerkName },
  { title: '记下', kind: 'moment', width: 17, of: ({ openedAt }) => openedAt },
  { title: '最晚', kind: 'moment', width: 17, of: ({ dueAt }) => dueAt },
  { title: '办好', kind: 'moment', width: 17, of: ({ doneAt }) => doneAt },
  {
    title: '结果',
    kind: 'text',
    width: 14,
    of: ({ outcome }) => (outcome === null ? null : OFFICE_TASK_OUTCOME_LABELS[outcome]),
  },
];
