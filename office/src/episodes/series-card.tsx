import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { App, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api';
import { sentenceOf } from '../ui/refusal';
import type { DeskSeriesView } from '../views';
import { EpisodeRow } from './episode-row';
import { EpisodeDialog, SeriesDialog } from './new-dialogs';
import { moved } from './order';
import { useShelfAction } from './shelf-query';

interface SeriesCardProps {
  series: DeskSeriesView;
  all: readonly DeskSeriesView[];
  place: number;
}

/** A few points of movement before a press becomes a drag: a click on the handle stays a click. */
const DRAG_AFTER = { activationConstraint: { distance: 6 } };

/** One series: its episodes in the order of the phone, put in order by drag or with the arrows. */
export function SeriesCard({ series, all, place }: SeriesCardProps) {
  const [dialog, setDialog] = useState<'rename' | 'episode' | null>(null);
  return (
    <section className="card" aria-label={series.title}>
      <header className="shelf-head">
        <h2>{series.title}</h2>
        <span className="small">{series.hook}</span>
        <span className="shelf-tools">
          <SeriesArrows title={series.title} ids={all.map(({ id }) => id)} place={place} />
          {series.renamable && (
            <Button size="small" onClick={() => setDialog('rename')}>
              改名称
            </Button>
          )}
          <Button size="small" type="primary" ghost onClick={() => setDialog('episode')}>
            新建一集
          </Button>
        </span>
      </header>
      {series.episodes.length === 0 ? <p className="small">这个系列还没有短片。</p> : <EpisodeTable series={series} />}
      {dialog === 'rename' && <SeriesDialog series={series} onClose={() => setDialog(null)} />}
      {dialog === 'episode' && <EpisodeDialog series={series} onClose={() => setDialog(null)} />}
    </section>
  );
}

function SeriesArrows({ title, ids, place }: { title: string; ids: readonly string[]; place: number }) {
  const order = useOrder((inOrder) => api('PUT /desk/series-order', { body: { ids: [...inOrder] } }));
  const shift = (by: number) => order(moved(ids, place, place + by));
  return (
    <>
      <Button size="small" disabled={place === 0} onClick={() => shift(-1)} aria-label={`把系列${title}上移`}>
        上移
      </Button>
      <Button
        size="small"
        disabled={place === ids.length - 1}
        onClick={() => shift(1)}
        aria-label={`把系列${title}下移`}
      >
        下移
      </Button>
    </>
  );
}

function EpisodeTable({ series: { id, episodes } }: { series: DeskSeriesView }) {
  const sensors = useSensors(useSensor(PointerSensor, DRAG_AFTER));
  const order = useOrder((inOrder) =>
    api('PUT /desk/series/{id}/order', { path: { id }, body: { ids: [...inOrder] } }),
  );
  const ids = episodes.map((episode) => episode.id);
  const dropped = ({ active, over }: DragEndEvent) => {
    if (over !== null && over.id !== active.id)
      order(moved(ids, ids.indexOf(String(active.id)), ids.indexOf(String(over.id))));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped}>
      <table className="list shelf">
        <thead>
          <tr>
            <th scope="col" aria-label="顺序" />
            <th scope="col">短片</th>
            <th scope="col">进展</th>
            <th scope="col">最后改动</th>
            {['播放', '看完', '我家也有', '由此预约'].map((count) => (
              <th key={count} scope="col" className="right">
                {count}
              </th>
            ))}
            <th scope="col" className="right no-print">
              下一步
            </th>
          </tr>
        </thead>
        <tbody>
          {episodes.map((episode, at) => (
            <EpisodeRow
              key={episode.id}
              episode={episode}
              first={at === 0}
              last={at === ids.length - 1}
              onMove={(by) => order(moved(ids, at, at + by))}
            />
          ))}
        </tbody>
      </table>
    </DndContext>
  );
}

function useOrder(send: (ids: readonly string[]) => ReturnType<Parameters<ReturnType<typeof useShelfAction>>[0]>) {
  const act = useShelfAction();
  const { message } = App.useApp();
  const ordering = useMutation({
    mutationFn: (ids: readonly string[]) => act(send)(ids, ''),
    onError: (error) => void message.error(sentenceOf(error)),
  });
  return (ids: readonly string[]) => ordering.mutate(ids);
}
