import { Text } from '@tarojs/components';

export type Tone = 'ok' | 'warn' | 'bad' | 'brand';

/** A state in one or two words; the colour only repeats them. */
export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return <Text className={`tag tag-${tone}`}>{children}</Text>;
}
