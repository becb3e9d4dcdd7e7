import { View } from '@tarojs/components';
import { useTown } from '../../../platform/town';
import { Page } from '../../../ui/page';
import { useArrive } from '../../arrive';
import { DemoPeople } from '../../demo-people';
import { PhoneSignIn } from '../../phone-sign-in';
import { WechatSignIn } from '../../wechat-sign-in';

export default function SignIn() {
  const town = useTown();
  const arrive = useArrive();
  return (
    <Page>
      <View className="weak">登录是为了律师能找到您、您能看到进度。不要身份证，不收钱。</View>
      {process.env.TARO_ENV === 'weapp' && <WechatSignIn onDone={arrive} />}
      <PhoneSignIn onDone={arrive} />
      {town.data?.demo && <DemoPeople onDone={arrive} />}
    </Page>
  );
}
