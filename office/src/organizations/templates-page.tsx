import { TEMPLATE_STATE_LABELS } from '@huifa/shared/consultations/reply-templates';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { ExportTable } from '../ui/export-table';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import type { KeptTemplateView } from '../views';
import { useKeptAction } from './kept-action';
import { KeptChoice } from './kept-choice';
import { TemplateForm } from './template-form';
import { TEMPLATE_COLUMNS, TEMPLATE_TAGS, templatesQuery, topicWords } from './template-query';

const route = getRouteApi('/desk/keeping/templates');

/** What answers may begin with. The director writes, the clerk reads. */
export function TemplatesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const act = useKeptAction('templates');
  const withdrawn = search.show === 'retired';
  const { data, error, refetch } = useQuery(templatesQuery(withdrawn ? 'withdrawn' : 'kept'));
  return (
    <Page
      title="答复模板"
      lead={data?.mayWrite === false ? '模板由主任修改，您可以看。' : undefined}
      actions={
        <>
          <ExportTable
            title="答复模板"
            filters={withdrawn ? ['已停用'] : []}
            columns={TEMPLATE_COLUMNS}
            rows={data?.templates ?? []}
          />
          {data?.mayWrite === true && (
            <Button type="primary" onClick={() => setAdding(true)}>
              新写模板
            </Button>
          )}
        </>
      }
    >
      <KeptChoice
        label="看哪些模板"
        retired={withdrawn}
        onChange={(show) => void navigate({ search: show ? { show: 'retired' } : {}, replace: true })}
      />
      <Card title="模板" note={data && `${data.templates.length} 份`}>
        {data === undefined && error === null && <Loading lines={8} />}
        {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <Templates templates={data.templates} withdrawn={withdrawn} />}
      </Card>
      <TemplateForm
        open={adding}
        title="新写模板"
        template={null}
        onSend={act((body, once) => api('POST /keeping/templates', { body, once }))}
        onClose={() => setAdding(false)}
      />
    </Page>
  );
}

function Templates({ templates, withdrawn }: { templates: readonly KeptTemplateView[]; withdrawn: boolean }) {
  if (templates.length === 0)
    return withdrawn ? (
      <EmptyState title="没有停用的模板" hint="停用的模板会留在这里，随时可以恢复使用。" />
    ) : (
      <EmptyState title="还没有模板" hint="主任写好并开始使用以后，律师和镇法治办答复时可以选。" />
    );
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">模板</th>
          <th scope="col">用于</th>
          <th scope="col">状态</th>
          <th scope="col" className="right">
            排第几
          </th>
        </tr>
      </thead>
      <tbody>
        {templates.map(({ id, title, topic, text, state, position }) => (
          <tr key={id}>
            <td>
              <Link to="/keeping/templates/$id" params={{ id }}>
                {title}
              </Link>
              <span className="list-second template-start">{text}</span>
            </td>
            <td className="nowrap">{topicWords(topic)}</td>
            <td className="nowrap">
              <span className={`tag ${TEMPLATE_TAGS[state]}`}>{TEMPLATE_STATE_LABELS[state]}</span>
            </td>
            <td className="right">{position}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
