import { View } from '@tarojs/components';

export interface TimelineEntry {
  readonly title: string;
  readonly note?: string | null;
  readonly when: 'done' | 'now' | 'later';
}

/** What happened, what is going on, what comes. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <View className="timeline" role="list">
      {entries.map((entry, index) => (
        <View key={index} className={`timeline-entry timeline-${entry.when}`} role="listitem">
          <View className="timeline-dot" aria-hidden="true" />
          <View>{entry.title}</View>
          {entry.note && <View className="weak">{entry.note}</View>}
        </View>
      ))}
    </View>
  );
}
