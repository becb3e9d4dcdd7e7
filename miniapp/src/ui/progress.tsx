import { View } from '@tarojs/components';

/** How far along a form is. */
export function Progress({ position, count }: { position: number; count: number }) {
  return (
    <View className="stack-tight">
      <View className="weak">{`第 ${position} 步，共 ${count} 步`}</View>
      <View className="progress" aria-hidden="true">
        <View className="progress-done" style={{ width: `${(position / count) * 100}%` }} />
      </View>
    </View>
  );
}
