import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface DoorProps {
  icon: IconName;
  name: string;
  note: string;
  /** The one most people come for. */
  first?: boolean;
  onTap(): void;
}

/** One of the three doors of the home screen. 长辈版 leaves out the drawing and all but the first note. */
export function Door({ icon, name, note, first = false, onTap }: DoorProps) {
  return (
    <Tap className={`door ${first ? 'door-first' : 'door-other'}`} onTap={onTap}>
      <View className="door-icon">
        <Icon name={icon} />
      </View>
      <View className="grow">
        <View className="door-name">{name}</View>
        <View className="door-note">{note}</View>
      </View>
    </Tap>
  );
}
