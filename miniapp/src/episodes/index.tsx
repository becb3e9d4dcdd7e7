import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../platform/api';
import { useSize } from '../platform/elder';
import { useLoad } from '../platform/load';
import { go } from '../platform/navigation';
import { Button } from '../ui/button';
import { type EpisodeCard, EpisodeCover } from '../ui/episode-cover';
import { Heading } from '../ui/heading';
import { Loaded } from '../ui/loaded';
import { topicLabel } from '../ui/matter-news';
import { Empty } from '../ui/notes';
import { Page } from '../ui/page';
import { ListSkeleton } from '../ui/skeleton';
import { Tag } from '../ui/tag';
import { Tap } from '../ui/tap';

type Series = Answer<'GET /episodes'>['series'][number];

/** As much as an old phone draws at once; the rest comes when asked for. */
const SERIES_FIRST = 3;
const EPISODES_FIRST = 5;

/** 「惠•说法」: the shelf. */
export default function Episodes() {
  const shelf = useLoad('episodes', () => api('GET /episodes'));
  const [shown, setShown] = useState(SERIES_FIRST);
  return (
    <Page>
      <View className="weak">一两分钟一集，讲的都是身边的事。看完想问，点一下就能约律师。</View>
      <Loaded of={shelf} skeleton={<ListSkeleton cards={2} lines={3} />}>
        {({ series }) => (
          <>
            {series.length === 0 && <Empty icon="episodes">短片正在准备，过几天再来看。</Empty>}
            {series.slice(0, shown).map((one, place) => (
              <Shelf key={one.id} series={one} first={place === 0} />
            ))}
            {series.length > shown && (
              <Button look="quiet" onTap={() => setShown(shown + SERIES_FIRST)}>
                {`还有 ${series.length - shown} 个系列，点开看`}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Shelf({ series, first }: { series: Series; first: boolean }) {
  const [all, setAll] = useState(false);
  const { elder } = useSize();
  const episodes = all ? series.episodes : series.episodes.slice(0, EPISODES_FIRST);
  const more = series.episodes.length - episodes.length;
  return (
    <View className="stack">
      <View>
        <Heading look="title">{series.title}</Heading>
        <View className="weak">{series.hook}</View>
      </View>
      {episodes.map((episode, place) => (
        <EpisodeRow key={episode.id} episode={episode} large={elder || (first && place === 0)} />
      ))}
      {more > 0 && <Button look="quiet" onTap={() => setAll(true)}>{`还有 ${more} 集，点开看`}</Button>}
    </View>
  );
}

function EpisodeRow({ episode, large }: { episode: EpisodeCard; large: boolean }) {
  return (
    <Tap className={`episode${large ? ' episode-large' : ''}`} onTap={() => go('episode', { id: episode.id })}>
      <EpisodeCover episode={episode} />
      <View className="episode-words">
        <View className="strong">{episode.title}</View>
        <View className="weak two-lines">{episode.hook}</View>
        <View className="episode-topic">
          <Tag tone="brand">{topicLabel(episode.topic)}</Tag>
        </View>
      </View>
    </Tap>
  );
}
