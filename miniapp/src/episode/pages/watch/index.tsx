import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { go, replace, useParam } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Heading } from '../../../ui/heading';
import { HelpLines } from '../../../ui/help-lines';
import { Line } from '../../../ui/line';
import { Loaded } from '../../../ui/loaded';
import { topicLabel } from '../../../ui/matter-news';
import { Page } from '../../../ui/page';
import { Pill } from '../../../ui/pill';
import { CardSkeleton } from '../../../ui/skeleton';
import { Article } from '../../article';
import { count } from '../../count';
import { Channels } from '../../elsewhere';
import { type Episode, Player } from '../../player';

/** One episode: the film, what to bring, and the way to help, two taps from the times. */
export default function Watch() {
  const id = useParam('id');
  const episode = useLoad(`episode/${id}`, () => api('GET /episodes/{id}', { path: { id } }));
  const { data } = episode;
  return (
    <Page foot={data && <Help episode={data} />}>
      <Loaded of={episode} skeleton={<CardSkeleton lines={6} />}>
        {(known) => <EpisodeBody key={known.id} episode={known} />}
      </Loaded>
    </Page>
  );
}

function Help({ episode }: { episode: Episode }) {
  const ask = () => {
    count(episode.id, 'help');
    go('booking', { topic: episode.topic, episode: episode.id });
  };
  return <Button onTap={ask}>我家也有这事</Button>;
}

function EpisodeBody({ episode }: { episode: Episode }) {
  const [captions, setCaptions] = useState(true);
  const [ended, setEnded] = useState(false);
  const { source, title, hook, seriesTitle, topic, next, id } = episode;
  return (
    <>
      {source === 'film' && <Player episode={episode} captions={captions} onEnded={() => setEnded(true)} />}
      {source === 'channels' && <Channels episode={episode} />}
      {source === 'article' && <Article episode={episode} />}
      <View>
        <View className="row">
          <View className="weak">{`${seriesTitle} · ${topicLabel(topic)}`}</View>
          {source === 'film' && (
            <Pill onTap={() => setCaptions(!captions)} label={captions ? '关掉字幕' : '打开字幕'}>
              {captions ? '字幕：开' : '字幕：关'}
            </Pill>
          )}
        </View>
        <Heading look="title">{title}</Heading>
        <View>{hook}</View>
      </View>
      {ended && next && <Next episode={next} />}
      <Materials lines={episode.materials} />
      <HelpLines topic={topic} urgency={null} />
      <View className="card card-plain">
        <Line icon="paper" note="不想看片子，或者听不清，看字也一样" onTap={() => go('episodeText', { id })}>
          看文字版
        </Line>
        {next && !ended && (
          <Line icon="play" note={next.hook} onTap={() => replace('episode', { id: next.id })}>
            {`下一集：${next.title}`}
          </Line>
        )}
      </View>
    </>
  );
}

function Next({ episode }: { episode: NonNullable<Episode['next']> }) {
  return (
    <Card title="看完了。接着看">
      <Button look="ghost" icon="play" onTap={() => replace('episode', { id: episode.id })}>
        {`下一集：${episode.title}`}
      </Button>
    </Card>
  );
}

function Materials({ lines }: { lines: readonly string[] }) {
  return (
    <Card title="先备好这些材料">
      {lines.map((line, place) => (
        <View key={line} className="materials">
          <View className="materials-number">{place + 1}</View>
          <View className="grow">{line}</View>
        </View>
      ))}
      <View className="weak">没有也不要紧，先来问。</View>
    </Card>
  );
}
