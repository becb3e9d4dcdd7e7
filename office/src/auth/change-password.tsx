import { PASSWORD_LENGTH } from '@huifa/shared/access/password.rules';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { api } from '../api';
import { useTakeSession } from '../session';
import { FormError } from '../ui/error-state';

interface Passwords {
  currentPassword: string;
  newPassword: string;
  again: string;
}

/** The present password and twice a new one; every other session ends. */
export function ChangePassword({ onDone }: { onDone?: () => void }) {
  const [form] = Form.useForm<Passwords>();
  const takeSession = useTakeSession();
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Passwords) =>
      api('PUT /account/password', { body: { currentPassword, newPassword } }),
    onSuccess: (session) => {
      form.resetFields();
      takeSession(session);
      onDone?.();
    },
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
      <Form.Item name="currentPassword" label="现在的密码" rules={[{ required: true, message: '请填现在的密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={`新密码（至少 ${PASSWORD_LENGTH.min} 位，用一句自己记得住的话最好）`}
        rules={[{ required: true, min: PASSWORD_LENGTH.min, message: `新密码至少 ${PASSWORD_LENGTH.min} 位` }]}
      >
        <Input.Password autoComplete="new-password" maxLength={PASSWORD_LENGTH.max} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一遍新密码"
        dependencies={['newPassword']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) =>
              value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error('两遍不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={PASSWORD_LENGTH.max} />
      </Form.Item>
      <FormError error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        换成新密码
      </Button>
    </Form>
  );
}
