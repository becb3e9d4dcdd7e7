import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dayOf } from '@huifa/shared/kernel/day';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { useNow } from '../ui/now';
import { Card, Page } from '../ui/page';
import { isMissing, sentenceOf } from '../ui/refusal';
import type { ContractView, FirmRoomView } from '../views';
import { ChangeList } from './change-list';
import { ContractForm } from './contract-form';
import { ContractTable } from './contract-table';
import { FirmForm } from './firm-form';
import { LawyerCard } from './lawyer-card';
import { firmQuery, useFirmAction } from './firm-query';

const route = getRouteApi('/desk/keeping/firms/$id');

/** One firm: its number, its contracts, and who changed what. */
export function FirmPage() {
  const { id } = route.useParams();
  const { data: firm, error, refetch } = useQuery(firmQuery(id));
  if (firm !== undefined) return <Firm firm={firm} />;
  return (
    <Page title="律所">
      {error === null && <Loading lines={8} />}
      {error !== null && isMissing(error) && (
        <EmptyState title="没有找到这家律所" hint="网址可能抄错了。">
          <Link to="/keeping/firms">回到律所和合同</Link>
        </EmptyState>
      )}
      {error !== null && !isMissing(error) && <ErrorState error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

type Dialog =
  | { kind: 'firm' }
  | { kind: 'contract'; contract: ContractView | null }
  | { kind: 'end'; contract: ContractView };

function Firm({ firm }: { firm: FirmRoomView }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  return (
    <Page
      title={firm.name}
      lead={
        <>
          {firm.phone} · 律师 {firm.lawyers} 位 · 在办 {firm.open} 件{!firm.live && ' · 已停用'}
        </>
      }
      actions={<FirmActions firm={firm} onChange={() => setDialog({ kind: 'firm' })} />}
    >
      <Card
        title="合同"
        note={
          firm.actions.includes('sign') && (
            <Button type="primary" onClick={() => setDialog({ kind: 'contract', contract: null })}>
              新签合同
            </Button>
          )
        }
      >
        {firm.contracts.length === 0 ? (
          <EmptyState title="还没有合同" hint="签了合同，从第一天起派单就会考虑这家律所。" />
        ) : (
          <ContractTable
            contracts={firm.contracts}
            onChange={(contract) => setDialog({ kind: 'contract', contract })}
            onEnd={(contract) => setDialog({ kind: 'end', contract })}
          />
        )}
      </Card>
      <LawyerCard firm={firm} />
      <ChangeList changes={firm.changes} />
      <Dialogs firm={firm} dialog={dialog} onClose={() => setDialog(null)} />
    </Page>
  );
}

interface DialogsProps {
  firm: FirmRoomView;
  dialog: Dialog | null;
  onClose: () => void;
}

function Dialogs({ firm, dialog, onClose }: DialogsProps) {
  const { id, version } = firm;
  const act = useFirmAction();
  const today = dayOf(useNow());
  const contract = dialog?.kind === 'contract' ? dialog.contract : null;
  return (
    <>
      <FirmForm
        open={dialog?.kind === 'firm'}
        title="修改律所"
        initial={firm}
        onSend={act(({ name, phone }) =>
          api('PUT /keeping/firms/{id}', { path: { id }, body: { version, name, phone, live: true } }),
        )}
        onClose={onClose}
      />
      <ContractForm
        open={dialog?.kind === 'contract'}
        contract={contract}
        today={today}
        onSend={act((terms, once) =>
          contract === null
            ? api('POST /keeping/firms/{id}/contracts', { path: { id }, body: terms, once })
            : api('PUT /keeping/contracts/{id}', {
                path: { id: contract.id },
                body: { ...terms, version: contract.version },
              }),
        )}
        onClose={onClose}
      />
      <EndContract contract={dialog?.kind === 'end' ? dialog.contract : null} today={today} onClose={onClose} />
    </>
  );
}

/** Retiring can be taken back at once, so it asks for nothing. */
function FirmActions({ firm, onChange }: { firm: FirmRoomView; onChange: () => void }) {
  const { id, version, name, phone, actions } = firm;
  const { message } = App.useApp();
  const act = useFirmAction();
  const use = (live: boolean) => () =>
    void act(() => api('PUT /keeping/firms/{id}', { path: { id }, body: { version, name, phone, live } }))(
      {},
      '',
    ).catch((error: unknown) => void message.error(sentenceOf(error)));
  return (
    <>
      {actions.includes('retire') && <Button onClick={use(false)}>停用</Button>}
      {actions.includes('resume') && <Button onClick={use(true)}>恢复使用</Button>}
      {actions.includes('change') && <Button onClick={onChange}>修改名称和电话</Button>}
    </>
  );
}

interface EndContractProps {
  contract: ContractView | null;
  today: string;
  onClose: () => void;
}

function EndContract({ contract, today, onClose }: EndContractProps) {
  const act = useFirmAction();
  const coming = contract?.standing === 'coming';
  return (
    <ConfirmWithReason<{ lastDay?: string }>
      open={contract !== null}
      title="提前终止合同"
      consequence={
        coming
          ? '这份合同还没开始。终止后它不会生效，这段日子可以另签。'
          : '最后一天过后，不再派新的事给这家律所；已经接的，由它办完。'
      }
      confirmLabel="终止合同"
      reasonHint="例如：律所来函申请退出"
      onConfirm={act(({ lastDay = today, reason }, once) =>
        api('POST /keeping/contracts/{id}/endings', {
          path: { id: contract?.id ?? '' },
          body: { version: contract?.version ?? 0, lastDay, reason },
          once,
        }),
      )}
      onClose={onClose}
    >
      {!coming && (
        <Form.Item
          name="lastDay"
          label="最后一天"
          initialValue={today}
          rules={[{ required: true, message: '请选最后一天' }]}
        >
          <Input type="date" min={today} max={contract?.endsOn} />
        </Form.Item>
      )}
    </ConfirmWithReason>
  );
}
