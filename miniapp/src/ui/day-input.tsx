import { Picker, View } from '@tarojs/components';
import type { Day } from '@huifa/shared/kernel/day';
import { dayInWords } from '../platform/moments';

export interface DayInputProps {
  /** What the day is, for a screen reader too. */
  label: string;
  value: Day;
  /** The first day that may be chosen. */
  from: Day;
  onChange(day: Day): void;
}

/** WeChat's own wheel of days. On h5 see day-input.h5.tsx. */
export function DayInput({ label, value, from, onChange }: DayInputProps) {
  return (
    <View className="stack-tight">
      <View className="field-label">{label}</View>
      <Picker mode="date" value={value} start={from} onChange={({ detail }) => onChange(detail.value)}>
        <View className="input" role="button" aria-role="button" aria-label={`${label}，${dayInWords(value)}`}>
          {dayInWords(value)}
        </View>
      </Picker>
    </View>
  );
}
