import { View } from '@tarojs/components';
import { momentInWords } from '../platform/moments';
import { useTown, stationPhone } from '../platform/town';
import { CallButton } from '../ui/call-button';
import { Card } from '../ui/card';
import { Heading } from '../ui/heading';
import { newsOf, topicLabel } from '../ui/matter-news';
import { Stars } from '../ui/levels';
import type { Matter } from './matter';

/** What the resident must know or do now, then how it stands. */
export function Standing({ matter }: { matter: Matter }) {
  const town = useTown();
  const news = newsOf(matter);
  const due = matter.dueAt && matter.whoseMove === 'firm' && `最晚 ${momentInWords(matter.dueAt)}`;
  return (
    <Card>
      <View className="weak">{`${topicLabel(matter.topic)}　${matter.number}`}</View>
      <Heading look="title">{news.title}</Heading>
      {news.note && <View>{news.note}</View>}
      {news.title !== matter.sentence && <View className="weak">{matter.sentence}</View>}
      {matter.nextStep && matter.nextStep !== matter.sentence && <View>{matter.nextStep}</View>}
      {due && <View className="weak">{`${due}${matter.provisional ? '（暂定，那年的放假安排还没公布）' : ''}`}</View>}
      {matter.firmName && (
        <View className="weak">
          {[matter.firmName, matter.lawyerName && `${matter.lawyerName}律师`].filter(Boolean).join('　')}
        </View>
      )}
      {matter.ringsFrom && <View className="strong">{`来电号码 ${matter.ringsFrom}`}</View>}
      {matter.rating && <Stars level={matter.rating.level} />}
      {!matter.passedOn && <CallButton phone={stationPhone(town.data)}>打电话到镇法律服务站</CallButton>}
    </Card>
  );
}
