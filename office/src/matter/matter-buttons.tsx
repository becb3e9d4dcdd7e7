import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { api } from '../api';
import { sentenceOf } from '../ui/refusal';
import { useSubmit } from '../ui/submit';
import type { BoardAction, BoardMatterView, OpenedMatterView } from '../views';
import { useMatterAction } from './matter-query';

const BUTTONS = [
  { action: 'decideReopen', label: '决定是否重办' },
  { action: 'dispatch', label: '书面指派律所' },
  { action: 'move', label: '改约时间' },
  { action: 'revisit', label: '记下回访' },
  { action: 'open', label: '打开居民的话' },
] as const satisfies readonly { action: BoardAction; label: string }[];

/** What is done more rarely, and never by a slip of the mouse. */
const RARER = [
  { action: 'takeOver', label: '镇里收回，自己办' },
  { action: 'retag', label: '改类别' },
  { action: 'merge', label: '并到另一件里' },
] as const satisfies readonly { action: BoardAction; label: string }[];

interface MatterButtonsProps {
  matter: BoardMatterView;
  actions: readonly BoardAction[];
  /** The matter waits for the office: its first button stands out. */
  pressing: boolean;
  onChoose: (action: BoardAction) => void;
  onOpened: (words: OpenedMatterView) => void;
}

/** What this person may do now, as the server says. */
export function MatterButtons({ matter, actions, pressing, onChoose, onOpened }: MatterButtonsProps) {
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  const offered = BUTTONS.filter(({ action }) => actions.includes(action));
  const rarer = RARER.filter(({ action }) => actions.includes(action));
  return (
    <>
      {offered.map(({ action, label }, index) => (
        <Button key={action} type={pressing && index === 0 ? 'primary' : 'default'} onClick={() => onChoose(action)}>
          {label}
        </Button>
      ))}
      {actions.includes('openAgain') && <OpenAgain matter={matter} onOpened={onOpened} />}
      {actions.includes('remind') && <Remind matter={matter} />}
      {actions.includes('unmerge') && <Unmerge matter={matter} />}
      {rarer.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rarer.map(({ action, label }) => ({ key: action, label })),
            onClick: ({ key }) => onChoose(key as BoardAction),
          }}
        >
          <Button>更多</Button>
        </Dropdown>
      )}
      <Button onClick={() => window.print()}>打印</Button>
      <Button onClick={() => (canGoBack ? router.history.back() : void navigate({ to: '/' }))}>返回列表</Button>
    </>
  );
}

/** The reason was written once and stands; the look is recorded all the same. */
function OpenAgain({ matter: { id, acts }, onOpened }: Pick<MatterButtonsProps, 'matter' | 'onOpened'>) {
  const { message } = App.useApp();
  const opening = useSubmit(
    (_: null, once) => api('POST /board/matters/{id}/standing-openings', { path: { id }, once }),
    onOpened,
  );
  return (
    <Button
      title={`理由：${acts.standingReason ?? ''}`}
      loading={opening.isPending}
      onClick={() => opening.mutate(null, { onError: (error) => void message.error(sentenceOf(error)) })}
    >
      再打开居民的话
    </Button>
  );
}

/** 「催办」: at most once an hour. */
function Remind({ matter: { id, firmName } }: Pick<MatterButtonsProps, 'matter'>) {
  const { message } = App.useApp();
  const act = useMatterAction(id);
  const reminding = useSubmit(
    act((_: null, once) => api('POST /board/matters/{id}/reminders', { path: { id }, once })),
    () => void message.success(`已催${firmName ?? '律所'}，一小时后可以再催。`),
  );
  return (
    <Button
      loading={reminding.isPending}
      onClick={() => reminding.mutate(null, { onError: (error) => void message.error(sentenceOf(error)) })}
    >
      催办
    </Button>
  );
}

/** Takes a merge back, after asking once. */
function Unmerge({ matter: { id, version } }: Pick<MatterButtonsProps, 'matter'>) {
  const { modal, message } = App.useApp();
  const act = useMatterAction(id);
  const undoing = useSubmit(
    act((_: null, once) => api('POST /board/matters/{id}/unmerge', { path: { id }, body: { version }, once })),
  );
  const ask = () =>
    void modal.confirm({
      title: '撤回合并',
      content: '这一件重新单独办：原来约的名额还在就还给他，否则重新派单。',
      okText: '撤回合并',
      cancelText: '先不撤',
      onOk: () => undoing.mutateAsync(null).catch((error: unknown) => void message.error(sentenceOf(error))),
    });
  return (
    <Button loading={undoing.isPending} onClick={ask}>
      撤回合并
    </Button>
  );
}
