import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Tap } from './tap';

interface RowProps {
  chosen: boolean;
  onTap(): void;
  note?: ReactNode;
  disabled?: boolean;
  /** One of several that may be chosen together. */
  many?: boolean;
  children: ReactNode;
}

/** One row to choose, as high as a thumb and as wide as the screen. */
export function ChoiceRow({ chosen, onTap, note, disabled = false, many = false, children }: RowProps) {
  const looks = `choice${chosen ? ' choice-on' : ''}${disabled ? ' choice-off' : ''}`;
  return (
    <Tap className={looks} role={many ? 'checkbox' : 'radio'} checked={chosen} disabled={disabled} onTap={onTap}>
      <View className={`choice-mark${many ? ' choice-mark-many' : ''}`}>{chosen && <Icon name="check" />}</View>
      <View className="grow">
        <View>{children}</View>
        {note && <View className="weak">{note}</View>}
      </View>
    </Tap>
  );
}

interface ChoiceProps<V extends string> {
  /** Asked above; read to who cannot see it. */
  label: string;
  options: readonly { value: V; label: string; note?: string }[];
  value: V | null;
  onChange(value: V): void;
}

/** One of a few. Nothing is chosen beforehand unless the caller says so. */
export function Choice<V extends string>({ label, options, value, onChange }: ChoiceProps<V>) {
  return (
    <View className="stack" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <ChoiceRow
          key={option.value}
          chosen={option.value === value}
          note={option.note}
          onTap={() => onChange(option.value)}
        >
          {option.label}
        </ChoiceRow>
      ))}
    </View>
  );
}
