import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { RESPONSE_GROUP_LABELS } from '@huifa/shared/reports/response-times';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { ResponseGroupView, ResponseTimesView } from '../views';
import { ResponseFilters, responseFilterWords } from './response-filters';
import { responseQuery } from './response-query';
import { responseColumns } from './response-sheet';
import './response-times.css';

const TimeBars = lazy(async () => ({ default: (await import('../ui/time-bars')).TimeBars }));

const route = getRouteApi('/desk/response-times');

/** How soon firms take what they are offered: half within, nine in ten within, with the count behind each. */
export function ResponseTimesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: times, error, refetch } = useQuery(responseQuery(search));
  return (
    <Page
      title="多久接单"
      lead={times && leadOf(times)}
      actions={
        <>
          {times && (
            <ExportTable
              title={`多久接单，按${RESPONSE_GROUP_LABELS[times.by]}`}
              filters={responseFilterWords(search, times)}
              notes={['办公分钟，从派单到接单；不足 5 件的不列。']}
              columns={responseColumns(times.by)}
              rows={times.groups}
            />
          )}
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <ResponseFilters
        search={search}
        times={times}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      {times === undefined && error === null && <Loading lines={8} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {times !== undefined && error === null && <Groups times={times} />}
    </Page>
  );
}

function Groups({ times }: { times: ResponseTimesView }) {
  const { by, groups, hidden } = times;
  const drawn = groups.filter(({ half }) => half !== null);
  if (groups.length === 0)
    return (
      <Card title={`按${RESPONSE_GROUP_LABELS[by]}`}>
        <EmptyState title="没有满 5 件的" hint="不足 5 件不算快慢。把日期放宽，或者少选几个条件。" />
      </Card>
    );
  return (
    <div className="response-page">
      <Card title={`按${RESPONSE_GROUP_LABELS[by]}`} note="按办公时间">
        <ResponseTable times={times} />
        {hidden > 0 && <p className="list-second">另有 {hidden} 组不足 5 件，没有列出，也没有画。</p>}
      </Card>
      <Card title="一半和九成在多久之内接单">
        {drawn.length === 0 ? (
          <p className="list-second">没有接单满 5 件的。</p>
        ) : (
          <Suspense fallback={<Loading lines={drawn.length} />}>
            <TimeBars label={`按${RESPONSE_GROUP_LABELS[by]}的接单用时，数字见表`} bars={drawn} />
          </Suspense>
        )}
      </Card>
    </div>
  );
}

function ResponseTable({ times: { by, groups } }: { times: ResponseTimesView }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{RESPONSE_GROUP_LABELS[by]}</th>
          {['一半在', '九成在', '按时', '接单', '派单'].map((title) => (
            <th key={title} scope="col" className="right">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupRow key={group.key ?? ''} group={group} />
        ))}
      </tbody>
    </table>
  );
}

function GroupRow({ group: { name, half, nineInTen, inTime, accepted, offers } }: { group: ResponseGroupView }) {
  return (
    <tr>
      <td>{name}</td>
      <td className="right nowrap">{half === null ? '—' : minutesInWords(half)}</td>
      <td className="right nowrap">{nineInTen === null ? '—' : minutesInWords(nineInTen)}</td>
      <td className="right nowrap">{inTime === null ? '—' : `${Math.round(inTime * 100)}%`}</td>
      <td className="right nowrap">{accepted} 件</td>
      <td className="right nowrap">{offers} 件</td>
    </tr>
  );
}

/** 「派了 412 件，接单 380 件；一半在 38 分内接单，九成在 2 小时 10 分内；按时 96%。」 */
function leadOf({ all }: ResponseTimesView): string {
  const { offers, accepted, half, nineInTen, inTime } = all;
  const speed =
    half === null || nineInTen === null
      ? '不足 5 件，不算快慢'
      : `一半在 ${minutesInWords(half)}内接单，九成在 ${minutesInWords(nineInTen)}内`;
  const share = inTime === null ? '' : `；按时 ${Math.round(inTime * 100)}%`;
  return `派了 ${offers} 件，接单 ${accepted} 件；${speed}${share}。`;
}
