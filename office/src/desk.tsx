import { scopeOf } from '@huifa/shared/access/matrix';
import { ROLE_LABELS } from '@huifa/shared/access/roles';
import { chineseMoment, dayOf, yearOf } from '@huifa/shared/kernel/day';
import { Link, Outlet, useMatchRoute, useSearch } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { FirstPassword } from './auth/first-password';
import { RoleChoice } from './auth/role-choice';
import { SignInAgain } from './auth/sign-in-again';
import { LiveBoard, LiveLamp } from './live';
import { InboxBell } from './notifications/inbox-bell';
import { KEEPING, type Room, ROOMS, roomsFor } from './rooms';
import { useSession, useSignOut } from './session';
import { useNow } from './ui/now';
import { sentenceOf } from './ui/refusal';
import { useFilterShortcut } from './ui/shortcuts';
import { TopBar } from './ui/top-bar';

/** Frame of all screens behind the sign-in. */
export function Desk() {
  useFilterShortcut();
  const { role, mustChangePassword } = useSession();
  const watches = scopeOf('board.read', role) !== null;
  if (mustChangePassword)
    return (
      <>
        <TopBar rooms={null}>
          <Person />
        </TopBar>
        <FirstPassword />
        <SignInAgain />
      </>
    );
  return (
    <LiveBoard on={watches}>
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <TopBar rooms={<Rooms />}>
        {watches && <LiveLamp />}
        {scopeOf('inbox.read', role) !== null && <InboxBell />}
        <Person />
      </TopBar>
      <PrintLine />
      <Outlet />
      <SignInAgain />
    </LiveBoard>
  );
}

/** The lists of matters, the rooms of this role, and what the office keeps. */
function Rooms() {
  const { role } = useSession();
  const rooms = roomsFor(role, ROOMS);
  const [firstSection] = roomsFor(role, KEEPING);
  return (
    <>
      {scopeOf('morning.read', role) !== null && (
        <Link to="/morning" className="top-bar-room" activeProps={{ 'data-here': '' }}>
          今天
        </Link>
      )}
      {scopeOf('board.read', role) !== null && <MatterLists />}
      {rooms.map(({ to, label }) => (
        <Link key={to} to={to} className="top-bar-room" activeProps={{ 'data-here': '' }}>
          {label}
        </Link>
      ))}
      {firstSection && <KeepingRoom first={firstSection} />}
    </>
  );
}

function KeepingRoom({ first }: { first: Room }) {
  const inside = useMatchRoute()({ to: '/keeping', fuzzy: true }) !== false;
  return (
    <Link to={first.to} className="top-bar-room" data-here={inside ? '' : undefined}>
      镇里的家底
    </Link>
  );
}

function MatterLists() {
  const onBoard = useMatchRoute()({ to: '/' }) !== false;
  const { show } = useSearch({ strict: false });
  const room = (label: string, closed: boolean) => (
    <Link
      to="/"
      search={closed ? { show: 'closed' } : {}}
      className="top-bar-room"
      data-here={onBoard && (show === 'closed') === closed ? '' : undefined}
    >
      {label}
    </Link>
  );
  return (
    <>
      {room('在办的事', false)}
      {room('办完的事', true)}
    </>
  );
}

/** Says on paper who printed it and when: a list goes stale. */
function PrintLine() {
  const { personName, role } = useSession();
  const now = useNow();
  return (
    <p className="print-only small">
      惠法通 · {personName ?? ROLE_LABELS[role]} 打印于 {yearOf(dayOf(now))}年{chineseMoment(now)}
    </p>
  );
}

function Person() {
  const { personName } = useSession();
  const { message } = App.useApp();
  const signOut = useSignOut();
  return (
    <>
      <RoleChoice />
      <Link to="/account" className="nowrap">
        {personName ?? '我的账号'}
      </Link>
      <Button
        size="small"
        loading={signOut.isPending}
        onClick={() => signOut.mutate(undefined, { onError: (error) => void message.error(sentenceOf(error)) })}
      >
        退出
      </Button>
    </>
  );
}
