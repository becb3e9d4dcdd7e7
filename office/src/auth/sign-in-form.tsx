import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type Challenge, type Credentials, useBegin, useEnter } from '../session';
import { FormError } from '../ui/error-state';
import { DemoPeople } from './demo-people';
import { SecondFactor } from './second-factor';

interface SignInFormProps {
  onDone: (samePerson: boolean) => void;
}

/** Account and password, then the second factor. A refused attempt keeps the account and says why. */
export function SignInForm({ onDone }: SignInFormProps) {
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const begin = useBegin(setChallenge);
  const enter = useEnter(onDone);
  if (challenge !== null)
    return <SecondFactor challenge={challenge} onSession={enter} onAgain={() => setChallenge(null)} />;
  return (
    <>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => begin.mutate(values)}>
        <Form.Item name="login" label="账号" rules={[{ required: true, whitespace: true, message: '请填写账号' }]}>
          <Input size="large" autoComplete="username" autoFocus maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password size="large" autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <FormError error={begin.error} />
        <Button type="primary" htmlType="submit" size="large" block loading={begin.isPending}>
          下一步
        </Button>
      </Form>
      <DemoPeople onSession={enter} />
    </>
  );
}
