import { dayOf } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { useNow } from '../ui/now';
import { Card } from '../ui/page';
import { sentenceOf } from '../ui/refusal';
import type { FirmLawyersView, FirmRoomView, InvitedView, KeptLawyerView, LeaveView } from '../views';
import { InvitationCode } from './invitation-code';
import { type LawyerDialog, LawyerDialogs } from './lawyer-dialogs';
import { lawyersQuery, useLawyerAction } from './lawyer-query';
import { LAWYER_COLUMNS } from './lawyer-sheet';
import { type LawyerStep, LawyerTable } from './lawyer-table';
import type { LawyerLine } from './lawyer-words';

/** 「律师」 of a firm: who takes matters, who is invited, who is away. */
export function LawyerCard({ firm }: { firm: FirmRoomView }) {
  const { data, error, refetch } = useQuery(lawyersQuery(firm.id));
  const [dialog, setDialog] = useState<LawyerDialog | null>(null);
  const [invited, setInvited] = useState<InvitedView | null>(null);
  const lines = data === undefined ? [] : linesOf(data);
  const invite = () => setDialog({ kind: 'invite' });
  return (
    <Card
      title="律师"
      note={
        data !== undefined && (
          <span className="lawyer-tools no-print">
            <ExportTable title="律师" filters={[`律所：${firm.name}`]} columns={LAWYER_COLUMNS} rows={lines} />
            {data.writable && firm.live && (
              <Button type="primary" onClick={invite}>
                邀请律师
              </Button>
            )}
          </span>
        )
      }
    >
      {data === undefined && error === null && <Loading lines={4} />}
      {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && lines.length === 0 && (
        <EmptyState title="还没有律师" hint="邀请了律师，他用邀请码和手机号加入后，派单才会派到他。" />
      )}
      {data !== undefined && lines.length > 0 && (
        <Lawyers lines={lines} writable={data.writable} onDialog={setDialog} />
      )}
      <LawyerDialogs firmId={firm.id} dialog={dialog} onInvited={setInvited} onClose={() => setDialog(null)} />
      {invited !== null && <InvitationCode invited={invited} onClose={() => setInvited(null)} />}
    </Card>
  );
}

interface LawyersProps {
  lines: readonly LawyerLine[];
  writable: boolean;
  onDialog: (dialog: LawyerDialog) => void;
}

/** What can be taken back at once is done at once; the rest asks first. */
function Lawyers({ lines, writable, onDialog }: LawyersProps) {
  const { message } = App.useApp();
  const today = dayOf(useNow());
  const act = useLawyerAction();
  const complain = (error: unknown) => void message.error(sentenceOf(error));
  const resume = ({ id }: KeptLawyerView) =>
    act(() => api('PUT /keeping/lawyers/{id}/live', { path: { id }, body: { live: true } }))({}, '').catch(complain);
  const dropLeave = ({ id }: KeptLawyerView, { id: leaveId }: LeaveView) =>
    act(() => api('POST /keeping/lawyers/{id}/leave-ends', { path: { id }, body: { leaveId } }))({}, '').then(
      () => void message.success('休假已撤回'),
      complain,
    );
  const step = (kind: LawyerStep, line: LawyerLine) => {
    if (line.kind === 'invitation') onDialog({ kind: kind as 'renew' | 'withdraw', invitation: line.lawyer });
    else if (kind === 'resume') void resume(line.lawyer);
    else onDialog({ kind: kind as 'change' | 'leave' | 'retire', lawyer: line.lawyer });
  };
  return (
    <LawyerTable
      lines={lines}
      writable={writable}
      today={today}
      onStep={step}
      onDropLeave={(lawyer, leave) => void dropLeave(lawyer, leave)}
    />
  );
}

/** Those in use, then who is invited, then who was retired. */
function linesOf({ lawyers, invitations }: FirmLawyersView): LawyerLine[] {
  const line = (lawyer: KeptLawyerView): LawyerLine => ({ kind: 'lawyer', lawyer });
  return [
    ...lawyers.filter(({ live }) => live).map(line),
    ...invitations.map((lawyer): LawyerLine => ({ kind: 'invitation', lawyer })),
    ...lawyers.filter(({ live }) => !live).map(line),
  ];
}
