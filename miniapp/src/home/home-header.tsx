import { View } from '@tarojs/components';
import { capsule } from '../platform/capsule';
import { Heading } from '../ui/heading';
import { Pill } from '../ui/pill';

interface HomeHeaderProps {
  village: string | undefined;
  elder: boolean;
  onSwitch(): void;
}

/** The town's name and the 长辈版 switch, where nobody has to look for it; WeChat's capsule stays free. */
export function HomeHeader({ village, elder, onSwitch }: HomeHeaderProps) {
  const { top, height, taken } = capsule();
  const besideCapsule = taken > 0 && {
    paddingTop: `${top}px`,
    minHeight: `${height}px`,
    paddingRight: `${taken + 8}px`,
  };
  return (
    <View className="page-head" style={besideCapsule || {}}>
      <View className="page-head-title">
        <Heading>{village ? `惠法通 · ${village}` : '惠法通'}</Heading>
      </View>
      <Pill onTap={onSwitch} label={elder ? '换成普通版，字小一些' : '换成长辈版，字大一些'}>
        {elder ? '普通版' : '长辈版'}
      </Pill>
    </View>
  );
}
