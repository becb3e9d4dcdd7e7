import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, QRCode } from 'antd';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { Card } from '../ui/page';

/** Enrols an authenticator app: a code to scan, the same to type, and one code back as proof. */
export function TotpCard({ on }: { on: boolean }) {
  const queries = useQueryClient();
  const begin = useMutation({ mutationFn: () => api('POST /account/totp') });
  const confirm = useMutation({
    mutationFn: ({ code }: { code: string }) => api('PUT /account/totp', { body: { code } }),
    onSuccess: (account) => {
      begin.reset();
      queries.setQueryData(['account'], account);
    },
  });
  if (on)
    return (
      <Card title="动态口令" note={<span className="tag tag-green">已开通</span>}>
        <p className="small">登录时可以用手机上的 6 位动态口令确认。手机换了或丢了，请找系统管理员取消，再重新开通。</p>
      </Card>
    );
  return (
    <Card title="动态口令" note="可开可不开">
      {begin.data === undefined ? (
        <>
          <p className="small">习惯用动态口令应用的可以开通；不用它，扫码和短信一样能登录。</p>
          <FormError error={begin.error} />
          <Button loading={begin.isPending} onClick={() => begin.mutate()}>
            开通
          </Button>
        </>
      ) : (
        <div className="totp">
          <p>① 用动态口令应用扫这个码，或手工输入下面的密钥。</p>
          <QRCode value={begin.data.uri} type="svg" size={168} aria-label="动态口令二维码" />
          <code className="totp-secret">{begin.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
          <p>② 输入应用里现在显示的 6 位数。</p>
          <Form layout="inline" onFinish={(values: { code: string }) => confirm.mutate(values)}>
            <Form.Item name="code" rules={[{ required: true, pattern: /^\d{6}$/, message: '6 位数字' }]}>
              <Input aria-label="动态口令" inputMode="numeric" maxLength={6} style={{ width: 120 }} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={confirm.isPending}>
              确认开通
            </Button>
          </Form>
          <FormError error={confirm.error} />
        </div>
      )}
    </Card>
  );
}
