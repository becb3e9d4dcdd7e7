import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import {
  OFFICE_TASK_OUTCOME_LABELS,
  OFFICE_TASKS,
  type OfficeTaskOutcome,
} from '@huifa/shared/office-tasks/office-tasks';
import { Form, Input, Radio } from 'antd';
import { api } from '../api';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import type { OfficeTaskView } from '../views';
import { useTasksMoved } from './task-query';

interface FinishForm {
  outcome: OfficeTaskOutcome;
  note: string;
}

interface FinishDialogProps {
  task: OfficeTaskView | null;
  onClose: () => void;
}

const NOTE = { required: true, minLength: 4, maxLength: LIMITS.reason } as const;

/** Done, with what came of it. A slip can be taken back on the same day. */
export function FinishDialog({ task, onClose }: FinishDialogProps) {
  const moved = useTasksMoved();
  const rule = task === null ? null : OFFICE_TASKS[task.kind];
  return (
    <FormDialog<FinishForm>
      open={task !== null}
      title={`${task?.matterNumber ?? ''} 办好了`}
      lead={`${rule?.todo ?? ''} 记录只有镇法治办看得到；记错了，当天可以撤回。`}
      confirmLabel="记下，办好了"
      initial={{}}
      onSend={async (body, once) => {
        await api('POST /office-tasks/{id}/finish', { path: { id: task?.id ?? '' }, body, once });
        moved();
      }}
      onClose={onClose}
    >
      <Form.Item name="outcome" label="结果" rules={[{ required: true, message: '请选一个结果' }]}>
        <Radio.Group
          options={(rule?.outcomes ?? []).map((value) => ({ value, label: OFFICE_TASK_OUTCOME_LABELS[value] }))}
        />
      </Form.Item>
      <Form.Item name="note" label="怎么办的" rules={fieldRules(NOTE, '怎么办的')}>
        <Input.TextArea
          rows={3}
          maxLength={LIMITS.reason}
          showCount
          placeholder="例如：打了家里电话，女儿接的，说明天上午在家"
        />
      </Form.Item>
    </FormDialog>
  );
}
