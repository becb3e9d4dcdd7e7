import { View } from '@tarojs/components';
import { go } from '../platform/navigation';
import { useTown, stationPhone } from '../platform/town';
import { Button } from '../ui/button';
import { CallButton } from '../ui/call-button';
import { Card } from '../ui/card';
import { Heading } from '../ui/heading';
import { newsOf, topicLabel } from '../ui/matter-news';
import { Stars } from '../ui/levels';
import type { Matter } from './matter';

/** What the resident must know or do now, then how it stands. */
export function Standing({ matter }: { matter: Matter }) {
  const town = useTown();
  const { title, note } = newsOf(matter);
  const { firmName, lawyerName, ringsFrom, rating, mergedInto } = matter;
  const lawyer = [firmName, lawyerName && `${lawyerName}律师`].filter(Boolean).join('　');
  return (
    <Card>
      <View className="weak">{`${topicLabel(matter.topic)}　${matter.number}`}</View>
      <Heading look="title">{title}</Heading>
      {note ? <View>{note}</View> : matter.nextStep !== title && <View>{matter.nextStep}</View>}
      {note && <View className="weak">{matter.sentence}</View>}
      {matter.provisional && <View className="weak">日子是暂定的：那一年的放假安排还没有公布。</View>}
      {lawyer && <View className="weak">{lawyer}</View>}
      {ringsFrom && isToRing(matter) && <View className="strong">{`来电号码 ${ringsFrom}`}</View>}
      {mergedInto && (
        <Button look="ghost" onTap={() => go('matter', { id: mergedInto.id })}>{`看 ${mergedInto.number}`}</Button>
      )}
      {rating && <Stars level={rating.level} />}
      {!matter.passedOn && <CallButton phone={stationPhone(town.data)}>打电话到镇法律服务站</CallButton>}
    </Card>
  );
}

/** Whether a lawyer is about to call: only then does the number matter. */
function isToRing({ way, state }: Matter): boolean {
  return way === 'call' && state === 'inProgress';
}
