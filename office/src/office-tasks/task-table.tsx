import { OFFICE_TASK_OUTCOME_LABELS, OFFICE_TASKS } from '@huifa/shared/office-tasks/office-tasks';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { api } from '../api';
import { firmShort, topicLabel } from '../ui/desk-labels';
import { FormError } from '../ui/error-state';
import { LightTag } from '../ui/light-tag';
import { Moment } from '../ui/moment';
import { ROW_LINK, useRowKeys } from '../ui/row-keys';
import { useSubmit } from '../ui/submit';
import type { OfficeTaskListView, OfficeTaskView } from '../views';
import { useTasksMoved } from './task-query';

interface TaskTableProps {
  list: OfficeTaskListView;
  onFinish: (task: OfficeTaskView) => void;
}

/** What the office must do, one a row: what it is first, the button that does it last. */
export function TaskTable({ list, onFinish }: TaskTableProps) {
  useRowKeys();
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col">要办什么</th>
          <th scope="col">村居</th>
          <th scope="col">律所</th>
          <th scope="col">谁办</th>
          <th scope="col" className="right">
            办公时间
          </th>
          <th scope="col" className="right no-print">
            下一步
          </th>
        </tr>
      </thead>
      <tbody>
        {list.tasks.map((task) => (
          <tr key={task.id}>
            <td className="nowrap">
              <Link to="/matters/$id" params={{ id: task.matterId }} {...ROW_LINK}>
                {task.matterNumber}
              </Link>
              <span className="list-second">{topicLabel(task.topic)}</span>
            </td>
            <td>
              {OFFICE_TASKS[task.kind].label}
              <span className="list-second">{task.state === 'done' ? task.note : OFFICE_TASKS[task.kind].todo}</span>
            </td>
            <td className="nowrap">{task.villageName ?? '—'}</td>
            <td className="nowrap">{firmShort(task.firmName)}</td>
            <td className="nowrap">
              <Whose task={task} clerks={list.clerks} />
            </td>
            <td className="right">
              <When task={task} />
            </td>
            <td className="right no-print nowrap">
              {task.actions.includes('finish') && (
                <Button size="small" type="primary" ghost onClick={() => onFinish(task)}>
                  办好了
                </Button>
              )}
              {task.actions.includes('takeUpAgain') && <TakeUpAgain task={task} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function When({ task }: { task: OfficeTaskView }) {
  if (task.state === 'done')
    return (
      <>
        {task.outcome !== null && OFFICE_TASK_OUTCOME_LABELS[task.outcome]}
        <span className="list-second">
          <Moment at={task.doneAt} />
        </span>
      </>
    );
  if (task.minutesLeft === null)
    return (
      <span className="list-second">
        <Moment at={task.startsAt} /> 起
      </span>
    );
  return (
    <>
      <LightTag light={task.light} minutesLeft={task.minutesLeft} />
      <span className="list-second">
        到 <Moment at={task.dueAt} />
      </span>
    </>
  );
}

interface WhoseProps {
  task: OfficeTaskView;
  clerks: OfficeTaskListView['clerks'];
}

/** Whose it is; an open task is given to a colleague on the spot. */
function Whose({ task, clerks }: WhoseProps) {
  const moved = useTasksMoved();
  const give = useSubmit(
    (clerkId: string | null) => api('PUT /office-tasks/{id}/clerk', { path: { id: task.id }, body: { clerkId } }),
    moved,
  );
  if (!task.actions.includes('assign')) return <>{task.doneByName ?? task.clerkName ?? '—'}</>;
  return (
    <>
      <span className="print-only">{task.clerkName ?? '—'}</span>
      <Select
        className="no-print"
        size="small"
        style={{ width: 112 }}
        aria-label={`${task.matterNumber} 交给谁办`}
        placeholder="没有人领"
        popupMatchSelectWidth={false}
        loading={give.isPending}
        value={task.clerkId}
        options={clerks.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(clerkId) => give.mutate(clerkId)}
      />
      <FormError error={give.error} />
    </>
  );
}

function TakeUpAgain({ task }: { task: OfficeTaskView }) {
  const moved = useTasksMoved();
  const again = useSubmit(
    (_: null, once) => api('POST /office-tasks/{id}/take-up-again', { path: { id: task.id }, once }),
    moved,
  );
  return (
    <>
      <Button size="small" loading={again.isPending} onClick={() => again.mutate(null)}>
        撤回，重新办
      </Button>
      <FormError error={again.error} />
    </>
  );
}
