import { View } from '@tarojs/components';
import { useMe } from '../platform/me';
import { replace } from '../platform/navigation';
import type { RouteName } from '../routes';
import { Icon, type IconName } from '../ui/icon';
import { Tap } from '../ui/tap';

type Place = 'offers' | 'tasks' | 'firm' | 'adviserMine';

const PLACES: readonly { name: Place & RouteName; text: string; icon: IconName }[] = [
  { name: 'offers', text: '派单', icon: 'bell' },
  { name: 'tasks', text: '日程', icon: 'calendar' },
  { name: 'firm', text: '本所', icon: 'people' },
  { name: 'adviserMine', text: '我的', icon: 'mine' },
];

/** The lawyer's own tabs. WeChat has one tab bar for the whole app, and that is the residents'. */
export function AdviserBar({ here }: { here: Place }) {
  const me = useMe();
  // A firm's manager hands out no answers: only lawyers have a schedule, and only the manager the whole firm.
  const hidden = me?.role === 'firmManager' ? 'tasks' : 'firm';
  const places = PLACES.filter(({ name }) => name !== hidden);
  return (
    <View className="bar">
      {places.map(({ name, text, icon }) => (
        <View key={name} className="grow">
          <Tap
            className={`bar-place${name === here ? ' bar-here' : ''}`}
            onTap={() => name !== here && replace(name)}
            label={name === here ? `${text}，正在看` : text}
          >
            <Icon name={icon} />
            <View>{text}</View>
          </Tap>
        </View>
      ))}
    </View>
  );
}
