import { Button } from 'antd';
import type { KeptLawyerView, LeaveView } from '../views';
import { specialtyWords } from './firm-labels';
import { inLeaveWords, leaveWords, type LawyerLine, rolesWords, standingOf } from './lawyer-words';

export type LawyerStep = 'change' | 'leave' | 'retire' | 'resume' | 'renew' | 'withdraw';

interface LawyerTableProps {
  lines: readonly LawyerLine[];
  writable: boolean;
  today: string;
  onStep: (step: LawyerStep, line: LawyerLine) => void;
  onDropLeave: (lawyer: KeptLawyerView, leave: LeaveView) => void;
}

const STEP_LABELS: Record<LawyerStep, string> = {
  change: '修改',
  leave: '写休假',
  retire: '停派',
  resume: '恢复派单',
  renew: '换发邀请码',
  withdraw: '撤回邀请',
};

/** Everybody of a firm: who works, who is invited, who was retired. */
export function LawyerTable({ lines, writable, today, onStep, onDropLeave }: LawyerTableProps) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">律师</th>
          <th scope="col">身份和专业</th>
          <th scope="col">状态</th>
          <th scope="col" className="right">
            在办
          </th>
          <th scope="col">休假</th>
          {writable && (
            <th scope="col" className="right no-print">
              可以做的事
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LawyerRow key={line.lawyer.id} {...{ line, writable, today, onStep, onDropLeave }} />
        ))}
      </tbody>
    </table>
  );
}

type LawyerRowProps = Omit<LawyerTableProps, 'lines'> & { line: LawyerLine };

function LawyerRow({ line, writable, today, onStep, onDropLeave }: LawyerRowProps) {
  const { lawyer } = line;
  const { tag, words, second } = standingOf(line);
  return (
    <tr>
      <td className="nowrap">
        <strong>{lawyer.name}</strong>
        <div className="list-second">{lawyer.licenceNo}</div>
      </td>
      <td>
        {rolesWords(lawyer)}
        <div className="list-second">{specialtyWords(lawyer.specialties)}</div>
      </td>
      <td>
        <span className={`tag ${tag}`}>{words}</span>
        {second !== null && <div className="list-second">{second}</div>}
      </td>
      <td className="right nowrap">
        {line.kind === 'lawyer' ? `${line.lawyer.open} 件` : '—'}
        {line.kind === 'lawyer' && line.lawyer.sittings > 0 && (
          <div className="list-second">坐班 {line.lawyer.sittings} 次</div>
        )}
      </td>
      <td>
        {line.kind === 'lawyer' && (
          <Leaves lawyer={line.lawyer} writable={writable} today={today} onDrop={onDropLeave} />
        )}
      </td>
      {writable && (
        <td className="right no-print lawyer-steps">
          {stepsOf(line).map((step) => (
            <Button key={step} size="small" onClick={() => onStep(step, line)}>
              {STEP_LABELS[step]}
            </Button>
          ))}
        </td>
      )}
    </tr>
  );
}

function stepsOf(line: LawyerLine): readonly LawyerStep[] {
  return line.kind === 'lawyer' ? line.lawyer.actions : ['renew', 'withdraw'];
}

interface LeavesProps {
  lawyer: KeptLawyerView;
  writable: boolean;
  today: string;
  onDrop: (lawyer: KeptLawyerView, leave: LeaveView) => void;
}

function Leaves({ lawyer, writable, today, onDrop }: LeavesProps) {
  if (lawyer.leaves.length === 0) return <span className="list-second">没有</span>;
  return (
    <>
      {lawyer.leaves.map((leave) => {
        const within = inLeaveWords(leave);
        return (
          <div key={leave.id}>
            {leaveWords(leave)}{' '}
            {writable && leave.fromOn > today && (
              <Button
                size="small"
                type="link"
                aria-label={`撤回${leaveWords(leave)}的休假`}
                onClick={() => onDrop(lawyer, leave)}
              >
                撤回
              </Button>
            )}
            {within !== null && <div className="list-second ink-bad">里面有 {within}，要换人</div>}
          </div>
        );
      })}
    </>
  );
}
