import { View } from '@tarojs/components';
import { EpisodeCover } from '../ui/episode-cover';
import type { Episode } from './player';

/** A browser cannot play WeChat's Channels: says where to find it. */
export function Channels({ episode }: { episode: Episode }) {
  return (
    <View className="card stack-tight">
      <EpisodeCover episode={episode} />
      <View>{`这一集在微信视频号里。打开微信，搜「惠法通」小程序，点「说法」看《${episode.title}》。`}</View>
      <View className="weak">在这里可以先看文字版。</View>
    </View>
  );
}
