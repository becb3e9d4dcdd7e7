import { ChannelVideo, View } from '@tarojs/components';
import type { Episode } from './player';

/** A film in WeChat's Channels, played where we are. On h5 see elsewhere.h5.tsx. */
export function Channels({ episode }: { episode: Episode }) {
  return (
    <View className="player">
      <View className="player-picture">
        <ChannelVideo
          className="player-film"
          finderUserName={episode.finderUserName ?? ''}
          feedId={episode.feedId ?? ''}
        />
      </View>
    </View>
  );
}
