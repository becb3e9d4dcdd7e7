import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** A heading to the eye and to a screen reader. */
export function Heading({ look = 'strong', children }: PropsWithChildren<{ look?: 'strong' | 'title' | 'big' }>) {
  return (
    <View className={look} role="heading" aria-role="heading" aria-level={2}>
      {children}
    </View>
  );
}
