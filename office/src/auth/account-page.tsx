import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { ROLE_LABELS } from '@huifa/shared/access/roles';
import type { Answer } from '@huifa/shared/api/client';
import { api } from '../api';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { Moment } from '../ui/moment';
import { Card, Page } from '../ui/page';
import { sentenceOf } from '../ui/refusal';
import './account.css';
import { ChangePassword } from './change-password';
import { TotpCard } from './totp-card';

type Place = Answer<'GET /sessions'>['sessions'][number];

const placesQuery = queryOptions({ queryKey: ['places'], queryFn: () => api('GET /sessions') });
export const accountQuery = queryOptions({ queryKey: ['account'], queryFn: () => api('GET /account') });

/** One's own sign-in: password, authenticator app, and everywhere one is signed in. */
export function AccountPage() {
  const { data, error, refetch } = useQuery(accountQuery);
  const { message } = App.useApp();
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <Page
      title="我的账号"
      lead={`账号 ${data.login ?? '—'}　登记手机 ${data.phoneMasked ?? '还没有，请系统管理员登记'}`}
    >
      <div className="account">
        <div className="account-side">
          <Card
            title="改密码"
            note={
              data.passwordChangedAt !== null && (
                <>
                  上次改于 <Moment at={data.passwordChangedAt} />
                </>
              )
            }
          >
            <ChangePassword onDone={() => void message.success('密码已换，别处的登录都已退出')} />
          </Card>
          <TotpCard on={data.totpOn} />
        </div>
        <Places />
      </div>
    </Page>
  );
}

function Places() {
  const { data, error, refetch } = useQuery(placesQuery);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const end = useMutation({
    mutationFn: (id: string | null) =>
      id === null ? api('DELETE /sessions/others') : api('DELETE /sessions/{id}', { path: { id } }),
    onSuccess: (view) => queries.setQueryData(placesQuery.queryKey, view),
    onError: (failure) => void message.error(sentenceOf(failure)),
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const others = data?.sessions.filter(({ current }) => !current).length ?? 0;
  return (
    <Card
      title="在哪里登录过"
      className="account-places"
      note={
        others > 0 && (
          <Popconfirm
            title="别的电脑和手机上都要重新登录"
            okText="全部退出"
            cancelText="先不"
            onConfirm={() => end.mutate(null)}
          >
            <Button size="small">除了这里，全部退出</Button>
          </Popconfirm>
        )
      }
    >
      {data === undefined ? (
        <Loading lines={3} />
      ) : (
        <PlaceTable places={data.sessions} onEnd={(id) => end.mutate(id)} />
      )}
    </Card>
  );
}

function PlaceTable({ places, onEnd }: { places: readonly Place[]; onEnd: (id: string) => void }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th>哪里</th>
          <th>网络地址</th>
          <th>身份</th>
          <th>登录</th>
          <th>最近用过</th>
          <th aria-label="操作" />
        </tr>
      </thead>
      <tbody>
        {places.map(({ id, kind, role, device, address, openedAt, lastSeenAt, current }) => (
          <tr key={id}>
            <td>
              {kind === 'desk' ? '电脑' : '手机'}
              <span className="list-second">{device ?? '没有记录'}</span>
            </td>
            <td>{address ?? '—'}</td>
            <td>{ROLE_LABELS[role]}</td>
            <td>
              <Moment at={openedAt} />
            </td>
            <td>
              <Moment at={lastSeenAt} />
            </td>
            <td className="right">
              {current ? (
                <span className="tag tag-green">就是这里</span>
              ) : (
                <Popconfirm title="让那里退出登录？" okText="退出" cancelText="先不" onConfirm={() => onEnd(id)}>
                  <Button size="small">让它退出</Button>
                </Popconfirm>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
