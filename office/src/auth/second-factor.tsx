import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Challenge } from '../session';
import type { SessionView } from '../views';
import { CodeFactor } from './code-factor';
import { ScanFactor } from './scan-factor';

const WAYS = { scan: '手机扫码', sms: '短信验证码', totp: '动态口令' } as const;

interface SecondFactorProps {
  challenge: Challenge;
  onSession: (session: SessionView) => void;
  /** Back to account and password. */
  onAgain: () => void;
}

/** The password was right; now something that only its owner has in hand. */
export function SecondFactor({ challenge, onSession, onAgain }: SecondFactorProps) {
  const [way, setWay] = useState(challenge.ways[0]);
  return (
    <div className="second-factor">
      <h2>再确认一次是您本人</h2>
      {way === undefined ? (
        <p role="alert">您的账号还没有登记手机号，没法确认是您本人。请找本镇的系统管理员登记后再登录。</p>
      ) : (
        <>
          {challenge.ways.length > 1 && (
            <Segmented
              block
              aria-label="确认方式"
              value={way}
              onChange={setWay}
              options={challenge.ways.map((value) => ({ value, label: WAYS[value] }))}
            />
          )}
          {way === 'scan' ? (
            <ScanFactor challenge={challenge.challenge} onSession={onSession} />
          ) : (
            <CodeFactor key={way} way={way} challenge={challenge} onSession={onSession} />
          )}
        </>
      )}
      <Button type="link" block onClick={onAgain}>
        换一个账号，重新输入密码
      </Button>
    </div>
  );
}
