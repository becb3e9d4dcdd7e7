import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { View } from '@tarojs/components';
import { useLoad } from '../../../platform/load';
import { askMe, signOut, useMe } from '../../../platform/me';
import { go } from '../../../platform/navigation';
import { Card } from '../../../ui/card';
import { Line } from '../../../ui/line';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { RoleSwitch } from '../../../ui/role-switch';
import { CardSkeleton } from '../../../ui/skeleton';
import { AdviserBar } from '../../bar';

export default function AdviserMine() {
  const me = useMe();
  const known = useLoad('me', askMe);
  const leave = () => void signOut().then(() => go('home'));
  return (
    <Page foot={<AdviserBar here="adviserMine" />}>
      <Loaded of={known} skeleton={<CardSkeleton />}>
        {() =>
          me && (
            <Card title={me.personName ?? ''}>
              <View className="weak">{`${ROLE_LABELS[me.role]}　${me.firmName ?? ''}`}</View>
            </Card>
          )
        }
      </Loaded>
      {me && me.roles.length > 1 && <RoleSwitch me={me} title="换个身份" />}
      <View className="card card-plain">
        {me?.role === 'adviser' && (
          <Line icon="calendar" note="休假的日子不派单" onTap={() => go('leave')}>
            休假
          </Line>
        )}
        <Line icon="bell" onTap={() => go('inbox')}>
          消息
        </Line>
        <Line icon="home" onTap={() => go('home')}>
          回居民首页
        </Line>
        <Line icon="back" onTap={leave}>
          退出登录
        </Line>
      </View>
    </Page>
  );
}
