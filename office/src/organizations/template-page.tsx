import { TEMPLATE_STATE_LABELS } from '@huifa/shared/consultations/reply-templates';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { Card, Page } from '../ui/page';
import { useSubmit } from '../ui/submit';
import type { TemplateRoomView } from '../views';
import { ChangeList } from './change-list';
import { useKeptAction } from './kept-action';
import { KeptLoading } from './kept-loading';
import { TemplateForm } from './template-form';
import { templateQuery, topicWords } from './template-query';

const route = getRouteApi('/desk/keeping/templates/$id');

/** One template as lawyers get it, and who changed what. */
export function TemplatePage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(templateQuery(id));
  if (data !== undefined) return <Template template={data} />;
  return <KeptLoading title="模板" error={error} back="/keeping/templates" onRetry={() => void refetch()} />;
}

function Template({ template }: { template: TemplateRoomView }) {
  const { id, version, title, topic, text, position, state, mayWrite, changes } = template;
  const [changing, setChanging] = useState(false);
  const act = useKeptAction('templates');
  const same = { title, topic, text, position, version };
  const use = useSubmit(
    act((next: TemplateRoomView['state']) =>
      api('PUT /keeping/templates/{id}', { path: { id }, body: { ...same, state: next } }),
    ),
  );
  return (
    <Page
      title={title}
      lead={`${topicWords(topic)} · ${TEMPLATE_STATE_LABELS[state]}`}
      actions={
        mayWrite && (
          <>
            {state !== 'withdrawn' && (
              <Button loading={use.isPending} onClick={() => use.mutate('withdrawn')}>
                停用
              </Button>
            )}
            <Button onClick={() => setChanging(true)}>修改</Button>
            {state !== 'inUse' && (
              <Button type="primary" loading={use.isPending} onClick={() => use.mutate('inUse')}>
                {state === 'draft' ? '开始使用' : '恢复使用'}
              </Button>
            )}
          </>
        )
      }
    >
      <FormError error={use.error} />
      <Card title="内容" note={state === 'inUse' ? '律师和镇法治办答复时可以选' : '现在选不到'}>
        <p className="words">{text}</p>
      </Card>
      <ChangeList changes={changes} />
      <TemplateForm
        open={changing}
        title="修改模板"
        template={template}
        onSend={act((form) => api('PUT /keeping/templates/{id}', { path: { id }, body: { ...form, version } }))}
        onClose={() => setChanging(false)}
      />
    </Page>
  );
}
