import { chineseMoment } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { Form, Modal, Radio } from 'antd';
import { useId } from 'react';
import { api } from '../api';
import { ErrorState, FormError } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { useSubmit } from '../ui/submit';
import type { BoardMatterView } from '../views';
import { useMatterAction } from './matter-query';

interface MoveDialogProps {
  matter: BoardMatterView;
  open: boolean;
  onClose: () => void;
}

/** Another seat for a resident's meeting; who telephones is moved here when the phone no longer may. */
export function MoveDialog({ matter, open, onClose }: MoveDialogProps) {
  const { id, version } = matter;
  const act = useMatterAction(id);
  const formId = useId();
  const submit = useSubmit(
    act((form: { slotId: string }, once) =>
      api('POST /board/matters/{id}/appointment', { path: { id }, body: { ...form, version }, once }),
    ),
    onClose,
  );
  return (
    <Modal
      open={open}
      title="改约见面时间"
      width={640}
      okText="改到这个时间"
      okButtonProps={{ htmlType: 'submit', form: formId }}
      confirmLoading={submit.isPending}
      cancelText="先不办"
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: true }}
    >
      <p>居民马上收到新的时间。换了律师的，要重新查利益冲突，原来的律师不再看得到这件事。</p>
      <Form
        id={formId}
        onFinish={(form: { slotId: string }) => submit.mutate(form)}
        layout="vertical"
        requiredMark={false}
      >
        <Form.Item name="slotId" label="改到什么时候" rules={[{ required: true, message: '请选一个时间' }]}>
          <SlotChoice id={id} />
        </Form.Item>
      </Form>
      <FormError error={submit.error} />
    </Modal>
  );
}

interface SlotChoiceProps {
  id: string;
  /** Given by the Form.Item around it. */
  value?: string;
  onChange?: (slotId: string) => void;
}

function SlotChoice({ id, value, onChange }: SlotChoiceProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['free-slots', id],
    queryFn: () => api('GET /board/matters/{id}/free-slots', { path: { id } }),
    gcTime: 0,
    staleTime: 0,
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={5} />;
  if (data.slots.length === 0) return <p>近期没有合适的空位。可以书面指派律所，由律师打电话。</p>;
  return (
    <Radio.Group value={value} onChange={({ target }) => onChange?.(String(target.value))} className="slot-choice">
      {data.slots.map((slot) => (
        <Radio key={slot.id} value={slot.id}>
          {chineseMoment(Date.parse(slot.startsAt))}，{slot.pointName}，{slot.lawyerName}律师（{slot.firmName}）
        </Radio>
      ))}
    </Radio.Group>
  );
}
