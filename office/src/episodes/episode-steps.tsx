import { EPISODE_EVENT_LABELS } from '@huifa/shared/episodes/episode.labels';
import type { EpisodeEvent } from '@huifa/shared/episodes/episode.machine';
import { Button, DatePicker, Form, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useId, useState } from 'react';
import { api } from '../api';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { FormError } from '../ui/error-state';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import { useSubmit } from '../ui/submit';
import type { DeskEpisodeView, EpisodeStepView } from '../views';
import { useEpisodeAction } from './shelf-query';

type Dialog = 'sendBack' | 'withdraw' | 'approve';

/** The steps this person may take now, as the server says; the one that leads on stands last and in colour. */
export function EpisodeButtons({ episode }: { episode: DeskEpisodeView }) {
  const { id, version, actions } = episode;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const act = useEpisodeAction(id);
  const submit = useSubmit(
    act((_: object, once) => api('POST /desk/episodes/{id}/submit', { path: { id }, body: { version }, once })),
  );
  const revise = useSubmit(
    act((_: object, once) => api('POST /desk/episodes/{id}/revise', { path: { id }, body: { version }, once })),
  );
  const may = (event: EpisodeEvent) => actions.includes(event);
  const close = () => setDialog(null);
  return (
    <>
      <FormError error={submit.error ?? revise.error} />
      {may('withdraw') && (
        <Button danger onClick={() => setDialog('withdraw')}>
          撤下
        </Button>
      )}
      {may('revise') && (
        <Button loading={revise.isPending} onClick={() => revise.mutate({ version })}>
          修改内容
        </Button>
      )}
      {may('sendBack') && <Button onClick={() => setDialog('sendBack')}>退回修改</Button>}
      {may('approve') && (
        <Button type="primary" onClick={() => setDialog('approve')}>
          审过，发布
        </Button>
      )}
      {may('submit') && (
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate({ version })}>
          写好了，请同事审
        </Button>
      )}
      {dialog === 'approve' && <ApproveDialog episode={episode} onClose={close} />}
      <ReasonDialogs episode={episode} dialog={dialog} onClose={close} />
    </>
  );
}

interface ReasonDialogsProps {
  episode: DeskEpisodeView;
  dialog: Dialog | null;
  onClose: () => void;
}

/** The two steps that need a reason, which stays with the episode. */
function ReasonDialogs({ episode: { id, version }, dialog, onClose }: ReasonDialogsProps) {
  const act = useEpisodeAction(id);
  return (
    <>
      <ConfirmWithReason
        open={dialog === 'sendBack'}
        title="退回修改"
        consequence="退回以后由写的同事接着改，改好再请人审。"
        confirmLabel="退回"
        reasonHint="写明哪里要改"
        onConfirm={act((form: { reason: string }, once) =>
          api('POST /desk/episodes/{id}/send-back', { path: { id }, body: { ...form, version }, once }),
        )}
        onClose={onClose}
      />
      <ConfirmWithReason
        open={dialog === 'withdraw'}
        title="撤下这一集"
        consequence="居民马上看不到：列表、片子、文字版一起收起。已经下载到手机里的收不回。"
        confirmLabel="撤下"
        reasonHint="为什么撤，如：引用的条文已经修改"
        onConfirm={act((form: { reason: string }, once) =>
          api('POST /desk/episodes/{id}/withdraw', { path: { id }, body: { ...form, version }, once }),
        )}
        onClose={onClose}
      />
    </>
  );
}

interface ApproveForm {
  when: 'now' | 'later';
  at?: Dayjs;
}

/** Another person's approval: at once, or at a moment. */
function ApproveDialog({ episode, onClose }: { episode: DeskEpisodeView; onClose: () => void }) {
  const { id, version, title, live } = episode;
  const formId = useId();
  const [form] = Form.useForm<ApproveForm>();
  const later = Form.useWatch('when', form) === 'later';
  const act = useEpisodeAction(id);
  const submit = useSubmit(
    act(({ publishAt }: { publishAt: string | null }, once) =>
      api('POST /desk/episodes/{id}/approve', {
        path: { id },
        body: { version, ...(publishAt !== null && { publishAt }) },
        once,
      }),
    ),
    onClose,
  );
  return (
    <Modal
      open
      title={`发布《${title}》`}
      okText="审过，发布"
      okButtonProps={{ htmlType: 'submit', form: formId }}
      confirmLoading={submit.isPending}
      cancelText="先不办"
      onCancel={onClose}
    >
      <p>
        {`您看过片子、字幕、文字版和材料，法律上没有问题。发布后居民${live ? '看到的换成这一版' : '就看得到'}，这一版记在您和写的同事名下。`}
      </p>
      <Form
        id={formId}
        form={form}
        layout="vertical"
        initialValues={{ when: 'now' }}
        onFinish={({ when, at }) => submit.mutate({ publishAt: when === 'later' && at ? at.toISOString() : null })}
      >
        <Form.Item name="when" label="什么时候发布">
          <Radio.Group
            options={[
              { value: 'now', label: '马上' },
              { value: 'later', label: '定一个时间' },
            ]}
          />
        </Form.Item>
        {later && (
          <Form.Item name="at" label="发布时间" rules={[{ required: true, message: '请选发布时间' }]}>
            <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" needConfirm={false} />
          </Form.Item>
        )}
      </Form>
      <FormError error={submit.error} />
    </Modal>
  );
}

/** Who did what, newest first. */
export function EpisodeSteps({ steps }: { steps: readonly EpisodeStepView[] }) {
  return (
    <Card title="经过">
      <ol className="episode-steps">
        {steps.map(({ event, by, reason, at }) => (
          <li key={at + event}>
            <b>{EPISODE_EVENT_LABELS[event]}</b> {by ?? '系统'}
            <span className="list-second">
              <Moment at={at} />
            </span>
            {reason !== null && <p className="words">{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
