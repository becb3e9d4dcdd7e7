import { dayOf } from '@huifa/shared/kernel/day';
import { Form, Input, Radio, Select } from 'antd';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import { useNow } from '../ui/now';
import type { DeskDisclosureView, DeskLetterView } from '../views';
import { DayField } from './day-field';
import { useCaseAction } from './disclosure-query';
import { RESULT_LABELS, REVIEW_LABELS, WAY_LABELS } from './disclosure-words';
import { textOrNull } from './register-form';

interface LetterDialogProps {
  request: DeskDisclosureView;
  letter: DeskLetterView;
  onClose: () => void;
}

interface ReviewFields {
  agrees: boolean;
  byName: string;
  on: string;
  opinion?: string;
}

/** One of the three opinions before the signature; a no sends the draft back. */
export function ReviewDialog({ request: { id, version }, letter, onClose }: LetterDialogProps) {
  const act = useCaseAction(id);
  const today = dayOf(useNow());
  const step = letter.waitsFor ?? 'department';
  return (
    <FormDialog<ReviewFields>
      open
      title={`记下${REVIEW_LABELS[step]}：${letter.title}`}
      lead="在纸面审批单上签的，照抄下来。不同意的，答复稿退回重拟。"
      confirmLabel="记下"
      cancelLabel="先不记"
      initial={{ agrees: true, on: today }}
      onSend={act(({ opinion, ...form }: ReviewFields, once) =>
        api('POST /desk/disclosures/{id}/letters/{letterId}/reviews', {
          path: { id, letterId: letter.id },
          body: { version, step, ...form, opinion: textOrNull(opinion) },
          once,
        }),
      )}
      onClose={onClose}
    >
      <Form.Item name="agrees" label="意见">
        <Radio.Group
          options={[
            { value: true, label: '同意' },
            { value: false, label: '不同意，退回重拟' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="byName"
        label={step === 'secrecy' ? '谁审的（要和「谁来签」里的保密审查人一致）' : '谁说的'}
        rules={fieldRules({ required: true, minLength: 2, maxLength: 30 }, '姓名')}
      >
        <Input autoFocus maxLength={30} autoComplete="off" />
      </Form.Item>
      <DayField name="on" label="哪天" max={today} />
      <ReviewOpinion />
    </FormDialog>
  );
}

function ReviewOpinion() {
  const refused = Form.useWatch('agrees') === false;
  return (
    <Form.Item
      name="opinion"
      label={refused ? '为什么不同意' : '写了什么（可以不填）'}
      rules={fieldRules({ required: refused, maxLength: 1000 }, '为什么不同意')}
    >
      <Input.TextArea rows={3} maxLength={1000} showCount />
    </Form.Item>
  );
}

export function SignDialog({ request: { id, version }, letter, onClose }: LetterDialogProps) {
  const act = useCaseAction(id);
  return (
    <FormDialog
      open
      title={`签发：${letter.title}`}
      lead="由今天的签发人签发，取文号。签发后内容不能再改；送达以前发现错了，可以作废文号、退回重拟。"
      confirmLabel="签发，取文号"
      initial={{}}
      onSend={act((_: object, once) =>
        api('POST /desk/disclosures/{id}/letters/{letterId}/signatures', {
          path: { id, letterId: letter.id },
          body: { version },
          once,
        }),
      )}
      onClose={onClose}
    >
      <LetterText letter={letter} />
    </FormDialog>
  );
}

export function VoidDialog({ request: { id, version }, letter, onClose }: LetterDialogProps) {
  const act = useCaseAction(id);
  return (
    <ConfirmWithReason
      open
      title={`作废 ${letter.number ?? ''}`}
      consequence="这个文号不再使用，作废的理由留在文号登记里；答复退回重拟，重新走审核。"
      confirmLabel="作废，退回重拟"
      reasonHint="例如：附件漏了一份，送达以前发现"
      onConfirm={act(({ reason }: { reason: string }, once: string) =>
        api('POST /desk/disclosures/{id}/letters/{letterId}/voidings', {
          path: { id, letterId: letter.id },
          body: { version, reason },
          once,
        }),
      )}
      onClose={onClose}
    />
  );
}

type Way = keyof typeof WAY_LABELS;

interface ServeFields {
  way: Way;
  sentOn: string;
  trackingNo?: string;
}

export function ServeDialog({ request, letter, onClose }: LetterDialogProps) {
  const { id, version, channel, serviceWay } = request;
  const act = useCaseAction(id);
  const today = dayOf(useNow());
  const ways: Way[] = channel === 'online' && serviceWay === 'app' ? ['app', 'ems', 'inPerson'] : ['ems', 'inPerson'];
  return (
    <FormDialog<ServeFields>
      open
      title={`送达：${letter.title}`}
      lead={letter.kind === 'reply' ? '答复从送出的那天算办结。' : undefined}
      confirmLabel="记下送达"
      cancelLabel="先不记"
      initial={{ way: serviceWay === 'inPerson' ? 'inPerson' : (ways[0] ?? 'ems'), sentOn: today }}
      onSend={act(({ trackingNo, ...form }: ServeFields, once) =>
        api('POST /desk/disclosures/{id}/letters/{letterId}/services', {
          path: { id, letterId: letter.id },
          body: { version, ...form, trackingNo: textOrNull(trackingNo)?.toUpperCase() ?? null },
          once,
        }),
      )}
      onClose={onClose}
    >
      <Form.Item name="way" label="怎么送">
        <Radio.Group options={ways.map((value) => ({ value, label: WAY_LABELS[value] }))} />
      </Form.Item>
      <DayField name="sentOn" label="哪天送出（邮寄的写交寄那天）" max={today} />
      <TrackingNumber />
    </FormDialog>
  );
}

function TrackingNumber() {
  if (Form.useWatch('way') !== 'ems') return null;
  return (
    <Form.Item
      name="trackingNo"
      label="快递单号"
      rules={[
        { required: true, message: '请照着面单填快递单号' },
        { pattern: /^[0-9A-Za-z]{8,20}$/, message: '快递单号不对，请照着面单填' },
      ]}
    >
      <Input maxLength={20} autoComplete="off" />
    </Form.Item>
  );
}

type Result = keyof typeof RESULT_LABELS;

export function ResultDialog(props: LetterDialogProps & { serviceId: string }) {
  const { request, letter, serviceId, onClose } = props;
  const { id, version } = request;
  const act = useCaseAction(id);
  const today = dayOf(useNow());
  return (
    <FormDialog<{ result: Result; on: string }>
      open
      title={`登记送达结果：${letter.title}`}
      lead="照快递查询或回执填。投到代收点不等于本人收到；退回的要再送一次。"
      confirmLabel="记下"
      cancelLabel="先不记"
      initial={{ result: 'signed', on: today }}
      onSend={act((form: { result: Result; on: string }, once) =>
        api('POST /desk/disclosures/{id}/services/{serviceId}/results', {
          path: { id, serviceId },
          body: { version, ...form },
          once,
        }),
      )}
      onClose={onClose}
    >
      <Form.Item name="result" label="结果">
        <Select
          autoFocus
          options={(Object.keys(RESULT_LABELS) as Result[]).map((value) => ({ value, label: RESULT_LABELS[value] }))}
        />
      </Form.Item>
      <DayField name="on" label="哪天" max={today} />
    </FormDialog>
  );
}

export function OpinionDialog({ request: { id, version }, letter, onClose }: LetterDialogProps) {
  const act = useCaseAction(id);
  const today = dayOf(useNow());
  return (
    <FormDialog<{ on: string; note: string }>
      open
      title={`登记意见：${letter.title}`}
      lead="从这天起，期限接着算。"
      confirmLabel="记下意见"
      cancelLabel="先不记"
      initial={{ on: today }}
      onSend={act((form: { on: string; note: string }, once) =>
        api('POST /desk/disclosures/{id}/letters/{letterId}/opinions', {
          path: { id, letterId: letter.id },
          body: { version, ...form },
          once,
        }),
      )}
      onClose={onClose}
    >
      <DayField name="on" label="哪天收到" max={today} />
      <Form.Item
        name="note"
        label="说了什么"
        rules={fieldRules({ required: true, minLength: 2, maxLength: 200 }, '意见')}
      >
        <Input.TextArea rows={3} maxLength={200} showCount placeholder="例如：不同意公开，说涉及个人隐私" />
      </Form.Item>
    </FormDialog>
  );
}

/** What a letter says, block by block. */
export function LetterText({ letter: { text } }: { letter: DeskLetterView }) {
  return (
    <div className="letter-text" tabIndex={0} role="region" aria-label="文书全文">
      {text.map((block, at) => (
        <p key={`${at}${block.slice(0, 8)}`}>{block}</p>
      ))}
    </div>
  );
}
