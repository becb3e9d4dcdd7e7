import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { type Topic, TOPIC_CODES, TOPICS } from '@huifa/shared/consultations/topics';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { DESK_WAYS, firmShort, topicLabel } from '../ui/desk-labels';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import { Loading } from '../ui/loading';
import { Moment } from '../ui/moment';
import type { BoardMatterView } from '../views';
import { useMatterAction } from './matter-query';

interface DialogProps {
  matter: BoardMatterView;
  open: boolean;
  onClose: () => void;
}

/** The office takes a matter out of a firm's hands and answers it itself. */
export function TakeOverDialog({ matter, open, onClose }: DialogProps) {
  const { id, version, firmName, way } = matter;
  const act = useMatterAction(id);
  return (
    <ConfirmWithReason
      open={open}
      title="镇里收回，自己办"
      consequence={
        <>
          {firmName === null ? '这件事' : `${firmName}马上看不到这件事，派单收回，这件事`}
          改由镇法治办答复，经办人记为您。{way === 'point' && '约好的到点时间取消，名额放回去。'}
          居民和律所都会收到通知，居民看得到理由。以后还可以书面指派给别的律所。
        </>
      }
      confirmLabel="收回，镇里自己办"
      reasonHint="例如：律所三天没有动静，居民很急，镇里先答复"
      onConfirm={act((form: { reason: string }, once: string) =>
        api('POST /board/matters/{id}/take-over', { path: { id }, body: { ...form, version }, once }),
      )}
      onClose={onClose}
    />
  );
}

function duplicatesQuery(id: string, enabled: boolean) {
  return queryOptions({
    queryKey: ['duplicates', id],
    queryFn: () => api('GET /board/matters/{id}/duplicates', { path: { id } }),
    gcTime: 0,
    staleTime: 0,
    enabled,
  });
}

/** This matter closes as a duplicate; another one of the same resident stays. */
export function MergeDialog({ matter, open, onClose }: DialogProps) {
  const { id, version, number } = matter;
  const act = useMatterAction(id);
  return (
    <ConfirmWithReason<{ intoId: string }>
      open={open}
      width={640}
      title={`把 ${number} 并到另一件里`}
      consequence="并过去以后，这一件关闭，派单和到点的名额马上放开，进展都在留下的那一件里。居民看得到并到哪一件。并错了，当天可以撤回。"
      confirmLabel="并过去"
      reasonHint="例如：同一件工钱的事，上午现场登记过，晚上又在手机上问了一次"
      onConfirm={act((form, once) =>
        api('POST /board/matters/{id}/merge', { path: { id }, body: { ...form, version }, once }),
      )}
      onClose={onClose}
    >
      <Form.Item name="intoId" label="留下哪一件" rules={[{ required: true, message: '请选留下的那一件' }]}>
        <DuplicateChoice id={id} open={open} />
      </Form.Item>
    </ConfirmWithReason>
  );
}

interface DuplicateChoiceProps {
  id: string;
  open: boolean;
  /** Given by the Form.Item around it. */
  value?: string;
  onChange?: (id: string) => void;
}

function DuplicateChoice({ id, open, value, onChange }: DuplicateChoiceProps) {
  const { data, error, refetch } = useQuery(duplicatesQuery(id, open));
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={3} />;
  if (data.matters.length === 0)
    return <EmptyState title="这位居民没有别的在办的事" hint="只能并到同一位居民正在办的另一件里。" />;
  return (
    <Radio.Group
      className="duplicates"
      value={value ?? null}
      onChange={({ target }) => onChange?.(target.value as string)}
      options={data.matters.map((one) => ({
        value: one.id,
        label: (
          <>
            {one.number}　{topicLabel(one.topic)} · {DESK_WAYS[one.way]} · {STATE_LABELS[one.state]}
            <span className="list-second">
              {firmShort(one.firmName)} · 收到 <Moment at={one.createdAt} />
            </span>
          </>
        ),
      }))}
    />
  );
}

/** Another topic; nothing else changes. */
export function RetagDialog({ matter, open, onClose }: DialogProps) {
  const { id, version } = matter;
  const act = useMatterAction(id);
  return (
    <FormDialog<{ topic: Topic }>
      open={open}
      title="改类别"
      lead={`现在是「${topicLabel(matter.topic)}」。只改类别：最晚时间、律所的计时都不变，居民看得到。要换律所，改好后再书面指派。`}
      confirmLabel="改成这一类"
      cancelLabel="先不改"
      initial={{}}
      onSend={act((body: { topic: Topic }, once) =>
        api('POST /board/matters/{id}/topic', { path: { id }, body: { ...body, version }, once }),
      )}
      onClose={onClose}
    >
      <Form.Item name="topic" label="实际是哪一类" rules={[{ required: true, message: '请选一类' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选一类"
          options={TOPIC_CODES.filter((code) => code !== matter.topic).map((code) => ({
            value: code,
            label: TOPICS[code].label,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

const NOTE = { required: true, minLength: 4, maxLength: LIMITS.reason } as const;

/** 「已回访」: somebody called a resident who was not satisfied. */
export function RevisitDialog({ matter, open, onClose }: DialogProps) {
  const { id } = matter;
  const act = useMatterAction(id);
  return (
    <FormDialog<{ note: string }>
      open={open}
      title="记下回访"
      lead="请先打电话给居民，再记下说了什么。记录只有镇法治办看得到；居民会看到打过回访电话。"
      confirmLabel="记下，已回访"
      cancelLabel="先不记"
      initial={{}}
      onSend={act((body: { note: string }, once) =>
        api('POST /board/matters/{id}/revisit', { path: { id }, body, once }),
      )}
      onClose={onClose}
    >
      <Form.Item name="note" label="回访记录" rules={fieldRules(NOTE, '回访记录')}>
        <Input.TextArea
          rows={4}
          maxLength={LIMITS.reason}
          showCount
          placeholder="例如：居民说没讲清去哪个法院，已告知，愿意再问一次"
        />
      </Form.Item>
    </FormDialog>
  );
}
