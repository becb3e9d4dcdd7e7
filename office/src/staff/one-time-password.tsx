import { Button, Modal, Typography } from 'antd';

interface OneTimePasswordProps {
  name: string | null;
  password: string;
  onClose: () => void;
}

/** Shown once: it is kept nowhere, and its owner must replace it at once. */
export function OneTimePassword({ name, password, onClose }: OneTimePasswordProps) {
  return (
    <Modal
      open
      title={`${name ?? ''}的一次性密码`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已经告诉本人
        </Button>
      }
    >
      <p>请当面或打电话告诉本人，不要发微信。关掉这个窗口就再也看不到了；本人第一次登录必须换成自己的密码。</p>
      <Typography.Paragraph copyable className="one-time-password">
        {password}
      </Typography.Paragraph>
    </Modal>
  );
}
