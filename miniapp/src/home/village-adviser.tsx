import { View } from '@tarojs/components';
import type { Town } from '../platform/town';
import { callPhone } from '../ui/call-button';
import { Heading } from '../ui/heading';
import { Pill } from '../ui/pill';

/** 本村法律顾问: who advises the person's own village, at which number, and where he sits. */
export function VillageAdviser({ town, villageId }: { town: Town; villageId: string | null }) {
  const village = town.villages.find(({ id }) => id === villageId);
  if (!village?.adviser) return null;
  const { firmName, lawyerName, firmPhone } = village.adviser;
  const point =
    town.points.find((one) => one.villageId === village.id) ??
    town.points.find((one) => one.communityId === village.communityId);
  return (
    <View className="card row">
      <View className="grow">
        <Heading>本村法律顾问</Heading>
        <View>{`${lawyerName}律师（${firmName}）`}</View>
        {point && <View className="weak">{`服务点：${point.name}，${point.address}`}</View>}
        <View className="weak">{`律所电话 ${firmPhone}`}</View>
      </View>
      <Pill label={`打律所电话 ${firmPhone}`} onTap={() => callPhone(firmPhone)}>
        打电话
      </Pill>
    </View>
  );
}
