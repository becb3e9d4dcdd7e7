import { View } from '@tarojs/components';
import { momentInWords } from '../platform/moments';
import { go } from '../platform/navigation';
import type { Town } from '../platform/town';
import { Heading } from '../ui/heading';
import { Pill } from '../ui/pill';

type Duty = Town['nextDuties'][number];

/** The next time a lawyer sits near: the person's own village first, else wherever it is soonest. */
export function NextDuty({ duties, village }: { duties: readonly Duty[]; village: string | undefined }) {
  const near = village ? duties.find(({ pointName }) => pointName.includes(village)) : undefined;
  const duty = near ?? [...duties].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
  if (!duty) return null;
  const seats = duty.seatsFree > 0 ? `还有 ${duty.seatsFree} 个位子` : '已经约满';
  return (
    <View className="card row">
      <View className="grow">
        <Heading>{near ? '律师到本村坐班' : '最近的律师坐班'}</Heading>
        <View className="weak">
          {`${momentInWords(duty.startsAt)}${duty.provisional ? '（暂定）' : ''} 在${duty.pointName}，${duty.lawyerName}律师，${seats}`}
        </View>
      </View>
      {duty.seatsFree > 0 && <Pill onTap={() => go('booking', { way: 'point' })}>预约</Pill>}
    </View>
  );
}
