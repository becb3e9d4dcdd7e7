import { PUBLIC_PHONE_PATTERN } from '@huifa/shared/organizations/phones';
import { Form, Input } from 'antd';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';

export interface FirmFields {
  name: string;
  phone: string;
}

interface FirmFormProps {
  open: boolean;
  title: string;
  initial: Partial<FirmFields>;
  onSend: (form: FirmFields, once: string) => Promise<unknown>;
  onClose: () => void;
}

/** What a firm is called, and which number rings at the resident's. */
export function FirmForm({ open, title, initial, onSend, onClose }: FirmFormProps) {
  return (
    <FormDialog<FirmFields>
      open={open}
      title={title}
      confirmLabel="保存"
      initial={initial}
      onSend={onSend}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="律所全称"
        rules={fieldRules({ required: true, minLength: 4, maxLength: 60 }, '律所全称')}
      >
        <Input autoComplete="off" maxLength={60} placeholder="例如：某某律师事务所" />
      </Form.Item>
      <Form.Item
        name="phone"
        label="电话"
        extra="居民会看到：律师用这个号码打给他。"
        rules={[
          { required: true, message: '请写明电话' },
          { pattern: new RegExp(PUBLIC_PHONE_PATTERN), message: '请写完整的号码，例如 021-58000000' },
        ]}
      >
        <Input autoComplete="off" maxLength={20} placeholder="021-58000000" />
      </Form.Item>
    </FormDialog>
  );
}
