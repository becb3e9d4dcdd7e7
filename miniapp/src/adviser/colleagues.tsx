import type { Answer } from '@huifa/shared/api/client';
import { type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { ChoiceRow } from '../ui/choice';
import { Loaded } from '../ui/loaded';
import { Note } from '../ui/notes';
import { CardSkeleton } from '../ui/skeleton';

export type Colleague = Answer<'GET /firm/lawyers'>['lawyers'][number];

interface ColleaguesProps {
  topic: Topic | null;
  /** Who has it now: not to be chosen again. */
  except?: string;
  value: Colleague | null;
  onChange(colleague: Colleague): void;
}

/** The firm's lawyers to choose from: who is on leave cannot be chosen, another speciality is said. */
export function Colleagues({ topic, except, value, onChange }: ColleaguesProps) {
  const lawyers = useLoad('firm-lawyers', () => api('GET /firm/lawyers'));
  const needed = topic === null ? null : TOPICS[topic].specialty;
  const fits = ({ specialties }: Colleague) => needed === null || specialties.includes(needed);
  return (
    <Loaded of={lawyers} skeleton={<CardSkeleton lines={3} />}>
      {({ lawyers: all }) => (
        <View className="stack" role="radiogroup" aria-label="给哪位律师">
          {all
            .filter(({ id }) => id !== except)
            .map((lawyer) => (
              <ChoiceRow
                key={lawyer.id}
                chosen={value?.id === lawyer.id}
                disabled={lawyer.onLeave}
                note={[`在办 ${lawyer.open} 件`, lawyer.onLeave && '休假', !fits(lawyer) && '专业不符']
                  .filter(Boolean)
                  .join('　')}
                onTap={() => onChange(lawyer)}
              >
                {`${lawyer.name}律师`}
              </ChoiceRow>
            ))}
          {value && !fits(value) && <Note tone="warn">{`名册上${value.name}律师不办这一类，请想好再给。`}</Note>}
        </View>
      )}
    </Loaded>
  );
}
