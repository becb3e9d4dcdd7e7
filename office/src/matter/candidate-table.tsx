import { BARRIER_LABELS } from '@huifa/shared/dispatch/rank';
import type { ReactNode } from 'react';
import { firmShort } from '../ui/desk-labels';
import { Moment } from '../ui/moment';
import type { CandidateView } from '../views';
import { percent, shareSentence } from './matter-labels';

interface CandidateTableProps {
  candidates: readonly CandidateView[];
  /** What stands in the place of a firm's name: a button to choose it by. */
  choice?: (candidate: CandidateView) => ReactNode;
}

/** Every firm in the order in which it would be asked, and why. */
export function CandidateTable({ candidates, choice }: CandidateTableProps) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">律所</th>
          <th scope="col">能不能派</th>
          <th scope="col" className="right">
            合同约定
          </th>
          <th scope="col" className="right">
            实际派到
          </th>
          <th scope="col" className="right">
            在办
          </th>
          <th scope="col">上次派单</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => (
          <tr key={candidate.firmId}>
            <td className="nowrap" title={candidate.firmName}>
              {choice?.(candidate) ?? firmShort(candidate.firmName)}
            </td>
            <td>
              <Standing candidate={candidate} />
            </td>
            <td className="right">{percent(candidate.contractedShare)}</td>
            <td className="right">{percent(candidate.receivedShare)}</td>
            <td className="right nowrap">{candidate.open} 件</td>
            <td>
              <Moment at={candidate.lastOfferedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ candidate }: { candidate: CandidateView }) {
  const { barriers, chosen } = candidate;
  // The office may choose a firm in writing that the rules would have passed over.
  return (
    <>
      {chosen && <span className="tag tag-plain">派给这家</span>} {barriers.length === 0 && !chosen && '可以派 '}
      {barriers.length === 0 ? (
        <span className="small">{shareSentence(candidate)}</span>
      ) : (
        <span className="ink-warn">{barriers.map((barrier) => BARRIER_LABELS[barrier]).join('；')}</span>
      )}
    </>
  );
}
