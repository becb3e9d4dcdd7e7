import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { Form, Input, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { FormError } from './error-state';
import { fieldRules } from './field-rules';
import { useSubmit } from './submit';

const REASON = { required: true, minLength: 4, maxLength: LIMITS.reason } as const;

interface ConfirmWithReasonProps<Extra> {
  open: boolean;
  title: string;
  /** What will happen, and who will see the reason. */
  consequence: ReactNode;
  confirmLabel: string;
  reasonHint: string;
  width?: number;
  /** Fields besides the reason: Form.Items whose names are keys of `Extra`. */
  children?: ReactNode;
  onConfirm: (form: Extra & { reason: string }, once: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks once, in words that say what will happen, and takes a written reason. What was typed survives a failure. */
export function ConfirmWithReason<Extra extends object = object>(props: ConfirmWithReasonProps<Extra>) {
  const { open, title, consequence, confirmLabel, reasonHint, width = 520, children, onConfirm, onClose } = props;
  const [form] = Form.useForm<Extra & { reason: string }>();
  const id = useId();
  const submit = useSubmit(onConfirm, () => {
    form.resetFields();
    onClose();
  });
  return (
    <Modal
      open={open}
      title={title}
      width={width}
      okText={confirmLabel}
      okButtonProps={{ htmlType: 'submit', form: id }}
      confirmLoading={submit.isPending}
      cancelText="先不办"
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: true }}
    >
      <div className="consequence">{consequence}</div>
      <Form
        id={id}
        name={id}
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => submit.mutate(values)}
      >
        {children}
        <Form.Item name="reason" label="理由" rules={fieldRules(REASON, '理由')} validateTrigger="onSubmit">
          <Input.TextArea rows={3} maxLength={LIMITS.reason} showCount placeholder={reasonHint} />
        </Form.Item>
      </Form>
      <FormError error={submit.error} />
    </Modal>
  );
}
