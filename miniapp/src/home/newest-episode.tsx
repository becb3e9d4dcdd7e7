import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { go } from '../platform/navigation';
import { EpisodeCover } from '../ui/episode-cover';
import { Tap } from '../ui/tap';

/** The newest film of 「惠•说法」. The home page does without it when it cannot be had. */
export function NewestEpisode() {
  const { data } = useLoad('newest-episode', () => api('GET /episodes/newest'));
  const episode = data?.episode;
  if (!episode) return null;
  return (
    <Tap className="episode" onTap={() => go('episode', { id: episode.id })}>
      <EpisodeCover episode={episode} />
      <View className="episode-words">
        <View className="episode-brand">惠•说法 · 新的一集</View>
        <View className="strong">{episode.title}</View>
        <View className="weak two-lines">{episode.hook}</View>
      </View>
    </Tap>
  );
}
