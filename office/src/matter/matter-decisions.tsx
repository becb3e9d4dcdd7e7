import { chineseMoment } from '@huifa/shared/kernel/day';
import { Card } from '../ui/page';
import type { DecisionView } from '../views';
import { CandidateTable } from './candidate-table';

/** Why each firm was asked, or not: every dispatch with the facts it was made on. Newest first. */
export function MatterDecisions({ decisions }: { decisions: readonly DecisionView[] }) {
  if (decisions.length === 0) return null;
  const newestFirst = [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Card title="为什么这样派" note="先看谁比合同份额少得多，再看谁在办的少，再看谁最久没派到">
      {newestFirst.map((decision, index) => (
        <details key={decision.id} open={index === 0} className="decision">
          <summary>{headline(decision)}</summary>
          <CandidateTable candidates={decision.candidates} />
        </details>
      ))}
    </Card>
  );
}

function headline({ at, byHand, byName, reason, candidates }: DecisionView): string {
  const chosen = candidates.find((candidate) => candidate.chosen)?.firmName ?? null;
  const moment = chineseMoment(Date.parse(at));
  if (byHand) return `${moment} ${byName ?? ''}书面指派给${chosen ?? '律所'}：${reason ?? ''}`;
  return chosen === null ? `${moment} 无人可派` : `${moment} 自动派给${chosen}`;
}
