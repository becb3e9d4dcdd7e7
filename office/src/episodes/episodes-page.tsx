import { SOURCE_LABELS, EPISODE_STATE_LABELS } from '@huifa/shared/episodes/episode.labels';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { topicLabel } from '../ui/desk-labels';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import type { DeskEpisodeRowView, DeskSeriesView, DeskShelfView } from '../views';
import './episodes.css';
import { SeriesDialog } from './new-dialogs';
import { SeriesCard } from './series-card';
import { shelfQuery } from './shelf-query';

/** 「惠•说法」 as the office makes it: every series, every episode, what it waits for and how it was received. */
export function EpisodesPage() {
  const { data: shelf, error, refetch } = useQuery(shelfQuery);
  const [naming, setNaming] = useState(false);
  return (
    <Page
      title="惠•说法"
      lead={shelf && leadOf(shelf)}
      actions={
        <>
          {shelf && <ExportTable title="惠•说法" columns={COLUMNS} rows={flat(shelf)} notes={[HOW_COUNTED]} />}
          <Button type="primary" onClick={() => setNaming(true)}>
            新建系列
          </Button>
        </>
      }
    >
      {shelf === undefined && error === null && <Loading lines={8} />}
      {shelf === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {shelf?.series.length === 0 && (
        <EmptyState title="还没有短片" hint="先建一个系列，再在里面新建一集。发布要两位同事：一位写，一位审。" />
      )}
      {shelf?.series.map((series, place) => (
        <SeriesCard key={series.id} series={series} all={shelf.series} place={place} />
      ))}
      {shelf !== undefined && shelf.series.length > 0 && <p className="small">{HOW_COUNTED}</p>}
      {naming && <SeriesDialog series={null} onClose={() => setNaming(false)} />}
    </Page>
  );
}

const HOW_COUNTED = '次数按天按集记，不记是谁看的；同一个人看两遍算两次，只看个大概。';

function leadOf({ series }: DeskShelfView): string {
  const all = series.flatMap(({ episodes }) => episodes);
  const waiting = all.filter(({ state }) => state === 'submitted').length;
  const shown = all.filter(({ live }) => live).length;
  return `居民看得到 ${shown} 集${waiting > 0 ? `，有 ${waiting} 集等另一位同事审` : ''}。`;
}

type Flat = DeskEpisodeRowView & { series: string };

function flat({ series }: DeskShelfView): Flat[] {
  return series.flatMap(({ title, episodes }: DeskSeriesView) => episodes.map((row) => ({ ...row, series: title })));
}

const COLUMNS: readonly SheetColumn<Flat>[] = [
  { title: '系列', kind: 'text', width: 14, of: ({ series }) => series },
  { title: '标题', kind: 'text', width: 24, of: ({ title }) => title },
  { title: '类别', kind: 'text', width: 14, of: ({ topic }) => topicLabel(topic) },
  { title: '来源', kind: 'text', width: 14, of: ({ source }) => SOURCE_LABELS[source] },
  { title: '进展', kind: 'text', width: 16, of: ({ state }) => EPISODE_STATE_LABELS[state] },
  { title: '发布时间', kind: 'moment', width: 17, of: ({ publishAt }) => publishAt },
  { title: '播放次数', kind: 'count', width: 10, of: ({ counts }) => counts.plays },
  { title: '看完次数', kind: 'count', width: 10, of: ({ counts }) => counts.finishes },
  { title: '点「我家也有这事」', kind: 'count', width: 18, of: ({ counts }) => counts.helps },
  { title: '由此预约（件）', kind: 'count', width: 14, of: ({ counts }) => counts.bookings },
];
