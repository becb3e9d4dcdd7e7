import { Text, View } from '@tarojs/components';
import { RATING_LABELS, RATING_LEVELS, type RatingLevel } from '@huifa/shared/consultations/results';
import { ChoiceRow } from './choice';

const MOST = 5;

/** Stars with the level in words. */
export function Stars({ level }: { level: RatingLevel }) {
  return (
    <View className="row">
      <Text>{RATING_LABELS[level]}</Text>
      <Text className="stars" aria-hidden="true">
        {'★'.repeat(level) + '☆'.repeat(MOST - level)}
      </Text>
    </View>
  );
}

/** The five levels of 好差评, one row each: a thumb does not hit the third of five small stars. */
export function Levels({ value, onChange }: { value: RatingLevel | null; onChange(level: RatingLevel): void }) {
  return (
    <View className="stack" role="radiogroup" aria-label="满意程度">
      {RATING_LEVELS.map((level) => (
        <ChoiceRow key={level} chosen={level === value} onTap={() => onChange(level)}>
          <Stars level={level} />
        </ChoiceRow>
      ))}
    </View>
  );
}
