import { isBarred } from '@huifa/shared/dispatch/rank';
import { useQuery } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import type { BoardMatterView, CandidateView } from '../views';
import { CandidateTable } from './candidate-table';
import { candidatesQuery, useMatterAction } from './matter-query';

interface DispatchDialogProps {
  matter: BoardMatterView;
  open: boolean;
  onClose: () => void;
}

/** The office names a firm in writing. The firm may then decline for a conflict only. */
export function DispatchDialog({ matter, open, onClose }: DispatchDialogProps) {
  const { id, version } = matter;
  const act = useMatterAction(id);
  return (
    <ConfirmWithReason<{ firmId: string }>
      open={open}
      width={860}
      title="书面指派律所"
      consequence="指派后，这家律所马上收到派单，只有利益冲突才可以不接。理由会写进派单记录，律所看得到。"
      confirmLabel="指派这家律所"
      reasonHint="例如：两家没有接，这家专业对口且最近派得少"
      onConfirm={act((form, once) =>
        api('POST /board/matters/{id}/dispatch', { path: { id }, body: { ...form, version }, once }),
      )}
      onClose={onClose}
    >
      <Form.Item name="firmId" label="派给哪一家" rules={[{ required: true, message: '请选一家律所' }]}>
        <FirmChoice id={id} />
      </Form.Item>
    </ConfirmWithReason>
  );
}

interface FirmChoiceProps {
  id: string;
  /** Given by the Form.Item around it. */
  value?: string;
  onChange?: (firmId: string) => void;
}

function FirmChoice({ id, value, onChange }: FirmChoiceProps) {
  const { data, error, refetch } = useQuery(candidatesQuery(id));
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={5} />;
  const radio = ({ firmId, firmName, barriers }: CandidateView) => (
    <Radio checked={firmId === value} disabled={isBarred(barriers)} onChange={() => onChange?.(firmId)}>
      {firmName}
    </Radio>
  );
  return (
    <div className="candidates" role="radiogroup" aria-label="派给哪一家">
      <CandidateTable candidates={data.candidates} choice={radio} />
    </div>
  );
}
