import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { api } from '../api';
import type { Challenge } from '../session';
import { FormError } from '../ui/error-state';
import type { SessionView } from '../views';

interface CodeFactorProps {
  way: 'sms' | 'totp';
  challenge: Challenge;
  onSession: (session: SessionView) => void;
}

/** Six digits: from an SMS to one's own number, or from an authenticator app. */
export function CodeFactor({ way, challenge: { challenge, phoneMasked }, onSession }: CodeFactorProps) {
  const [form] = Form.useForm<{ code: string }>();
  const send = useMutation({ mutationFn: () => api('POST /sessions/desk/codes', { body: { challenge } }) });
  const answer = useMutation({
    mutationFn: ({ code }: { code: string }) => api('POST /sessions/desk/answers', { body: { challenge, way, code } }),
    onSuccess: ({ session }) => onSession(session),
    onError: () => form.resetFields(),
  });
  const simulated = send.data?.simulatedCode;
  useEffect(() => {
    if (simulated !== undefined) form.setFieldValue('code', simulated);
  }, [form, simulated]);
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => answer.mutate(values)}>
      {way === 'sms' ? (
        <div className="factor-send">
          <p>
            {send.isSuccess ? '验证码已发到' : '验证码会发到您登记的手机'} <b>{phoneMasked}</b>
          </p>
          <Button onClick={() => send.mutate()} loading={send.isPending}>
            {send.isSuccess ? '再发一次' : '发送验证码'}
          </Button>
          {simulated !== undefined && <p className="small">演示：短信里的验证码是 {simulated}，已替您填好。</p>}
        </div>
      ) : (
        <p>打开手机上的动态口令应用，输入「惠法通」下面的 6 位数。</p>
      )}
      <FormError error={send.error} />
      <Form.Item
        name="code"
        label={way === 'sms' ? '短信里的 6 位数' : '动态口令'}
        rules={[{ required: true, pattern: /^\d{6}$/, message: '请填 6 位数字' }]}
        validateTrigger="onSubmit"
      >
        <Input size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus={way === 'totp'} />
      </Form.Item>
      <FormError error={answer.error} />
      <Button type="primary" htmlType="submit" size="large" block loading={answer.isPending}>
        登录
      </Button>
    </Form>
  );
}
