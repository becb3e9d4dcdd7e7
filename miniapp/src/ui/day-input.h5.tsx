import { View } from '@tarojs/components';
import type { DayInputProps } from './day-input';

/** The browser's own calendar: it can be typed into. */
export function DayInput({ label, value, from, onChange }: DayInputProps) {
  return (
    <View className="stack-tight">
      <View className="field-label">{label}</View>
      <input
        className="input"
        type="date"
        aria-label={label}
        value={value}
        min={from}
        // A day that is half typed is empty: the one before stays.
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      />
    </View>
  );
}
