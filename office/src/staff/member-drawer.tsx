import { DESK_ROLES, ROLE_LABELS } from '@huifa/shared/access/roles';
import { STAFF_EVENTS } from '@huifa/shared/access/staff.rules';
import { chineseDay } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Popconfirm } from 'antd';
import { ErrorState, FormError } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { Moment } from '../ui/moment';
import { GrantForm, PhoneForm } from './member-forms';
import { useMemberSteps } from './member-steps';
import { OneTimePassword } from './one-time-password';
import { type MemberDetail, memberQuery } from './people-query';

interface MemberDrawerProps {
  id: string;
  mayWrite: boolean;
  onClose: () => void;
}

/** One colleague: roles, sign-in, sessions, and what was done to the account. */
export function MemberDrawer({ id, mayWrite, onClose }: MemberDrawerProps) {
  const { data, error, refetch } = useQuery(memberQuery(id));
  return (
    <Drawer open size={560} title={data?.name ?? '账号'} onClose={onClose}>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && <MemberSheet member={data} mayWrite={mayWrite} />}
    </Drawer>
  );
}

type Steps = ReturnType<typeof useMemberSteps>;

function MemberSheet({ member, mayWrite }: { member: MemberDetail; mayWrite: boolean }) {
  const steps = useMemberSteps(member.id);
  return (
    <div className="member">
      <FormError error={steps.step.error} />
      <Roles member={member} steps={steps} mayWrite={mayWrite} />
      <SigningIn member={member} steps={steps} mayWrite={mayWrite} />
      <Sessions member={member} steps={steps} mayWrite={mayWrite} />
      <section>
        <h3>记录</h3>
        {member.events.length === 0 && <p className="small">还没有记录。</p>}
        {member.events.map(({ kind, role, byName, at }) => (
          <p key={at + kind + String(role)} className="member-event">
            <Moment at={at} /> {STAFF_EVENTS[kind]}
            {role === null ? '' : `：${ROLE_LABELS[role]}`} <span className="small">{byName}</span>
          </p>
        ))}
      </section>
      {steps.oneTime !== null && (
        <OneTimePassword name={member.name} password={steps.oneTime} onClose={() => steps.setOneTime(null)} />
      )}
    </div>
  );
}

interface PartProps {
  member: MemberDetail;
  steps: Steps;
  mayWrite: boolean;
}

function Roles({ member, steps, mayWrite }: PartProps) {
  const free = DESK_ROLES.filter((role) => !member.roles.some((held) => held.role === role));
  return (
    <section>
      <h3>身份</h3>
      {member.roles.length === 0 && <p className="ink-bad">没有身份，登录不了。</p>}
      {member.roles.map(({ role, since, lastDay }) => (
        <p key={role} className="member-line">
          <span>
            {ROLE_LABELS[role]}{' '}
            <span className="small">
              <Moment at={since} /> 起{lastDay === null ? '' : `，到${chineseDay(lastDay)}为止`}
            </span>
          </span>
          {mayWrite && (
            <Popconfirm
              title={`收回「${ROLE_LABELS[role]}」？这个身份的登录马上退出。`}
              okText="收回"
              cancelText="先不"
              onConfirm={() => steps.step.mutate({ kind: 'endGrant', role })}
            >
              <Button size="small">收回</Button>
            </Popconfirm>
          )}
        </p>
      ))}
      {mayWrite && free.length > 0 && (
        <GrantForm roles={free} onGrant={(grant) => steps.step.mutate({ kind: 'grant', ...grant })} />
      )}
    </section>
  );
}

function SigningIn({ member, steps, mayWrite }: PartProps) {
  const { disabled, totpOn, phoneMasked, login } = member;
  return (
    <section>
      <h3>登录</h3>
      <p className="member-line">
        <span>
          账号 {login ?? '—'}，手机 {phoneMasked ?? '没登记'}
          {totpOn ? '，开通了动态口令' : ''}
        </span>
      </p>
      {mayWrite && (
        <>
          <PhoneForm onSave={(phone) => steps.step.mutate({ kind: 'phone', phone })} />
          <div className="member-buttons">
            <Popconfirm
              title="发一次性密码？本人所有登录马上退出。"
              okText="发"
              cancelText="先不"
              onConfirm={() => steps.reset.mutate()}
            >
              <Button loading={steps.reset.isPending}>忘了密码，发一次性密码</Button>
            </Popconfirm>
            {totpOn && (
              <Popconfirm
                title="取消动态口令？请先确认是本人来说的。"
                okText="取消动态口令"
                cancelText="先不"
                onConfirm={() => steps.step.mutate({ kind: 'totp' })}
              >
                <Button>取消动态口令</Button>
              </Popconfirm>
            )}
            <Popconfirm
              title={disabled ? '恢复这个账号？' : '停用这个账号？本人所有登录马上退出。'}
              okText={disabled ? '恢复' : '停用'}
              cancelText="先不"
              onConfirm={() => steps.step.mutate({ kind: 'disable', disabled: !disabled })}
            >
              <Button danger={!disabled}>{disabled ? '恢复账号' : '停用账号'}</Button>
            </Popconfirm>
          </div>
          <FormError error={steps.reset.error} />
        </>
      )}
    </section>
  );
}

function Sessions({ member, steps, mayWrite }: PartProps) {
  const end = (sessionId: string | null) => steps.step.mutate({ kind: 'endSessions', sessionId });
  return (
    <section>
      <h3>现在登录着</h3>
      {member.openSessions.length === 0 && <p className="small">没有在任何地方登录。</p>}
      {member.openSessions.map((session) => (
        <p key={session.id} className="member-line">
          <span>
            {session.kind === 'desk' ? '电脑' : '手机'} {session.device}{' '}
            <span className="small">
              最近用过 <Moment at={session.lastSeenAt} />
            </span>
          </span>
          {mayWrite && (
            <Button size="small" onClick={() => end(session.id)}>
              让它退出
            </Button>
          )}
        </p>
      ))}
      {mayWrite && member.openSessions.length > 1 && (
        <Popconfirm title="全部退出？" okText="全部退出" cancelText="先不" onConfirm={() => end(null)}>
          <Button>全部退出</Button>
        </Popconfirm>
      )}
    </section>
  );
}
