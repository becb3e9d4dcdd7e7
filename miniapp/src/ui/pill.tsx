import { View } from '@tarojs/components';
import { Tap } from './tap';

/** A small button inside a card or header: looks slight, takes a whole thumb. */
export function Pill({ children, onTap, label }: { children: string; onTap(): void; label?: string }) {
  return (
    <View className="pill">
      <Tap className="pill" onTap={onTap} {...(label && { label })}>
        <View className="pill-face">{children}</View>
      </Tap>
    </View>
  );
}
