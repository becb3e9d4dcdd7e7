import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { DayText } from '../ui/day-text';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { KeptVillageView } from '../views';
import { useKeptAction } from './kept-action';
import { KeptChoice } from './kept-choice';
import { VillageForm } from './village-form';
import { VILLAGE_COLUMNS, villagesQuery } from './village-query';

const route = getRouteApi('/desk/keeping/villages');

/** The villages of the town, and which lawyer advises each. */
export function VillagesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const act = useKeptAction('villages');
  const { data, error, refetch } = useQuery(villagesQuery(search));
  const retired = search.show === 'retired';
  const without = retired ? 0 : (data?.villages.filter(({ adviser }) => adviser === null).length ?? 0);
  return (
    <Page
      title="村居和法律顾问"
      lead={without > 0 ? `${without} 个村居还没有法律顾问` : undefined}
      actions={
        <>
          <ExportTable
            title="村居和法律顾问"
            filters={retired ? ['已停用'] : []}
            columns={VILLAGE_COLUMNS}
            rows={data?.villages ?? []}
          />
          <Button type="primary" onClick={() => setAdding(true)}>
            新加村居
          </Button>
        </>
      }
    >
      <KeptChoice
        label="看哪些村居"
        retired={retired}
        onChange={(show) => void navigate({ search: show ? { show: 'retired' } : {}, replace: true })}
      />
      <Card title="村居" note={data && `${data.villages.length} 个`}>
        {data === undefined && error === null && <Loading lines={8} />}
        {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <Villages villages={data.villages} retired={retired} />}
      </Card>
      <VillageForm
        open={adding}
        title="新加村居"
        initial={{}}
        communities={data?.communities ?? []}
        onSend={act((body, once) => api('POST /keeping/villages', { body, once }))}
        onClose={() => setAdding(false)}
      />
    </Page>
  );
}

function Villages({ villages, retired }: { villages: readonly KeptVillageView[]; retired: boolean }) {
  if (villages.length === 0)
    return retired ? (
      <EmptyState title="没有停用的村居" hint="停用的村居会留在这里，随时可以恢复。" />
    ) : (
      <EmptyState title="还没有村居" hint="点右上角「新加村居」，居民就能在手机上选到它。" />
    );
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">村居</th>
          <th scope="col">社区</th>
          <th scope="col">本村法律顾问</th>
          <th scope="col">从哪天起</th>
        </tr>
      </thead>
      <tbody>
        {villages.map(({ id, name, communityName, adviser }) => (
          <tr key={id}>
            <td className="nowrap">
              <Link to="/keeping/villages/$id" params={{ id }}>
                {name}
              </Link>
            </td>
            <td className="nowrap">{communityName}</td>
            <td>
              {adviser === null ? (
                <span className="tag tag-amber">还没有定</span>
              ) : (
                <>
                  {adviser.lawyerName}
                  <span className="list-second">{adviser.firmName}</span>
                </>
              )}
            </td>
            <td className="nowrap">
              {adviser === null ? '—' : <DayText day={adviser.startsOn} />}
              {adviser?.standing === 'coming' && <span className="list-second">还没开始</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
