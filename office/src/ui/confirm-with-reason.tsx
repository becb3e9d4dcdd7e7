import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { fieldRules } from './field-rules';
import { FormDialog } from './form-dialog';

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

/** Asks once, in words that say what will happen, and takes a written reason. */
export function ConfirmWithReason<Extra extends object = object>(props: ConfirmWithReasonProps<Extra>) {
  const { open, title, consequence, confirmLabel, reasonHint, width, children, onConfirm, onClose } = props;
  return (
    <FormDialog<Extra & { reason: string }>
      open={open}
      title={title}
      lead={consequence}
      confirmLabel={confirmLabel}
      {...(width === undefined ? {} : { width })}
      initial={{}}
      onSend={onConfirm}
      onClose={onClose}
    >
      {children}
      <Form.Item name="reason" label="理由" rules={fieldRules(REASON, '理由')}>
        <Input.TextArea rows={3} maxLength={LIMITS.reason} showCount placeholder={reasonHint} />
      </Form.Item>
    </FormDialog>
  );
}
