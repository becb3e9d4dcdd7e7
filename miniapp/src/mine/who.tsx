import { View } from '@tarojs/components';
import type { Me } from '../platform/me';
import { go } from '../platform/navigation';
import type { Town } from '../platform/town';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Line } from '../ui/line';
import { Tag } from '../ui/tag';

interface WhoIsInProps {
  me: Me;
  villages: Town['villages'];
  unread: number;
}

/** Who is signed in, how the lawyer reaches them, and their messages. */
export function WhoIsIn({ me, villages, unread }: WhoIsInProps) {
  const village = villages.find(({ id }) => id === me.villageId)?.name;
  const where = [me.phoneMasked ?? '还没留电话', me.firmName ?? village].filter(Boolean).join('　');
  return (
    <View className="card card-plain">
      <Line icon="mine" note={where} onTap={() => go('profile')}>
        {me.personName ?? '还没写怎么称呼您'}
      </Line>
      <Line icon="bell" onTap={() => go('inbox')} aside={unread > 0 && <Tag tone="warn">{`${unread} 条没看`}</Tag>}>
        消息
      </Line>
    </View>
  );
}

export function SignInCard() {
  return (
    <Card title="登录以后，能看到您的事办到哪一步">
      <View className="weak">不登录也可以先看看。找律师问事，到最后一步再登录也行。</View>
      <Button onTap={() => go('signIn')}>登录</Button>
    </Card>
  );
}
