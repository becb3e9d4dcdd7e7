import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface LineProps {
  icon?: IconName;
  /** What the words below are, in small above them. */
  label?: string;
  note?: ReactNode;
  aside?: ReactNode;
  onTap(): void;
  children: ReactNode;
}

/** One line of a list that opens something. */
export function Line({ icon, label, note, aside, onTap, children }: LineProps) {
  return (
    <Tap className="line" onTap={onTap}>
      {icon && (
        <View className="link">
          <Icon name={icon} />
        </View>
      )}
      <View className="grow">
        {label && <View className="weak">{label}</View>}
        <View>{children}</View>
        {note && <View className="weak">{note}</View>}
      </View>
      {aside}
      <View className="weak">
        <Icon name="more" />
      </View>
    </Tap>
  );
}
