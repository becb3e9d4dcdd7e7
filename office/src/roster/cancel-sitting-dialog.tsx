import { TOPICS } from '@huifa/shared/consultations/topics';
import { chineseDayShort, chineseMoment, chineseTime } from '@huifa/shared/kernel/day';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import type { SittingCancellationView, RosterSittingView } from '../views';
import { spellOf } from './roster-sheet';

interface CancelSittingDialogProps {
  /** null: nothing is being cancelled. */
  sitting: RosterSittingView | null;
  onClose: () => void;
}

/** Names who sits when and how many have booked, before everybody is moved and told in one action. */
export function CancelSittingDialog({ sitting, onClose }: CancelSittingDialogProps) {
  const queries = useQueryClient();
  const { modal } = App.useApp();
  return (
    <ConfirmWithReason
      open={sitting !== null}
      title="取消坐班"
      consequence={sitting && <Consequence sitting={sitting} />}
      confirmLabel={sitting?.booked ? `取消，并给 ${sitting.booked} 位居民另排时间` : '取消这次坐班'}
      reasonHint="例如：律师发高烧。只有镇里看得到"
      onConfirm={async ({ reason }, once) => {
        const done = await api('POST /sittings/{id}/cancellation', {
          path: { id: sitting?.id ?? '' },
          body: { reason },
          once,
        });
        void queries.invalidateQueries({ queryKey: ['board'] });
        modal.success({ title: '坐班取消了', content: <Outcome done={done} />, okText: '知道了', width: 560 });
      }}
      onClose={onClose}
    />
  );
}

function Consequence({ sitting }: { sitting: RosterSittingView }) {
  const { day, pointName, lawyerName, booked } = sitting;
  return (
    <>
      {chineseDayShort(day)} {spellOf(sitting)}，{pointName}，{lawyerName}律师。
      <br />
      {booked === 0
        ? '没有人约。取消以后，居民就约不到了。'
        : `约了 ${booked} 位居民：每位都改到下一个合适的空位，没有空位的改成律师打电话，并且马上通知他们。取消以后不能撤销，只能再一件一件改约。`}
      {' 已经开始的那半小时照常。'}
      <Affected id={sitting.id} />
    </>
  );
}

/** Who is moved: the office sees number, topic and village, and rings whom it has to. */
function Affected({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['sitting-meetings', id],
    queryFn: () => api('GET /sittings/{id}/meetings', { path: { id } }),
    gcTime: 0,
    staleTime: 0,
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={2} />;
  return (
    <ul className="moved" aria-label="受影响的居民">
      {data.meetings.map(({ matterId, number, startsAt, topic, villageName, persons }) => (
        <li key={matterId}>
          {chineseTime(Date.parse(startsAt))} {number} {topic === null ? '没说清哪一类' : TOPICS[topic].label}
          {villageName !== null && `，${villageName}`}
          {persons > 1 && `，${persons} 人`}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ done: { moved, freed } }: { done: SittingCancellationView }) {
  if (moved.length === 0) return <p>没有居民受影响，空出 {freed} 个位子，不再放约。</p>;
  return (
    <>
      <p>每位居民都已通知：</p>
      <ul className="moved">
        {moved.map(({ matterId, number, to, pointName, lawyerName }) => (
          <li key={matterId}>
            {number} 改到 {chineseMoment(Date.parse(to))}
            {pointName === null ? '起的半天，律师打电话' : `，${pointName}，${lawyerName}律师`}
          </li>
        ))}
      </ul>
    </>
  );
}
