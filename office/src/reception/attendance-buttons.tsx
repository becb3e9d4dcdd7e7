import { MAX_LATE_MINUTES } from '@huifa/shared/reception/attendance.rules';
import { App, Button, InputNumber, Popover, Space } from 'antd';
import { useId, useState } from 'react';
import { sentenceOf } from '../ui/refusal';
import type { AttendanceMark, VisitView } from '../views';
import { useMark } from './reception-query';

const LABELS: Record<Exclude<AttendanceMark, 'lawyerLate'>, string> = {
  arrived: '到了',
  noShow: '没来',
  undo: '撤回',
};

/** What may be noted of a visit now, drawn from its `actions`; a slip is taken back with 「撤回」. */
export function AttendanceButtons({ visit }: { visit: VisitView }) {
  const { matterId, number, calledName, actions } = visit;
  const { message } = App.useApp();
  const mark = useMark();
  const of = calledName ?? number;
  const note = (chosen: AttendanceMark) =>
    mark.mutate({ matterId, mark: chosen }, { onError: (error) => void message.error(sentenceOf(error)) });
  return (
    <Space size={6}>
      {actions.map((action) =>
        action === 'lawyerLate' ? (
          <LawyerLate key={action} visit={visit} of={of} />
        ) : (
          <Button
            key={action}
            size="small"
            type={action === 'arrived' ? 'primary' : action === 'undo' ? 'text' : 'default'}
            ghost={action === 'arrived'}
            aria-label={`${LABELS[action]}：${of}`}
            disabled={mark.isPending}
            onClick={() => note(action)}
          >
            {LABELS[action]}
          </Button>
        ),
      )}
    </Space>
  );
}

/** Asks how many minutes late the lawyer was; 0 takes it back. */
function LawyerLate({ visit: { matterId, lateMinutes }, of }: { visit: VisitView; of: string }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [minutes, setMinutes] = useState<number | null>(lateMinutes ?? 10);
  const id = useId();
  const mark = useMark(() => setOpen(false));
  const save = () =>
    mark.mutate(
      { matterId, mark: 'lawyerLate', minutes: minutes ?? 0 },
      { onError: (error) => void message.error(sentenceOf(error)) },
    );
  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Space>
        <label htmlFor={id}>律师晚了几分钟</label>
        <InputNumber
          id={id}
          autoFocus
          min={0}
          max={MAX_LATE_MINUTES}
          precision={0}
          value={minutes}
          onChange={setMinutes}
          style={{ width: 80 }}
        />
        <Button type="primary" htmlType="submit" loading={mark.isPending}>
          记下
        </Button>
      </Space>
      <div className="small">写 0 就是没晚到。</div>
    </form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={form} placement="left" destroyOnHidden>
      <Button size="small" aria-label={`律师晚到：${of}`} aria-expanded={open}>
        律师晚到
      </Button>
    </Popover>
  );
}
