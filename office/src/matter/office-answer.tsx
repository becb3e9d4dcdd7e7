import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import {
  ANSWER_DISCLAIMER,
  LEGAL_AID_NOTICE,
  type Result,
  RESULT_LABELS,
  RESULTS,
} from '@huifa/shared/consultations/results';
import { useBlocker } from '@tanstack/react-router';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { fieldRules } from '../ui/field-rules';
import { Card } from '../ui/page';
import { useSubmit } from '../ui/submit';
import type { BoardMatterView } from '../views';
import { useMatterAction } from './matter-query';
import { ReplyTemplates } from './reply-templates';

interface AnswerForm {
  answer: string;
  result: Result;
  aidTold?: boolean;
}

interface OfficeAnswerProps {
  matter: BoardMatterView;
  onDone: () => void;
}

const ANSWER = { required: true, maxLength: LIMITS.answer } as const;

/** The office answers, or refers elsewhere, what was not passed to a firm. Closes the matter. */
export function OfficeAnswer({ matter, onDone }: OfficeAnswerProps) {
  const { id, version } = matter;
  const [form] = Form.useForm<AnswerForm>();
  const act = useMatterAction(id);
  const submit = useSubmit(
    act(({ answer, result, aidTold = false }: AnswerForm, once) =>
      api('POST /board/matters/{id}/answer', { path: { id }, body: { answer, result, aidTold, version }, once }),
    ),
    onDone,
  );
  const words = Form.useWatch('answer', form) ?? '';
  const typed = words !== '';
  useBlocker({
    shouldBlockFn: () => typed && !window.confirm('答复还没有发出，离开就没有了。要离开吗？'),
    enableBeforeUnload: typed,
  });
  return (
    <Card title="答复居民" note="发出后这件事办结，居民马上看得到" className="no-print">
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => submit.mutate(values)}>
        <Form.Item name="answer" label="答复" rules={fieldRules(ANSWER, '答复')} extra={ANSWER_DISCLAIMER}>
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={LIMITS.answer} showCount />
        </Form.Item>
        <ReplyTemplates topic={matter.topic} words={words} onChange={(answer) => form.setFieldsValue({ answer })} />
        <Form.Item name="result" label="结果" rules={[{ required: true, message: '请选一个结果' }]}>
          <Select
            style={{ width: 240 }}
            placeholder="怎样办结的"
            options={RESULTS.map((result) => ({ value: result, label: RESULT_LABELS[result] }))}
          />
        </Form.Item>
        <Form.Item name="aidTold" valuePropName="checked" extra={LEGAL_AID_NOTICE}>
          <Checkbox>已经告知可以申请法律援助</Checkbox>
        </Form.Item>
        <FormError error={submit.error} />
        <Button type="primary" htmlType="submit" loading={submit.isPending}>
          发出答复并办结
        </Button>
      </Form>
    </Card>
  );
}
