import { EPISODE_LIMITS } from '@huifa/shared/episodes/episode.rules';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Modal } from 'antd';
import { useId } from 'react';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { fieldRules } from '../ui/field-rules';
import { useSubmit } from '../ui/submit';
import type { DeskSeriesView } from '../views';
import { useShelfAction } from './shelf-query';

const TITLE = { required: true, maxLength: EPISODE_LIMITS.title } as const;
const HOOK = { required: true, maxLength: EPISODE_LIMITS.hook } as const;

interface SeriesForm {
  title: string;
  hook: string;
}

interface SeriesDialogProps {
  /** The one to rename; null: a new one. */
  series: DeskSeriesView | null;
  onClose: () => void;
}

export function SeriesDialog({ series, onClose }: SeriesDialogProps) {
  const id = useId();
  const act = useShelfAction();
  const submit = useSubmit(
    act((form: SeriesForm, once) =>
      series === null
        ? api('POST /desk/series', { body: form, once })
        : api('PUT /desk/series/{id}', { path: { id: series.id }, body: { ...form, version: series.version } }),
    ),
    onClose,
  );
  return (
    <Modal
      open
      title={series === null ? '新建系列' : '改系列的名称'}
      okText={series === null ? '新建' : '保存'}
      okButtonProps={{ htmlType: 'submit', form: id }}
      confirmLoading={submit.isPending}
      cancelText="先不办"
      onCancel={onClose}
    >
      <Form
        id={id}
        name={id}
        layout="vertical"
        requiredMark={false}
        initialValues={series ?? { title: '', hook: '' }}
        onFinish={({ title, hook }: SeriesForm) => submit.mutate({ title, hook })}
      >
        <Form.Item name="title" label="系列名称" rules={fieldRules(TITLE, '名称')}>
          <Input maxLength={EPISODE_LIMITS.title} placeholder="如：村里的事" />
        </Form.Item>
        <Form.Item name="hook" label="一句话说讲什么" rules={fieldRules(HOOK, '一句话')}>
          <Input maxLength={EPISODE_LIMITS.hook} placeholder="如：地、房子、邻居，都是自家门口的道理" />
        </Form.Item>
      </Form>
      <FormError error={submit.error} />
    </Modal>
  );
}

/** A new episode needs a title; everything else is written on its own page. */
export function EpisodeDialog({ series, onClose }: { series: DeskSeriesView; onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const submit = useSubmit(
    ({ title }: { title: string }, once) => api('POST /desk/episodes', { body: { seriesId: series.id, title }, once }),
    (made) => void navigate({ to: '/episodes/$id', params: { id: made.id } }),
  );
  return (
    <Modal
      open
      title={`在「${series.title}」里新建一集`}
      okText="新建，去写内容"
      okButtonProps={{ htmlType: 'submit', form: id }}
      confirmLoading={submit.isPending}
      cancelText="先不办"
      onCancel={onClose}
    >
      <Form
        id={id}
        name={id}
        layout="vertical"
        requiredMark={false}
        onFinish={(form: { title: string }) => submit.mutate(form)}
      >
        <Form.Item name="title" label="标题" rules={fieldRules(TITLE, '标题')}>
          <Input maxLength={EPISODE_LIMITS.title} placeholder="像讲闲话一样，如：工钱拖了大半年" />
        </Form.Item>
      </Form>
      <FormError error={submit.error} />
    </Modal>
  );
}
