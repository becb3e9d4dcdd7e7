import type { Answer } from '@huifa/shared/api/client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { api } from '../api';
import { ErrorState, FormError } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import './networks.css';

type Networks = Answer<'GET /desk-networks'>;
type Rows = { networks?: { cidr: string; note: string }[] };

const networksQuery = queryOptions({ queryKey: ['desk-networks'], queryFn: () => api('GET /desk-networks') });

/** From where the desk may be used. */
export function NetworksPage() {
  const { data, error, refetch } = useQuery(networksQuery);
  return (
    <Page title="登录网段" lead="只有在这些网络里才能打开工作台；一个都不写，从哪里都能登录。">
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && <NetworksForm key={JSON.stringify(data.networks)} view={data} />}
    </Page>
  );
}

function NetworksForm({ view }: { view: Networks }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: ({ networks = [] }: Rows) => api('PUT /desk-networks', { body: { networks } }),
    onSuccess: (saved) => {
      queries.setQueryData(networksQuery.queryKey, saved);
      void message.success(saved.networks.length === 0 ? '已保存：从哪里都能登录' : '已保存，马上生效');
    },
  });
  return (
    <Card title="允许的网段" note={`您现在的地址：${view.ownAddress}`} className="networks">
      {view.networks.length === 0 && (
        <p className="networks-open" role="status">
          现在没有限制。正式使用前，请把镇里办公网的网段写进来。
        </p>
      )}
      <Form<Rows> initialValues={{ networks: view.networks }} onFinish={(values) => save.mutate(values)}>
        <Form.List name="networks">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="networks-row">
                  <Form.Item name={[name, 'cidr']} rules={[{ required: true, whitespace: true, message: '请填网段' }]}>
                    <Input aria-label="网段" placeholder="10.2.0.0/16 或单个地址" maxLength={50} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'note']}
                    rules={[{ required: true, whitespace: true, message: '写明是哪里' }]}
                  >
                    <Input aria-label="是哪里" placeholder="镇政府办公网" maxLength={30} />
                  </Form.Item>
                  <span className="small">{addedBy(view, name)}</span>
                  <Button onClick={() => remove(name)}>去掉</Button>
                </div>
              ))}
              <Button onClick={() => add({ cidr: fields.length === 0 ? view.ownAddress : '', note: '' })}>
                加一个网段
              </Button>
            </>
          )}
        </Form.List>
        <FormError error={save.error} />
        <Button type="primary" htmlType="submit" loading={save.isPending} className="networks-save">
          保存
        </Button>
      </Form>
    </Card>
  );
}

function addedBy({ networks }: Networks, index: number): string {
  const name = networks[index]?.addedBy;
  return name ? `${name} 加的` : '';
}
