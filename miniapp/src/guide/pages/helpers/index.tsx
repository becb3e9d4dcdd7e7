import { View } from '@tarojs/components';
import { go } from '../../../platform/navigation';
import { stationPhone, useTown } from '../../../platform/town';
import { Button } from '../../../ui/button';
import { CallButton } from '../../../ui/call-button';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { ServicePoints } from '../../service-points';

export default function Helpers() {
  const town = useTown();
  return (
    <Page>
      <Card title="打电话，工作人员帮您办">
        <View>说一声要找律师就行，不用写字。工作时间有人接。</View>
        <CallButton phone={stationPhone(town.data)}>打电话到镇法律服务站</CallButton>
      </Card>
      <Card title="叫家里人用他的手机办">
        <View>儿女、亲戚打开惠法通，点「找律师问问」，在「替谁问的」里选「父母、长辈」。律师会知道是替您问的。</View>
        <Button look="ghost" onTap={() => go('booking')}>
          我就是替家里人问的
        </Button>
      </Card>
      <Card title="自己走过去问">
        <View className="weak">带上手里的合同、条子、通知就行，没有也可以问。</View>
      </Card>
      <ServicePoints points={town.data?.points ?? []} />
    </Page>
  );
}
