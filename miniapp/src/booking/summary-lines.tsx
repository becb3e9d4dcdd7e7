import { URGENCY_LABELS } from '@huifa/shared/consultations/emergency';
import { FOR_WHOM_LABELS, WAY_LABELS } from '@huifa/shared/consultations/ways';
import { View } from '@tarojs/components';
import { useMe } from '../platform/me';
import { go } from '../platform/navigation';
import { topicLabel } from '../ui/matter-news';
import { Line } from '../ui/line';
import type { Booking, ChosenWay } from './draft';
import type { Step } from './steps';
import { timeOf } from './times';

function wayInWords(chosen: ChosenWay): string {
  if (chosen.way === 'call') return `${WAY_LABELS.call}：${timeOf(chosen.window)}`;
  if (chosen.way === 'point') {
    const { pointName, lawyerName } = chosen.slot;
    return `${WAY_LABELS.point}：${timeOf(chosen.slot)}，${pointName}，${lawyerName}律师`;
  }
  return `${WAY_LABELS.written}：3 个工作日内`;
}

/** What was said, a line each; a tap goes back to that question alone. */
export function SummaryLines({ booking }: { booking: Booking }) {
  const me = useMe();
  const change = (step: Step) => go(step, { changing: 'yes' });
  const { chosen, topic, urgency, words, opposingParty, forWhom, beneficiaryName } = booking;
  return (
    <View className="card card-plain">
      {chosen && (
        <Line label="怎么帮您" onTap={() => change('bookingWay')}>
          {wayInWords(chosen)}
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
