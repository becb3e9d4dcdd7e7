import { scopeOf } from '@huifa/shared/access/matrix';
import { ROLE_LABELS } from '@huifa/shared/access/roles';
import type { SheetColumn } from '@huifa/shared/reports/sheet';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../session';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { ListScroll } from '../ui/list-scroll';
import { Loading } from '../ui/loading';
import { Moment } from '../ui/moment';
import { Page } from '../ui/page';
import { MemberDrawer } from './member-drawer';
import { NewMember } from './new-member';
import './people.css';
import { type Member, peopleQuery } from './people-query';

const route = getRouteApi('/desk/keeping/people');

/** Everybody with a desk account. The administrator keeps it; the director may look. */
export function PeoplePage() {
  const { data, error, refetch } = useQuery(peopleQuery);
  const { role } = useSession();
  const mayWrite = scopeOf('staff.write', role) !== null;
  const { person } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const show = (id: string | undefined) => void navigate({ search: id === undefined ? {} : { person: id } });
  return (
    <Page
      title="人员与身份"
      lead="谁能登录工作台、以什么身份。管理员看不到事项内容。"
      actions={
        <>
          {data !== undefined && <ExportTable title="人员与身份" columns={COLUMNS} rows={data.members} />}
          {mayWrite && (
            <Button type="primary" onClick={() => setAdding(true)}>
              新建账号
            </Button>
          )}
        </>
      }
    >
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && <PeopleTable members={data.members} onOpen={show} />}
      <NewMember open={adding} onClose={() => setAdding(false)} onMade={show} />
      {person !== undefined && (
        <MemberDrawer key={person} id={person} mayWrite={mayWrite} onClose={() => show(undefined)} />
      )}
    </Page>
  );
}

const COLUMNS: readonly SheetColumn<Member>[] = [
  { title: '姓名', kind: 'text', width: 12, of: ({ name }) => name },
  { title: '账号', kind: 'text', width: 16, of: ({ login }) => login },
  { title: '手机', kind: 'text', width: 16, of: ({ phoneMasked }) => phoneMasked },
  { title: '身份', kind: 'text', width: 30, of: rolesOf },
  { title: '状态', kind: 'text', width: 18, of: (member) => stateOf(member).words },
  { title: '最近用过', kind: 'moment', width: 18, of: ({ lastSeenAt }) => lastSeenAt },
];

function PeopleTable({ members, onOpen }: { members: readonly Member[]; onOpen: (id: string) => void }) {
  return (
    <ListScroll card label="人员">
      <table className="list">
        <thead>
          <tr>
            <th>姓名</th>
            <th>账号</th>
            <th>登记手机</th>
            <th>身份</th>
            <th>状态</th>
            <th>现在登录着</th>
            <th>最近用过</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const { tone, words } = stateOf(member);
            return (
              <tr key={member.id}>
                <td>
                  <Button type="link" className="people-name" onClick={() => onOpen(member.id)}>
                    {member.name ?? '没写姓名'}
                  </Button>
                </td>
                <td>{member.login ?? '—'}</td>
                <td>{member.phoneMasked ?? <span className="ink-bad">没登记，登录不了</span>}</td>
                <td>{rolesOf(member)}</td>
                <td>
                  <span className={`tag tag-${tone}`}>{words}</span>
                </td>
                <td>{member.sessions === 0 ? '—' : `${member.sessions} 处`}</td>
                <td>
                  <Moment at={member.lastSeenAt} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ListScroll>
  );
}

function rolesOf({ roles }: Member): string {
  if (roles.length === 0) return '没有身份，登录不了';
  return roles.map(({ role, lastDay }) => ROLE_LABELS[role] + (lastDay === null ? '' : `（到 ${lastDay}）`)).join('、');
}

function stateOf({ disabled, mustChangePassword }: Member): { tone: string; words: string } {
  if (disabled) return { tone: 'stopped', words: '已停用' };
  return mustChangePassword ? { tone: 'amber', words: '还没换一次性密码' } : { tone: 'green', words: '在用' };
}
