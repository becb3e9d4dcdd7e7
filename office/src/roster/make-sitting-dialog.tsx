import { ROSTER_BARRIER_LABELS } from '@huifa/shared/appointments/roster.rules';
import { chineseDayShort } from '@huifa/shared/kernel/day';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { KeyboardEvent } from 'react';
import { api } from '../api';
import { FormDialog } from '../ui/form-dialog';
import { useNow } from '../ui/now';
import type { MadeSittingsView, MakeSittingDto, RosterWeekView } from '../views';

const DAY = 'YYYY-MM-DD';
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const TIMES = Array.from({ length: (LAST_HOUR - FIRST_HOUR) * 2 + 1 }, (_, index) => {
  const hour = String(FIRST_HOUR + Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
}).map((time) => ({ value: time, label: time }));

interface Fields extends Omit<MakeSittingDto, 'day' | 'repeatUntil'> {
  readonly day: Dayjs;
  readonly repeatUntil?: Dayjs | null;
}

/** Who sits where and when, once or every week; every field can be filled from the keyboard. */
export function MakeSittingDialog({
  week,
  open,
  onClose,
}: {
  week: RosterWeekView;
  open: boolean;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const send = async ({ day, repeatUntil, ...rest }: Fields, once: string) => {
    const until = repeatUntil ? { repeatUntil: repeatUntil.format(DAY) } : {};
    const made = await api('POST /sittings', { body: { ...rest, ...until, day: day.format(DAY) }, once });
    void queries.invalidateQueries({ queryKey: ['board', 'roster'] });
    modal.success({ title: `排好了 ${made.made.length} 次坐班`, content: <Made {...made} />, okText: '知道了' });
  };
  return (
    <FormDialog<Fields>
      open={open}
      title="排坐班"
      lead="每半小时一位居民，排好马上可以约。休息日、律师休假和已在别处坐班的日子会自动空出来，并告诉您。"
      confirmLabel="排进去"
      initial={{ from: '09:00', to: '11:30' }}
      onKeyDown={keepForm}
      onSend={send}
      onClose={onClose}
    >
      <SittingFields week={week} />
    </FormDialog>
  );
}

/** Enter takes what was typed or chosen in a field, and sends nothing yet. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

function SittingFields({ week }: { week: RosterWeekView }) {
  const today = dayjs(useNow());
  const { data } = useQuery({ queryKey: ['roster-lawyers'], queryFn: () => api('GET /sittings/lawyers') });
  const points = week.points.map(({ id, name }) => ({ value: id, label: name }));
  const lawyers = data?.lawyers.map(({ id, name, firmName }) => ({ value: id, label: `${name}律师 · ${firmName}` }));
  const needed = (message: string) => [{ required: true, message }];
  return (
    <>
      <Form.Item name="pointId" label="服务点" rules={needed('请选服务点')}>
        <Select options={points} showSearch={{ optionFilterProp: 'label' }} placeholder="选一个，或输入几个字" />
      </Form.Item>
      <Form.Item name="lawyerId" label="律师" rules={needed('请选律师')}>
        <Select
          options={lawyers ?? []}
          loading={data === undefined}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选一位，或输入姓名"
        />
      </Form.Item>
      <div className="roster-times">
        <Form.Item name="day" label="日期" rules={needed('请选日期')}>
          <DatePicker minDate={today} placeholder={`例如 ${today.format(DAY)}`} />
        </Form.Item>
        <Form.Item name="from" label="从" rules={needed('请选开始的时间')}>
          <Select options={TIMES} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="to" label="到" rules={needed('请选结束的时间')}>
          <Select options={TIMES} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      </div>
      <Form.Item name="repeatUntil" label="每周重复，到哪天为止（不重复就不填）">
        <DatePicker minDate={today} placeholder="不重复" />
      </Form.Item>
    </>
  );
}

function Made({ skipped }: MadeSittingsView) {
  if (skipped.length === 0) return <p>居民现在就能约。</p>;
  return (
    <>
      <p>居民现在就能约。下面这些天没有排：</p>
      <ul className="moved">
        {skipped.map(({ day, why }) => (
          <li key={day}>
            {chineseDayShort(day)}：{ROSTER_BARRIER_LABELS[why]}
          </li>
        ))}
      </ul>
    </>
  );
}
