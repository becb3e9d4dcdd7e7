import { Form, Input } from 'antd';
import { FormDialog } from '../ui/form-dialog';

export interface LeaveFields {
  fromOn: string;
  toOn: string;
}

interface LeaveFormProps {
  /** Who is away; null: closed. */
  name: string | null;
  today: string;
  onSend: (form: LeaveFields, once: string) => Promise<unknown>;
  onClose: () => void;
}

/** The office writes down that a lawyer is away, from one day to another. */
export function LeaveForm({ name, today, onSend, onClose }: LeaveFormProps) {
  return (
    <FormDialog<LeaveFields>
      open={name !== null}
      title={`写休假：律师${name ?? ''}`}
      lead="这几天不派新的事给他。已经排的坐班和到期的事不会自己挪开，保存后会告诉您有几件。"
      confirmLabel="保存休假"
      initial={{}}
      onSend={onSend}
      onClose={onClose}
    >
      <div className="form-row">
        <Form.Item name="fromOn" label="从哪天" rules={[{ required: true, message: '请选第一天' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="toOn"
          label="到哪天（含）"
          dependencies={['fromOn']}
          rules={[
            { required: true, message: '请选最后一天' },
            ({ getFieldValue }) => ({
              validator: (_, day: string) =>
                day && day < getFieldValue('fromOn')
                  ? Promise.reject(new Error('最后一天不能早于第一天'))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input type="date" min={today} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
