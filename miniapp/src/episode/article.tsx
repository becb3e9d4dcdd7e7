import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../ui/button';
import { EpisodeCover } from '../ui/episode-cover';
import type { Episode } from './player';

/** An article of an official account. WeChat opens it from a chat; a browser opens it at once. */
export function Article({ episode }: { episode: Episode }) {
  const url = episode.articleUrl ?? '';
  const inBrowser = process.env.TARO_ENV === 'h5';
  const open = () => {
    if (inBrowser) window.open(url, '_blank', 'noopener');
    else void Taro.setClipboardData({ data: url });
  };
  return (
    <View className="card stack-tight">
      <EpisodeCover episode={episode} />
      <Button look="ghost" onTap={open}>
        {inBrowser ? '打开公众号文章' : '复制文章链接'}
      </Button>
      {!inBrowser && <View className="weak">复制以后，发给「文件传输助手」再点开。也可以看下面的文字版。</View>}
    </View>
  );
}
