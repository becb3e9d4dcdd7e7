import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Town } from '../platform/town';
import { ChoiceRow } from '../ui/choice';
import { Heading } from '../ui/heading';
import { Line } from '../ui/line';
import { Sheet } from '../ui/sheet';

interface VillagePickerProps {
  villages: Town['villages'];
  value: string | null;
  onChange(villageId: string): void;
}

/** The villages under their communities, on a sheet of their own: a wheel of thirty-five is hard on old thumbs. */
export function VillagePicker({ villages, value, onChange }: VillagePickerProps) {
  const [open, setOpen] = useState(false);
  const chosen = villages.find(({ id }) => id === value);
  const pick = (villageId: string) => {
    onChange(villageId);
    setOpen(false);
  };
  return (
    <View className="stack-tight">
      <View className="field-label">住在哪个村居</View>
      <View className="field-hint">可以不选。选了，就能看到本村律师哪天来</View>
      <View className="card card-plain">
        <Line icon="place" onTap={() => setOpen(true)}>
          {chosen ? `${chosen.name}（${chosen.communityName}）` : '点这里选'}
        </Line>
      </View>
      {open && (
        <Sheet title="住在哪个村居" onClose={() => setOpen(false)}>
          <Villages villages={villages} value={value} onPick={pick} />
        </Sheet>
      )}
    </View>
  );
}

interface VillagesProps {
  villages: Town['villages'];
  value: string | null;
  onPick(villageId: string): void;
}

function Villages({ villages, value, onPick }: VillagesProps) {
  const communities = [...new Set(villages.map(({ communityName }) => communityName))];
  return (
    <>
      {communities.map((community) => (
        <View key={community} className="stack" role="radiogroup" aria-label={community}>
          <Heading>{community}</Heading>
          {villages
            .filter(({ communityName }) => communityName === community)
            .map(({ id, name }) => (
              <ChoiceRow key={id} chosen={id === value} onTap={() => onPick(id)}>
                {name}
              </ChoiceRow>
            ))}
        </View>
      ))}
    </>
  );
}
