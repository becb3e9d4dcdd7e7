import { Form, Modal } from 'antd';
import { type KeyboardEventHandler, type ReactNode, useId } from 'react';
import { FormError } from './error-state';
import { useSubmit } from './submit';

interface FormDialogProps<Fields> {
  open: boolean;
  title: string;
  /** What will come of it, if that is not plain. */
  lead?: ReactNode;
  confirmLabel: string;
  /** Of the button that closes it and does nothing. */
  cancelLabel?: string;
  width?: number;
  /** What stands in the fields when it opens. */
  initial: Partial<Fields>;
  onKeyDown?: KeyboardEventHandler;
  /** Form.Items whose names are keys of `Fields`. */
  children: ReactNode;
  onSend: (form: Fields, once: string) => Promise<unknown>;
  onClose: () => void;
}

/** A form in a window. What was typed survives a failure, and is gone when it is closed. */
export function FormDialog<Fields extends object>(props: FormDialogProps<Fields>) {
  const { open, title, lead, confirmLabel, cancelLabel = '先不办', width = 520, initial } = props;
  const { children, onSend, onClose, onKeyDown } = props;
  const id = useId();
  const submit = useSubmit(onSend, onClose);
  const close = () => {
    submit.reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={title}
      width={width}
      okText={confirmLabel}
      okButtonProps={{ htmlType: 'submit', form: id }}
      confirmLoading={submit.isPending}
      cancelText={cancelLabel}
      onCancel={close}
      mask={{ closable: false }}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: true }}
    >
      {lead !== undefined && <div className="consequence">{lead}</div>}
      <Form
        id={id}
        name={id}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        validateTrigger="onSubmit"
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
        onFinish={(fields: Fields) => submit.mutate(fields)}
      >
        {children}
      </Form>
      <FormError error={submit.error} />
    </Modal>
  );
}
