import type { Answer } from '@huifa/shared/api/client';
import { clockTime, type Cue, cueAt } from '@huifa/shared/episodes/captions';
import { Text, Video, View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOf } from '../platform/transport';
import { Button } from '../ui/button';
import { EpisodeCover } from '../ui/episode-cover';
import { Icon } from '../ui/icon';
import { Sheet } from '../ui/sheet';
import { Tap } from '../ui/tap';
import { count } from './count';
import { useCostsMoney } from './network';
import { keepPlace, placeIn } from './watched';

export type Episode = Answer<'GET /episodes/{id}'>;

/** WeChat ends a mini-program without a word: the place is kept on the way, too. Seconds of film. */
const KEPT_EVERY_S = 5;
const MEGA = 1024 * 1024;

interface PlayerProps {
  episode: Episode;
  captions: boolean;
  onEnded(): void;
}

/** The cover until somebody wants to see it, then the film; our own captions under it, the same on every phone. */
export function Player({ episode, captions, onEnded }: PlayerProps) {
  const costs = useCostsMoney();
  const [asking, setAsking] = useState(false);
  const [started, setStarted] = useState(false);
  const [cue, setCue] = useState<Cue | null>(null);
  const begin = () => {
    setAsking(false);
    setStarted(true);
    count(episode.id, 'play');
  };
  const ended = () => {
    setStarted(false);
    setCue(null);
    onEnded();
  };
  return (
    <View className="player">
      <View className="player-picture">
        {started ? (
          <Film
            episode={episode}
            cue={captions ? cue : null}
            onMoment={(ms) => setCue(cueAt(episode.cues, ms))}
            onEnded={ended}
          />
        ) : (
          <Start episode={episode} onTap={() => (costs ? setAsking(true) : begin())} />
        )}
      </View>
      <View className={captions ? 'captions' : 'captions captions-off'}>{captions && cue?.text}</View>
      {asking && (
        <Sheet title="现在用的是流量" onClose={() => setAsking(false)}>
          <View>{`放这一集大约用 ${((episode.filmBytes ?? 0) / MEGA).toFixed(1)} 兆流量。也可以看文字版，几乎不用流量。`}</View>
          <Button onTap={begin}>用流量，放吧</Button>
        </Sheet>
      )}
    </View>
  );
}

function Start({ episode, onTap }: { episode: Episode; onTap(): void }) {
  const place = placeIn(episode.id);
  return (
    <View className="player-cover">
      <EpisodeCover episode={episode} />
      <View className="player-start">
        <View>
          <Tap onTap={onTap}>
            <View className="player-start-face">
              <Icon name="play" />
              <Text>{place > 0 ? `从 ${clockTime(place * 1000)} 接着看` : '播放'}</Text>
            </View>
          </Tap>
        </View>
      </View>
    </View>
  );
}

interface FilmProps {
  episode: Episode;
  cue: Cue | null;
  onMoment(ms: number): void;
  onEnded(): void;
}

function Film({ episode, cue, onMoment, onEnded }: FilmProps) {
  const [full, setFull] = useState(false);
  const [from] = useState(() => placeIn(episode.id));
  const seconds = useRef(from);
  const { id, filmId } = episode;
  const written = useRef(from);
  const write = useCallback(() => {
    written.current = seconds.current;
    keepPlace(id, seconds.current);
  }, [id]);
  useEffect(() => write, [write]);
  useDidHide(write);
  const ended = () => {
    seconds.current = 0;
    count(id, 'finish');
    onEnded();
  };
  return (
    <Video
      id="film"
      className="player-film"
      src={addressOf(`/films/${filmId}`)}
      autoplay
      initialTime={from}
      showCenterPlayBtn={false}
      // A browser's full screen shows the bare film, without what we draw.
      showFullscreenBtn={process.env.TARO_ENV !== 'h5'}
      onTimeUpdate={({ detail }) => {
        seconds.current = detail.currentTime;
        if (Math.abs(seconds.current - written.current) >= KEPT_EVERY_S) write();
        onMoment(detail.currentTime * 1000);
      }}
      onEnded={ended}
      onFullscreenChange={({ detail }) => setFull(Boolean(detail.fullScreen))}
    >
      {full && cue && <View className="captions-over">{cue.text}</View>}
    </Video>
  );
}
