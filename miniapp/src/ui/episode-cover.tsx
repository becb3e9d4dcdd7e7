import type { Answer } from '@huifa/shared/api/client';
import { clockTime } from '@huifa/shared/episodes/captions';
import { Image, Text, View } from '@tarojs/components';
import { addressOf } from '../platform/transport';
import { Icon } from './icon';

export type EpisodeCard = Answer<'GET /episodes'>['series'][number]['episodes'][number];

/** The picture of an episode with its length; words beside it say the rest. */
export function EpisodeCover({ episode }: { episode: Pick<EpisodeCard, 'coverId' | 'durationMs'> }) {
  const { coverId, durationMs } = episode;
  return (
    <View className="cover" aria-hidden="true">
      <Image className="cover-picture" mode="aspectFill" lazyLoad src={addressOf(`/covers/${coverId}`)} />
      <View className="cover-badge">
        <Icon name="play" />
        {durationMs !== null && <Text>{clockTime(durationMs)}</Text>}
      </View>
    </View>
  );
}
