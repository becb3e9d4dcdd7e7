import { type Topic, TOPIC_CODES, TOPICS } from '@huifa/shared/consultations/topics';
import { Form, Input, InputNumber, Select } from 'antd';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import type { KeptTemplateView, NewTemplateDto } from '../views';

interface TemplateFields {
  title: string;
  topic: Topic | typeof ALL;
  position: number;
  text: string;
}

interface TemplateFormProps {
  open: boolean;
  title: string;
  /** What is changed; null: a new one, which begins as a draft. */
  template: KeptTemplateView | null;
  onSend: (form: NewTemplateDto, once: string) => Promise<unknown>;
  onClose: () => void;
}

const ALL = 'all';
const TOPIC_OPTIONS = [
  { value: ALL, label: '所有事项' },
  ...TOPIC_CODES.map((value) => ({ value, label: TOPICS[value].label })),
];

/** What an answer may begin with, for which topic, and where it stands in the list. */
export function TemplateForm({ open, title, template, onSend, onClose }: TemplateFormProps) {
  const state = template?.state ?? 'draft';
  return (
    <FormDialog<TemplateFields>
      open={open}
      title={title}
      lead={
        state === 'inUse'
          ? '这份模板正在用：保存后，律师下一次选它就是新内容。已经发出的答复不变。'
          : '先存成草稿，看过没有问题再「开始使用」。'
      }
      confirmLabel="保存"
      width={640}
      initial={initialOf(template)}
      onSend={({ topic, ...form }, once) => onSend({ ...form, topic: topic === ALL ? null : topic, state }, once)}
      onClose={onClose}
    >
      <Form.Item name="title" label="标题" rules={fieldRules({ required: true, minLength: 2, maxLength: 40 }, '标题')}>
        <Input autoComplete="off" maxLength={40} placeholder="例如：欠薪：先投诉也可以" />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="topic" label="用于哪类事项" rules={[{ required: true, message: '请选用于哪类事项' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={TOPIC_OPTIONS} />
        </Form.Item>
        <Form.Item
          name="position"
          label="排第几"
          extra="数小的在前"
          rules={[{ required: true, message: '请写排第几' }]}
        >
          <InputNumber min={1} max={9999} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item
        name="text"
        label="内容"
        extra="每件事不一样的地方写成【日期】【数额】：没有填好，答复发不出去。"
        rules={fieldRules({ required: true, minLength: 10, maxLength: 2000 }, '内容')}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 14 }} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

function initialOf(template: KeptTemplateView | null): Partial<TemplateFields> {
  if (template === null) return { topic: ALL, position: 100 };
  const { title, topic, position, text } = template;
  return { title, topic: topic ?? ALL, position, text };
}
