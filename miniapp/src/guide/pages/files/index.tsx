import { View } from '@tarojs/components';
import { stationPhone, useTown } from '../../../platform/town';
import { CallButton } from '../../../ui/call-button';
import { Card } from '../../../ui/card';
import { Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { ServicePoints } from '../../service-points';

/** Asking by phone comes with a later release; until then this page says honestly how to ask on paper. */
export default function Files() {
  const town = useTown();
  return (
    <Page>
      <Note tone="warn">在手机上要文件，这项服务正在准备。现在请用下面的办法，一样有效。</Note>
      <Card title="可以要什么">
        <View>征地、规划、补偿方案、低保名单这类镇政府做的、存的文件，都可以要。不用说明为什么要。</View>
        <View className="weak">想看村里的账，请找村委会，或问镇里管村务公开的窗口。</View>
      </Card>
      <Card title="现在怎么要">
        <View>1. 写一张纸：您的姓名、电话、地址，想看哪份文件，怎么给您（邮寄、当面拿）。</View>
        <View>2. 当面交到镇政府，或者邮寄过去。要带身份证，寄的放一张复印件。</View>
        <View>3. 收到以后，依法 20 个工作日内给您书面答复。</View>
      </Card>
      <ServicePoints points={town.data?.points ?? []} />
      <CallButton phone={stationPhone(town.data)}>不会写，打电话问</CallButton>
      <CallButton phone="12345">打 12345 问交到哪里</CallButton>
    </Page>
  );
}
