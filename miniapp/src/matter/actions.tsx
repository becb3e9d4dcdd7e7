import { useState } from 'react';
import { api } from '../platform/api';
import { go } from '../platform/navigation';
import { useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { Confirm } from '../ui/sheet';
import { type Action, type Matter, WRITING } from './matter';

/** In this order: what the lawyer waits for, then what the office learns from, then what helps the resident on. */
const FIRST: readonly Action[] = ['reply', 'rate', 'followUp'];

const LABELS: Record<Action, string> = {
  reply: WRITING.reply.title,
  rate: '评价这次服务',
  followUp: '还有不清楚的，接着问',
  askReopen: '没帮上忙，请镇里重新安排',
  move: '换个见面时间',
  cancel: '取消这件事',
};

function firstOf({ actions }: Matter): Action | undefined {
  return FIRST.find((action) => actions.includes(action));
}

function start(action: Action, id: string): void {
  if (action === 'rate') go('matterRate', { id });
  else if (action === 'move') go('matterMove', { id });
  else go('matterWrite', { id, kind: action });
}

/** The one main action, at the bottom of the screen. */
export function NextAction({ matter }: { matter: Matter }) {
  const action = firstOf(matter);
  return action ? <Button onTap={() => start(action, matter.id)}>{LABELS[action]}</Button> : null;
}
NextAction.offeredBy = (matter: Matter): boolean => firstOf(matter) !== undefined;

/** Everything else this person may do now, as the server says. */
export function OtherActions({ matter, onDone }: { matter: Matter; onDone(): void }) {
  const others = matter.actions.filter((action) => action !== firstOf(matter));
  return (
    <>
      {others.map((action) =>
        action === 'cancel' ? (
          <Cancel key={action} matter={matter} onDone={onDone} />
        ) : (
          <Button key={action} look="ghost" onTap={() => start(action, matter.id)}>
            {LABELS[action]}
          </Button>
        ),
      )}
    </>
  );
}

function Cancel({ matter: { id, version }, onDone }: { matter: Matter; onDone(): void }) {
  const [asking, setAsking] = useState(false);
  const settle = () => {
    setAsking(false);
    onDone();
  };
  const cancelling = useSending({
    name: `cancel/${id}`,
    request: (body: { version: number }, once) => api('POST /matters/{id}/cancel', { path: { id }, body, once }),
    onDone: settle,
    onMoved: onDone,
  });
  return (
    <>
      <Button look="quiet" onTap={() => setAsking(true)}>
        {LABELS.cancel}
      </Button>
      {asking && (
        <Confirm
          title="取消这件事?"
          yes="取消这件事"
          busy={cancelling.busy}
          failure={cancelling.failure}
          onYes={() => cancelling.send({ version })}
          onClose={() => setAsking(false)}
        >
          取消以后，约好的时间会让给别人，律师不再联系您。以后需要，可以重新问。
        </Confirm>
      )}
    </>
  );
}
