import { View } from '@tarojs/components';
import { Card } from './card';

/** A bar where a line of text will be; `width` in percent. */
function Bar({ width, height = 16 }: { width: number; height?: number }) {
  return <View className="skeleton" style={{ width: `${width}%`, height: `${height}px`, margin: '4px 0' }} />;
}

/** A card with a title and some lines, while the real one is on its way. */
export function CardSkeleton({ lines = 2 }: { lines?: number }) {
  return (
    <View aria-hidden="true">
      <Card>
        <Bar width={45} height={20} />
        {Array.from({ length: lines }, (_, line) => (
          <Bar key={line} width={line === lines - 1 ? 70 : 95} />
        ))}
      </Card>
    </View>
  );
}

export function ListSkeleton({ cards = 3, lines = 2 }: { cards?: number; lines?: number }) {
  return (
    <>
      <View className="weak" role="status">
        正在打开…
      </View>
      {Array.from({ length: cards }, (_, card) => (
        <CardSkeleton key={card} lines={lines} />
      ))}
    </>
  );
}
