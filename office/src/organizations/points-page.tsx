import { mapPageOf } from '@huifa/shared/organizations/places';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { KeptPointView } from '../views';
import { useKeptAction } from './kept-action';
import { KeptChoice } from './kept-choice';
import { PointForm } from './point-form';
import { POINT_COLUMNS, pointsQuery } from './point-query';

const route = getRouteApi('/desk/keeping/points');

/** Where lawyers sit: address, number, map. */
export function PointsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const act = useKeptAction('points');
  const { data, error, refetch } = useQuery(pointsQuery(search));
  const closed = search.show === 'retired';
  return (
    <Page
      title="服务点"
      actions={
        <>
          <ExportTable
            title="服务点"
            filters={closed ? ['已关'] : []}
            columns={POINT_COLUMNS}
            rows={data?.points ?? []}
          />
          <Button type="primary" onClick={() => setAdding(true)}>
            新加服务点
          </Button>
        </>
      }
    >
      <KeptChoice
        label="看哪些服务点"
        retired={closed}
        retiredLabel="已关"
        onChange={(show) => void navigate({ search: show ? { show: 'retired' } : {}, replace: true })}
      />
      <Card title="服务点" note={data && `${data.points.length} 个`}>
        {data === undefined && error === null && <Loading lines={8} />}
        {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <Points points={data.points} closed={closed} />}
      </Card>
      <PointForm
        open={adding}
        title="新加服务点"
        point={null}
        onSend={act((body, once) => api('POST /keeping/points', { body, once }))}
        onClose={() => setAdding(false)}
      />
    </Page>
  );
}

function Points({ points, closed }: { points: readonly KeptPointView[]; closed: boolean }) {
  if (points.length === 0)
    return closed ? (
      <EmptyState title="没有关掉的服务点" hint="关掉的服务点会留在这里，随时可以重新开。" />
    ) : (
      <EmptyState title="还没有服务点" hint="点右上角「新加服务点」，再到「坐班」里给它排律师。" />
    );
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">服务点</th>
          <th scope="col">电话</th>
          <th scope="col">村居或社区</th>
          <th scope="col">地图</th>
          <th scope="col" className="right">
            后面的坐班
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.id}>
            <td>
              <Link to="/keeping/points/$id" params={{ id: point.id }}>
                {point.name}
              </Link>
              <span className="list-second">{point.address}</span>
            </td>
            <td className="nowrap">{point.phone}</td>
            <td className="nowrap">{point.placeName ?? '全镇'}</td>
            <td className="nowrap">
              <MapLink point={point} />
            </td>
            <td className="right nowrap">{point.sittingsAhead > 0 ? `${point.sittingsAhead} 次` : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the resident's 「看地图」 opens in a browser. */
export function MapLink({ point }: { point: KeptPointView }) {
  const page = mapPageOf(point);
  if (page === null) return <span className="tag tag-amber">还没有</span>;
  return (
    <a href={page} target="_blank" rel="noreferrer noopener">
      看地图
    </a>
  );
}
