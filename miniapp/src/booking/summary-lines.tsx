import { URGENCY_LABELS } from '@huifa/shared/consultations/emergency';
import { FOR_WHOM_LABELS, WAY_LABELS } from '@huifa/shared/consultations/ways';
import { chineseTime } from '@huifa/shared/kernel/day';
import { View } from '@tarojs/components';
import { useMe } from '../platform/me';
import { go } from '../platform/navigation';
import { type Town, useTown, writtenWithin } from '../platform/town';
import { topicLabel } from '../ui/matter-news';
import { Line } from '../ui/line';
import type { Booking, ChosenWay } from './draft';
import type { Step } from './steps';
import { timeOf } from './times';

function wayInWords(chosen: ChosenWay, town: Town | null): string {
  if (chosen.way === 'call') return `${WAY_LABELS.call}：${timeOf(chosen.window)}`;
  if (chosen.way === 'point') {
    const { pointName, lawyerName } = chosen.slot;
    return `${WAY_LABELS.point}：${timeOf(chosen.slot)}，${pointName}，${lawyerName}律师`;
  }
  return `${WAY_LABELS.written}：${writtenWithin(town)}`;
}

/** How long the seat is kept, while it is. */
function keptInWords(chosen: ChosenWay): string | null {
  const until = chosen.way === 'point' && chosen.heldUntil ? Date.parse(chosen.heldUntil) : 0;
  return until > Date.now() ? `位子给您留到 ${chineseTime(until)}` : null;
}

/** What was said, a line each; a tap goes back to that question alone. */
export function SummaryLines({ booking }: { booking: Booking }) {
  const me = useMe();
  const town = useTown();
  const change = (step: Step) => go(step, { changing: 'yes' });
  const { chosen, topic, urgency, words, opposingParty, forWhom, beneficiaryName } = booking;
  return (
    <View className="card card-plain">
      {chosen && (
        <Line label="怎么帮您" note={keptInWords(chosen)} onTap={() => change('bookingWay')}>
          {wayInWords(chosen, town.data)}
        </Line>
      )}
      <Line label="哪方面的事" onTap={() => change('bookingTopic')}>
        {topicLabel(topic)}
      </Line>
      <Line label={urgency ? `急事：${URGENCY_LABELS[urgency]}` : '您写的'} onTap={() => change('bookingWords')}>
        <View className="two-lines">{words || '没有写，打电话时再说'}</View>
      </Line>
      <Line label="对方" onTap={() => change('bookingWords')}>
        {opposingParty || '没有写'}
      </Line>
      <Line label="替谁问的" onTap={() => change('bookingWhom')}>
        {forWhom === 'parent' && beneficiaryName ? beneficiaryName : FOR_WHOM_LABELS[forWhom]}
      </Line>
      <Line label="您的称呼和电话" onTap={() => go('profile')}>
        {`${me?.personName ?? ''}　${me?.phoneMasked ?? ''}`}
      </Line>
    </View>
  );
}
