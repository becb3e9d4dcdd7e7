import { OFFICE_TASK_KINDS, OFFICE_TASKS } from '@huifa/shared/office-tasks/office-tasks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { OfficeTaskListView, OfficeTaskView } from '../views';
import { FinishDialog } from './finish-dialog';
import './tasks.css';
import { taskQuery } from './task-query';
import { taskSearch, type TaskSearch } from './task-search';
import { TASK_COLUMNS } from './task-sheet';
import { TaskTable } from './task-table';

const route = getRouteApi('/desk/tasks');

/** What the office itself must do: find somebody, ask how a hand-off went. */
export function TasksPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: list, error, refetch } = useQuery(taskQuery(search));
  const [finishing, setFinishing] = useState<OfficeTaskView | null>(null);
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ search: taskSearch({ ...search, ...change }), replace: true });
  return (
    <Page
      title="镇里要办的"
      lead={list && leadOf(list)}
      actions={
        <>
          {list && (
            <ExportTable title="镇里要办的" filters={wordsOf(search)} columns={TASK_COLUMNS} rows={list.tasks} />
          )}
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
      fixed
    >
      <Filters search={search} list={list} onChange={set} />
      <Card title={TITLES[search.show ?? 'open']} note={list && `${list.tasks.length} 项`} className="task-list">
        <div className="list-scroll">
          {list === undefined && error === null && <Loading lines={8} />}
          {list === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
          {list !== undefined && list.tasks.length === 0 && <Nothing search={search} />}
          {list !== undefined && list.tasks.length > 0 && <TaskTable list={list} onFinish={setFinishing} />}
        </div>
      </Card>
      <FinishDialog task={finishing} onClose={() => setFinishing(null)} />
    </Page>
  );
}

interface FiltersProps {
  search: TaskSearch;
  list: OfficeTaskListView | undefined;
  onChange: (change: Record<string, string | undefined>) => void;
}

function Filters({ search, list, onChange }: FiltersProps) {
  const later = list === undefined || list.counts.later === 0 ? '' : ` ${list.counts.later}`;
  return (
    <div className="task-filters no-print" role="search" aria-label="筛选任务">
      <Segmented
        aria-label="看哪些"
        value={search.show ?? 'open'}
        options={[
          { value: 'open', label: '现在要办' },
          { value: 'later', label: `还没到时候${later}` },
          { value: 'done', label: '办好的' },
        ]}
        onChange={(show) => onChange({ show })}
      />
      <Select
        aria-label="要办什么"
        placeholder="要办什么"
        style={{ width: 200 }}
        allowClear
        options={OFFICE_TASK_KINDS.map((kind) => ({ value: kind, label: OFFICE_TASKS[kind].label }))}
        value={search.kind ?? null}
        onChange={(kind: string | null | undefined) => onChange({ kind: kind ?? undefined })}
      />
      <Checkbox
        checked={search.mine === 'true'}
        onChange={({ target }) => onChange({ mine: target.checked ? 'true' : undefined })}
      >
        只看我的
      </Checkbox>
    </div>
  );
}

const TITLES = { open: '现在要办', later: '还没到时候', done: '近 30 天办好的' } as const;

function Nothing({ search }: { search: TaskSearch }) {
  if (search.kind !== undefined || search.mine === 'true')
    return <EmptyState title="没有符合条件的任务" hint="换一个条件再看。" />;
  if (search.show === 'done') return <EmptyState title="近 30 天没有办好的任务" hint="办好的会在这里留 30 天。" />;
  if (search.show === 'later')
    return <EmptyState title="没有等着到时候的任务" hint="转到别的机构的事，5 个工作日后会请镇里问一问。" />;
  return (
    <EmptyState title="现在没有镇里要办的" hint="律师两天里三次没打通居民电话时，会请镇里找人，任务马上出现在这里。" />
  );
}

function leadOf({ counts }: OfficeTaskListView): string {
  if (counts.open === 0) return '现在没有要办的。';
  const late = counts.overdue === 0 ? '' : `，${counts.overdue} 项已超时`;
  return `现在要办 ${counts.open} 项${late}；我的 ${counts.mine} 项。`;
}

function wordsOf({ show, kind, mine }: TaskSearch): string[] {
  return [
    TITLES[show ?? 'open'],
    ...(kind === undefined ? [] : [OFFICE_TASKS[kind].label]),
    ...(mine === 'true' ? ['只看我的'] : []),
  ];
}
