import { codeInHalves } from '@huifa/shared/organizations/lawyers';
import { chineseDayShort, chineseTime, dayOf } from '@huifa/shared/kernel/day';
import { Button, Modal, Typography } from 'antd';
import type { InvitedView } from '../views';

/** The code, this once, and the sentence to send with it. */
export function InvitationCode({ invited, onClose }: { invited: InvitedView; onClose: () => void }) {
  const code = codeInHalves(invited.code);
  const until = Date.parse(invited.expiresAt);
  const sentence =
    `${invited.name}律师您好，请打开微信小程序「惠法通」，登录后到「我的」→「我是签约律师」，` +
    `输入邀请码 ${code}，再用手机 ${invited.phoneMasked} 收验证码确认。` +
    `${chineseDayShort(dayOf(until))} ${chineseTime(until)} 前有效。`;
  return (
    <Modal
      open
      title={`律师${invited.name}的邀请码`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已经发给他了
        </Button>
      }
    >
      <p>只显示这一次，关掉就再也看不到了；没记下可以换发一个，旧的马上作废。</p>
      <Typography.Paragraph copyable={{ text: code, tooltips: ['复制邀请码', '已复制'] }} className="invitation-code">
        {code}
      </Typography.Paragraph>
      <h3>发给他的话</h3>
      <Typography.Paragraph copyable={{ text: sentence, tooltips: ['复制这段话', '已复制'] }}>
        {sentence}
      </Typography.Paragraph>
    </Modal>
  );
}
