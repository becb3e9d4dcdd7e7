import { Button, Form, Input } from 'antd';
import { type Credentials, useSignIn } from '../session';
import { FormError } from '../ui/error-state';
import { DemoPeople } from './demo-people';

interface SignInFormProps {
  onDone: (samePerson: boolean) => void;
}

/** Account and password. A refused attempt keeps the account and says why. */
export function SignInForm({ onDone }: SignInFormProps) {
  const signIn = useSignIn(onDone);
  return (
    <>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => signIn.mutate(values)}>
        <Form.Item name="login" label="账号" rules={[{ required: true, whitespace: true, message: '请填写账号' }]}>
          <Input size="large" autoComplete="username" autoFocus maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password size="large" autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <FormError error={signIn.error} />
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          登录
        </Button>
      </Form>
      <DemoPeople disabled={signIn.isPending} onChoose={(credentials) => signIn.mutate(credentials)} />
    </>
  );
}
