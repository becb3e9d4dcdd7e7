import { scopeOf } from '@huifa/shared/access/matrix';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import { useSession } from '../session';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ListScroll } from '../ui/list-scroll';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { DeskDisclosureListView } from '../views';
import { DisclosureFigures } from './disclosure-figures';
import { disclosuresQuery } from './disclosure-query';
import type { DisclosureSearch } from './disclosure-search';
import { DisclosureTable } from './disclosure-table';
import { NARROWING_LABELS } from './disclosure-words';
import './disclosure.css';
import { RegisterDialog } from './register-dialog';

const route = getRouteApi('/desk/disclosures');
const SHOWN = [
  { value: 'open', label: '在办' },
  { value: 'done', label: '已办结' },
] as const;

/** 依申请公开: every request whose answer is owed, by its last day; and what is done. */
export function DisclosuresPage() {
  const { role } = useSession();
  const search = route.useSearch();
  const filter = route.useNavigate();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(disclosuresQuery(search));
  const [registering, setRegistering] = useState(false);
  const actions = (
    <>
      {scopeOf('disclosureDesk.write', role) !== null && (
        <Button type="primary" onClick={() => setRegistering(true)}>
          登记申请
        </Button>
      )}
      <Button onClick={() => void navigate({ to: '/disclosure-report' })}>年度报告</Button>
    </>
  );
  return (
    <Page title="依申请公开" lead="收到申请起 20 个工作日内答复，补正最晚第 7 个工作日提出。" actions={actions} fixed>
      <DisclosureFigures counts={data?.counts} />
      <Segmented
        className="keeping-choice"
        options={[...SHOWN]}
        value={search.show ?? 'open'}
        onChange={(show) => void filter({ search: show === 'done' ? { show } : {}, replace: true })}
      />
      <Card title={titleOf(search)} note={data && `${data.total} 件`} className="disclosure-list">
        <ListScroll label="申请">
          {data === undefined && error === null && <Loading lines={8} />}
          {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
          {data !== undefined && <Requests list={data} search={search} />}
        </ListScroll>
        {data !== undefined && data.total > data.pageSize && (
          <Pagination
            className="disclosure-pages"
            current={search.page ?? 1}
            pageSize={data.pageSize}
            total={data.total}
            showSizeChanger={false}
            onChange={(page) => void filter({ search: { ...search, page } })}
          />
        )}
      </Card>
      {registering && (
        <RegisterDialog
          onRegistered={({ id }) => void navigate({ to: '/disclosures/$id', params: { id } })}
          onClose={() => setRegistering(false)}
        />
      )}
    </Page>
  );
}

function Requests({ list, search }: { list: DeskDisclosureListView; search: DisclosureSearch }) {
  const done = search.show === 'done';
  if (list.requests.length > 0) return <DisclosureTable rows={list.requests} done={done} />;
  if (search.only !== undefined) return <EmptyState title="这一类现在没有" hint="点「全部在办」看所有的申请。" />;
  if (done) return <EmptyState title="还没有办结的申请" hint="答复送达、申请人撤回以后，会列在这里。" />;
  return <EmptyState title="现在没有在办的申请" hint="当面、来信来的点「登记申请」；手机上提交的自己会出现。" />;
}

function titleOf({ show, only }: DisclosureSearch): string {
  if (only !== undefined) return NARROWING_LABELS[only];
  return show === 'done' ? '已办结' : '在办的申请';
}
