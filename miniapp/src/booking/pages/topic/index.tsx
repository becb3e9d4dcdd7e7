import { type Group, GROUPS, type Topic, TOPICS, topicsOf } from '@huifa/shared/consultations/topics';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '../../../ui/choice';
import { Tap } from '../../../ui/tap';
import { useBooking } from '../../draft';
import { StepPage, useNextStep } from '../../step-page';

export default function TopicStep() {
  const { value, change } = useBooking();
  const next = useNextStep('bookingTopic');
  const [open, setOpen] = useState<Group | null>(value.topic ? TOPICS[value.topic].group : null);
  const pick = (topic: Topic) => {
    change({ topic });
    next();
  };
  return (
    <StepPage step="bookingTopic" question="是哪方面的事?">
      <ChoiceRow chosen={value.topic === 'other'} onTap={() => pick('other')} note="律师打电话时再问您，也一样办">
        说不清楚
      </ChoiceRow>
      {GROUPS.map((group) => (
        <View key={group} className="stack">
          <GroupRow group={group} open={group === open} onTap={() => setOpen(group === open ? null : group)} />
          {group === open && <Topics group={group} value={value.topic} onPick={pick} />}
        </View>
      ))}
    </StepPage>
  );
}

function GroupRow({ group, open, onTap }: { group: Group; open: boolean; onTap(): void }) {
  const inside = topicsOf(group).map((topic) => TOPICS[topic].label);
  return (
    <Tap className="choice" onTap={onTap}>
      <View className="grow">
        <View className="strong">{group}</View>
        {!open && <View className="weak">{inside.join('、')}</View>}
      </View>
      <View className="weak">{open ? '收起' : '展开'}</View>
    </Tap>
  );
}

interface TopicsProps {
  group: Group;
  value: Topic | null;
  onPick(topic: Topic): void;
}

function Topics({ group, value, onPick }: TopicsProps) {
  return (
    <View className="stack topics" role="radiogroup" aria-label={group}>
      {topicsOf(group).map((topic) => (
        <ChoiceRow key={topic} chosen={topic === value} note={TOPICS[topic].covers} onTap={() => onPick(topic)}>
          {TOPICS[topic].label}
        </ChoiceRow>
      ))}
    </View>
  );
}
