import type { Answer } from '@huifa/shared/api/client';
import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { switchElder, useSize } from '../platform/elder';
import { useLoad } from '../platform/load';
import { askMe, type Me, signOut, useMe } from '../platform/me';
import { go } from '../platform/navigation';
import { useSignedIn } from '../platform/session';
import { stationPhone, useTown } from '../platform/town';
import { CallButton } from '../ui/call-button';
import { Line } from '../ui/line';
import { Loaded } from '../ui/loaded';
import { ChoiceRow } from '../ui/choice';
import { Page } from '../ui/page';
import { RoleSwitch } from '../ui/role-switch';
import { CardSkeleton } from '../ui/skeleton';
import { WhoIsIn, SignInCard } from './who';

type Inbox = Answer<'GET /notifications'>;

async function askMine(): Promise<{ me: Me; inbox: Inbox } | null> {
  const me = await askMe();
  return me && { me, inbox: await api('GET /notifications') };
}

export default function Mine() {
  const { elder } = useSize();
  const signedIn = useSignedIn();
  const me = useMe();
  const town = useTown();
  const mine = useLoad(`mine/${signedIn}/${me?.role}`, askMine);
  return (
    <Page>
      {!signedIn && <SignInCard />}
      {signedIn && (
        <Loaded of={mine} skeleton={<CardSkeleton />}>
          {(known) =>
            known && <WhoIsIn me={me ?? known.me} villages={town.data?.villages ?? []} unread={known.inbox.unread} />
          }
        </Loaded>
      )}
      <ChoiceRow many chosen={elder} note="字更大、按钮更大、页面更简单" onTap={() => switchElder(!elder)}>
        长辈版
      </ChoiceRow>
      {me && me.roles.length > 1 && <RoleSwitch me={me} title={`现在的身份：${ROLE_LABELS[me.role]}`} />}
      <View className="card card-plain">
        <Line icon="paper" onTap={() => go('privacy')}>
          隐私说明：谁能看到您的事
        </Line>
        {town.data?.demo && (
          <Line icon="people" onTap={() => go('signIn')}>
            换一个演示人物
          </Line>
        )}
        {signedIn && process.env.TARO_ENV === 'weapp' && (
          <Line icon="check" note="镇里工作人员用" onTap={() => go('deskSignIn')}>
            扫码登录工作台
          </Line>
        )}
        {signedIn && me?.role === 'resident' && !me.roles.includes('adviser') && (
          <Line icon="pen" note="镇里给了邀请码的律师用" onTap={() => go('beLawyer')}>
            我是签约律师
          </Line>
        )}
        {signedIn && (
          <Line icon="people" onTap={() => go('sessions')}>
            在哪里登录过
          </Line>
        )}
        {signedIn && (
          <Line icon="back" onTap={() => void signOut()}>
            退出登录
          </Line>
        )}
      </View>
      <CallButton phone={stationPhone(town.data)}>打电话到镇法律服务站</CallButton>
    </Page>
  );
}
