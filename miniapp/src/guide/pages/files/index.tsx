import { go } from '../../../platform/navigation';
import { Door } from '../../../ui/door';
import { Heading } from '../../../ui/heading';
import { Page } from '../../../ui/page';
import { View } from '@tarojs/components';

/** What people want who ask for a file: four ways, one tap each. */
export default function Files() {
  return (
    <Page>
      <Heading look="title">您想做什么?</Heading>
      <Door
        first
        icon="paper"
        name="要一份政府的文件"
        note="征地、规划、补偿……手机上就能申请"
        onTap={() => go('disclosureHow')}
      />
      <Door icon="talk" name="我想问问题" note="请律师给您讲明白，免费" onTap={() => go('booking')} />
      <Door icon="alert" name="我要投诉、举报" note="12345、信访办、纪委、110" onTap={() => go('complaints')} />
      <Door icon="people" name="想看村里的账" note="村务公开，不用申请" onTap={() => go('villageAccounts')} />
      <View className="weak">不会用手机写的，可以当面说，也可以打 12345 问。</View>
    </Page>
  );
}
