import { FORMS } from '@huifa/shared/api/forms.gen';
import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { useSubmit } from '../ui/submit';
import type { MakePromiseDto, PromiseListView } from '../views';
import { PROMISE_FIGURES } from './promise-figures';
import { promisesQuery } from './promises-query';

type Figures = Omit<MakePromiseDto, 'effectiveFrom'>;

/** A new version, begun from the figures of the one in force. Boxes hold office hours, days and times. */
export function PromiseDialog({ list, onClose }: { list: PromiseListView; onClose: () => void }) {
  const [form] = Form.useForm<Figures & { effectiveFrom: Dayjs }>();
  const queries = useQueryClient();
  const submit = useSubmit(
    (body: MakePromiseDto, once: string) => api('POST /promises', { body, once }),
    (made) => {
      queries.setQueryData(promisesQuery.queryKey, made);
      onClose();
    },
  );
  const inForce = list.versions.find(({ standing }) => standing === 'inForce');
  const earliest = dayjs(list.earliest);
  const initial = Object.fromEntries(
    PROMISE_FIGURES.map(({ field, unit }) => [field, (inForce?.[field] ?? 0) / unit.worth]),
  );
  const finish = ({ effectiveFrom, ...boxes }: Figures & { effectiveFrom: Dayjs }) => {
    const figures = Object.fromEntries(
      PROMISE_FIGURES.map(({ field, unit }) => [field, Math.round(boxes[field] * unit.worth)]),
    ) as unknown as Figures;
    submit.mutate({ ...figures, effectiveFrom: effectiveFrom.format('YYYY-MM-DD') });
  };
  return (
    <Modal
      open
      title="另立一版服务承诺"
      width={680}
      okText="从那天起执行"
      cancelText="先不办"
      confirmLoading={submit.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>新的一版只管从那天起的事；之前答应居民的时间都不变。开始以前可以撤回。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...initial, effectiveFrom: earliest }}
        onFinish={finish}
      >
        <div className="keeping-form">
          <Form.Item name="effectiveFrom" label="从哪天起" rules={[{ required: true, message: '请选开始的日子' }]}>
            <DatePicker minDate={earliest} allowClear={false} />
          </Form.Item>
          {PROMISE_FIGURES.map((figure) => (
            <FigureBox key={figure.field} {...figure} />
          ))}
        </div>
      </Form>
      <FormError error={submit.error} />
    </Modal>
  );
}

function FigureBox({ field, label, unit }: (typeof PROMISE_FIGURES)[number]) {
  const { minimum, maximum } = FORMS.MakePromiseDto[field];
  const inHours = unit.worth === 60;
  return (
    <Form.Item name={field} label={label} rules={[{ required: true, message: `请填${label}` }]}>
      <InputNumber
        min={minimum / unit.worth}
        max={maximum / unit.worth}
        step={inHours ? 0.5 : 1}
        precision={inHours ? 1 : 0}
        suffix={unit.name}
      />
    </Form.Item>
  );
}
