import { LEGAL_AID_NOTICE } from '@huifa/shared/consultations/results';
import { View } from '@tarojs/components';
import type { Town } from '../platform/town';
import { Card } from '../ui/card';
import type { ChosenWay } from './draft';

interface ConsentCardProps {
  firms: Town['firms'];
  chosen: ChosenWay;
}

/** Who is told what: the firms by name, and what they get to see (个人信息保护法 Art. 23). */
export function ConsentCard({ firms, chosen }: ConsentCardProps) {
  return (
    <Card title="交给律所以前，请您同意">
      <View>
        {chosen.way === 'point'
          ? `${chosen.slot.firmName}的值班律师先看到类别和双方姓名，查过没有利害关系，才能看到您写的和您的电话。`
          : '先给一家签约律所看类别、村居和双方姓名。律所查过没有利害关系，接了单，才能看到您写的和您的电话。'}
      </View>
      <View className="weak">哪家接单，会马上告诉您。镇里看不到您写的内容；要看必须写明理由，您也看得到。</View>
      {chosen.way !== 'point' && firms.length > 0 && (
        <View className="weak">{`签约的是这 ${firms.length} 家：${firms.map(({ name }) => name).join('、')}。`}</View>
      )}
      <View className="weak">
        {chosen.way === 'point'
          ? '服务点坐的是律所的律师。不想交给律所，请改成打电话或书面，由镇法治办答复您。'
          : '不交给律所也可以：由镇法治办答复您，或者介绍您去别处。'}
      </View>
    </Card>
  );
}

/** The right to legal aid, shown in every booking (法律援助法 Art. 23). */
export function AidCard() {
  return (
    <Card title="请律师的钱，可能国家出">
      <View className="weak">{LEGAL_AID_NOTICE}</View>
    </Card>
  );
}
