import { scopeOf } from '@huifa/shared/access/matrix';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useSession } from '../session';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { sentenceOf } from '../ui/refusal';
import type { PromiseListView, PromiseView } from '../views';
import { PROMISE_FIGURES, promiseColumns, STANDINGS } from './promise-figures';
import { PromiseDialog } from './promise-dialog';
import { promisesQuery } from './promises-query';

/** What the town promises, a version a row; a new one begins on a day ahead. */
export function PromisesPage() {
  const { role } = useSession();
  const { data, error, refetch } = useQuery(promisesQuery);
  const [making, setMaking] = useState(false);
  const mayWrite = scopeOf('promise.write', role) !== null;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const actions = (
    <>
      <ExportTable title="服务承诺" columns={promiseColumns} rows={data?.versions ?? []} />
      {mayWrite && (
        <Button type="primary" disabled={data === undefined} onClick={() => setMaking(true)}>
          另立一版
        </Button>
      )}
    </>
  );
  return (
    <Page
      title="服务承诺"
      lead="办公时间一天按 6 小时算。已经答应居民的不变；新的一版从写明的那天起，只管以后的事。"
      actions={actions}
    >
      {data === undefined ? <Loading lines={4} /> : <Versions list={data} mayWrite={mayWrite} />}
      {data !== undefined && making && <PromiseDialog list={data} onClose={() => setMaking(false)} />}
    </Page>
  );
}

function Versions({ list, mayWrite }: { list: PromiseListView; mayWrite: boolean }) {
  return (
    <section className="card" aria-label="各版承诺">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">从哪天起</th>
            {PROMISE_FIGURES.map(({ field, short }) => (
              <th scope="col" key={field}>
                {short}
              </th>
            ))}
            <th scope="col" className="right no-print">
              下一步
            </th>
          </tr>
        </thead>
        <tbody>
          {list.versions.map((version) => (
            <tr key={version.id}>
              <td className="nowrap">
                {version.effectiveFrom}
                <span className="list-second">
                  {STANDINGS[version.standing]}
                  {version.byName === null ? '' : ` · ${version.byName}立`}
                </span>
              </td>
              {PROMISE_FIGURES.map(({ field, inWords }) => (
                <td key={field}>{inWords(version[field])}</td>
              ))}
              <td className="right no-print nowrap">
                {mayWrite && version.standing === 'ahead' ? <Withdraw version={version} /> : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Withdraw({ version: { id, effectiveFrom } }: { version: PromiseView }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const withdrawing = useMutation({
    mutationFn: () => api('DELETE /promises/{id}', { path: { id } }),
    onSuccess: (list) => queries.setQueryData(promisesQuery.queryKey, list),
    onError: (error) => void message.error(sentenceOf(error)),
  });
  return (
    <Popconfirm
      title={`撤回 ${effectiveFrom} 起的这一版?`}
      description="撤回后，现在的承诺接着用。"
      okText="撤回"
      cancelText="先不办"
      onConfirm={() => withdrawing.mutate()}
    >
      <Button size="small" loading={withdrawing.isPending}>
        撤回
      </Button>
    </Popconfirm>
  );
}
