import { dayOf } from '@huifa/shared/kernel/day';
import { App } from 'antd';
import { api } from '../api';
import { FormDialog } from '../ui/form-dialog';
import { useNow } from '../ui/now';
import type { InvitationView, InvitedView, KeptLawyerView } from '../views';
import { LawyerForm } from './lawyer-form';
import { useLawyerAction } from './lawyer-query';
import { inLeaveWords } from './lawyer-words';
import { type LeaveFields, LeaveForm } from './leave-form';

export type LawyerDialog =
  | { kind: 'invite' }
  | { kind: 'change' | 'leave' | 'retire'; lawyer: KeptLawyerView }
  | { kind: 'renew' | 'withdraw'; invitation: InvitationView };

interface LawyerDialogsProps {
  firmId: string;
  dialog: LawyerDialog | null;
  onInvited: (invited: InvitedView) => void;
  onClose: () => void;
}

/** Whatever of a lawyer asks first: one window at a time. */
export function LawyerDialogs({ firmId, dialog, onInvited, onClose }: LawyerDialogsProps) {
  const act = useLawyerAction();
  const lawyer = dialog !== null && 'lawyer' in dialog ? dialog.lawyer : null;
  return (
    <>
      <LawyerForm
        open={dialog?.kind === 'invite' || dialog?.kind === 'change'}
        lawyer={lawyer}
        onSend={async (terms, once) => {
          if (lawyer === null) {
            const invite = act((body: typeof terms, key) =>
              api('POST /keeping/firms/{id}/lawyers', { path: { id: firmId }, body, once: key }),
            );
            onInvited(await invite(terms, once));
            return;
          }
          const { name, licenceNo, specialties, advises, coordinator } = terms;
          const body = { version: lawyer.version, name, licenceNo, specialties, advises, coordinator };
          await act(() => api('PUT /keeping/lawyers/{id}', { path: { id: lawyer.id }, body }))({}, once);
        }}
        onClose={onClose}
      />
      <Leave lawyer={dialog?.kind === 'leave' ? lawyer : null} onClose={onClose} />
      <Retire lawyer={dialog?.kind === 'retire' ? lawyer : null} onClose={onClose} />
      <OfInvitation dialog={dialog} onInvited={onInvited} onClose={onClose} />
    </>
  );
}

interface OfLawyerProps {
  lawyer: KeptLawyerView | null;
  onClose: () => void;
}

function Leave({ lawyer, onClose }: OfLawyerProps) {
  const act = useLawyerAction();
  const { message } = App.useApp();
  const today = dayOf(useNow());
  const write = act((body: LeaveFields, once) =>
    api('POST /keeping/lawyers/{id}/leaves', { path: { id: lawyer?.id ?? '' }, body, once }),
  );
  return (
    <LeaveForm
      name={lawyer?.name ?? null}
      today={today}
      onSend={async (form, once) => {
        const { lawyers } = await write(form, once);
        const leaves = lawyers.find(({ id }) => id === lawyer?.id)?.leaves ?? [];
        const written = leaves.find(({ fromOn }) => fromOn === form.fromOn);
        const within = written === undefined ? null : inLeaveWords(written);
        if (within === null) void message.success('休假已写好，这几天没有坐班和到期的事');
        else void message.warning(`休假已写好。这几天有 ${within}，请到「坐班」里换人，在办的请本所转给同事`, 8);
      }}
      onClose={onClose}
    />
  );
}

function Retire({ lawyer, onClose }: OfLawyerProps) {
  const act = useLawyerAction();
  return (
    <FormDialog
      open={lawyer !== null}
      title={`不再派给律师${lawyer?.name ?? ''}？`}
      lead="停派后不再派单给他，他手机上的顾问律师和联络协调人身份马上失效。办过的事都留着，以后可以恢复。"
      confirmLabel="停派"
      initial={{}}
      onSend={act(() =>
        api('PUT /keeping/lawyers/{id}/live', { path: { id: lawyer?.id ?? '' }, body: { live: false } }),
      )}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}

type OfInvitationProps = Omit<LawyerDialogsProps, 'firmId'>;

function OfInvitation({ dialog, onInvited, onClose }: OfInvitationProps) {
  const act = useLawyerAction();
  const invitation = dialog !== null && 'invitation' in dialog ? dialog.invitation : null;
  const path = { id: invitation?.id ?? '' };
  const name = `律师${invitation?.name ?? ''}`;
  const renew = act((_: object, once) => api('POST /keeping/lawyer-invitations/{id}/codes', { path, once }));
  return (
    <>
      <FormDialog
        open={dialog?.kind === 'renew'}
        title={`给${name}换发邀请码？`}
        lead="新的邀请码 7 天内有效，旧的马上作废。手机号不变；手机号写错了，请撤回后重新邀请。"
        confirmLabel="换发邀请码"
        initial={{}}
        onSend={async (form, once) => onInvited(await renew(form, once))}
        onClose={onClose}
      >
        {null}
      </FormDialog>
      <FormDialog
        open={dialog?.kind === 'withdraw'}
        title={`撤回给${name}的邀请？`}
        lead="邀请码马上作废，他就不能加入了。以后可以重新邀请。"
        confirmLabel="撤回邀请"
        initial={{}}
        onSend={act(() => api('POST /keeping/lawyer-invitations/{id}/withdrawals', { path }))}
        onClose={onClose}
      >
        {null}
      </FormDialog>
    </>
  );
}
