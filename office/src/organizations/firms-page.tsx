import { CONTRACT_STANDING_LABELS } from '@huifa/shared/organizations/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { DayText } from '../ui/day-text';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { KeptFirmListView, KeptFirmView } from '../views';
import { FirmForm } from './firm-form';
import { sharePercent, specialtyWords, STANDING_TAGS } from './firm-labels';
import { firmsQuery, useFirmAction } from './firm-query';
import { FIRM_COLUMNS } from './firm-sheet';

const route = getRouteApi('/desk/keeping/firms');

/** The law firms of the town and the contracts under which they work. */
export function FirmsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const act = useFirmAction();
  const { data, error, refetch } = useQuery(firmsQuery(search));
  return (
    <Page
      title="律所和合同"
      lead={data !== undefined && search.show !== 'retired' ? <Shares list={data} /> : undefined}
      actions={
        <>
          <ExportTable title="律所和合同" columns={FIRM_COLUMNS} rows={data?.firms ?? []} />
          <Button type="primary" onClick={() => setAdding(true)}>
            新加律所
          </Button>
        </>
      }
    >
      <Segmented
        aria-label="看哪些律所"
        className="keeping-choice no-print"
        value={search.show ?? 'live'}
        options={[
          { value: 'live', label: '在用' },
          { value: 'retired', label: '已停用' },
        ]}
        onChange={(show) => void navigate({ search: show === 'retired' ? { show } : {}, replace: true })}
      />
      <Card title="律所" note={data && `${data.firms.length} 家`}>
        {data === undefined && error === null && <Loading lines={8} />}
        {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <Firms firms={data.firms} retired={search.show === 'retired'} />}
      </Card>
      <FirmForm
        open={adding}
        title="新加律所"
        initial={{}}
        onSend={act((body, once) => api('POST /keeping/firms', { body, once }))}
        onClose={() => setAdding(false)}
      />
    </Page>
  );
}

/** Routing weighs shares against each other, so a sum other than 100 % breaks nothing; the office should know. */
function Shares({ list: { shareToday } }: { list: KeptFirmListView }) {
  const exact = shareToday === 1;
  return (
    <>
      今天有效的合同，份额加起来{' '}
      <span className={`tag ${exact ? 'tag-green' : 'tag-amber'}`}>{sharePercent(shareToday)}</span>
      {!exact && ' 不是 100%，派单按比例折算'}
    </>
  );
}

function Firms({ firms, retired }: { firms: readonly KeptFirmView[]; retired: boolean }) {
  if (firms.length === 0)
    return retired ? (
      <EmptyState title="没有停用的律所" hint="停用的律所会留在这里，随时可以恢复。" />
    ) : (
      <EmptyState title="还没有律所" hint="点右上角「新加律所」，再签第一份合同，派单就会考虑它。" />
    );
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">律所</th>
          <th scope="col">合同</th>
          <th scope="col" className="right">
            份额
          </th>
          <th scope="col" className="right">
            在办／最多
          </th>
          <th scope="col" className="right">
            律师
          </th>
          <th scope="col">专业</th>
        </tr>
      </thead>
      <tbody>
        {firms.map((firm) => (
          <FirmRow key={firm.id} firm={firm} />
        ))}
      </tbody>
    </table>
  );
}

function FirmRow({ firm: { id, name, phone, contract, open, lawyers } }: { firm: KeptFirmView }) {
  return (
    <tr>
      <td className="nowrap">
        <Link to="/keeping/firms/$id" params={{ id }}>
          {name}
        </Link>
        <span className="list-second">{phone}</span>
      </td>
      <td className="nowrap">
        {contract === null ? (
          <span className="tag tag-stopped">没有合同</span>
        ) : (
          <>
            <span className={`tag ${STANDING_TAGS[contract.standing]}`}>
              {CONTRACT_STANDING_LABELS[contract.standing]}
            </span>
            <span className="list-second">
              到 <DayText day={contract.endsOn} />
            </span>
          </>
        )}
      </td>
      <td className="right">{contract === null ? '—' : sharePercent(contract.share)}</td>
      <td className="right nowrap">
        {open}／{contract?.capacity ?? '—'}
      </td>
      <td className="right">{lawyers}</td>
      <td>{contract === null ? '—' : specialtyWords(contract.specialties)}</td>
    </tr>
  );
}
