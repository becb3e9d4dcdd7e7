import { View } from '@tarojs/components';

/** The drawings in icons/*.svg. */
export type IconName =
  | 'alert'
  | 'back'
  | 'bell'
  | 'calendar'
  | 'check'
  | 'episodes'
  | 'home'
  | 'matters'
  | 'mine'
  | 'more'
  | 'paper'
  | 'pen'
  | 'people'
  | 'phone'
  | 'place'
  | 'play'
  | 'talk';

/** Takes the size and colour of the text around it, and says nothing to a screen reader: words stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`icon icon-${name}`} aria-hidden="true" />;
}
