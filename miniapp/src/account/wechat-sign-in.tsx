import type { Answer } from '@huifa/shared/api/client';
import Taro from '@tarojs/taro';
import { api } from '../platform/api';
import { useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/notes';

interface WechatSignInProps {
  onDone(answer: Answer<'POST /sessions/wechat'>): void;
}

/** One tap, nothing typed. WeChat's code is good for one use. */
export function WechatSignIn({ onDone }: WechatSignInProps) {
  const signing = useSending({
    name: 'wechat',
    request: async () => api('POST /sessions/wechat', { body: { code: (await Taro.login()).code } }),
    onDone,
  });
  return (
    <>
      {signing.failure && <ErrorNote failure={signing.failure} />}
      <Button busy={signing.busy} onTap={() => signing.send(null)}>
        微信一键登录
      </Button>
    </>
  );
}
