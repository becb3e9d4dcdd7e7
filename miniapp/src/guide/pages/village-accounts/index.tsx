import { View } from '@tarojs/components';
import { stationPhone, useTown } from '../../../platform/town';
import { CallButton } from '../../../ui/call-button';
import { Card } from '../../../ui/card';
import { Heading } from '../../../ui/heading';
import { Page } from '../../../ui/page';
import { StillAFile } from '../../still-a-file';

/** 村务公开 (村民委员会组织法 Art. 30–32) is not the town's information: whom to ask for it. */
export default function VillageAccounts() {
  const town = useTown();
  return (
    <Page foot={<StillAFile />}>
      <Heading look="title">村里的账，村里应当公开</Heading>
      <View>收支每季度至少公布一次，大笔的随时公布。贴在村务公开栏里，不用申请。</View>
      <Card title="1. 先问村务监督委员会">
        <View className="weak">每个村都有。账对不对、贴没贴，归他们管。到村委会就能找到。</View>
      </Card>
      <Card title="2. 再问镇农经站">
        <View className="weak">村里不公布，或者贴出来的不真，可以请镇里查。查实了，村里要依法公布。</View>
        <CallButton phone={stationPhone(town.data)}>打镇法律服务站，请他们转</CallButton>
      </Card>
      <View className="weak">村里报给镇里的材料，镇里存着的，可以向镇里申请。</View>
    </Page>
  );
}
