import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import { Loading } from '../ui/loading';
import { useNow } from '../ui/now';
import { Card, Page } from '../ui/page';
import type { DutyDto, DutyView } from '../views';
import { dayOf } from '@huifa/shared/kernel/day';
import { DayField } from './day-field';
import { dutiesQuery } from './kept-query';

const DUTY_LABELS: Record<DutyDto['duty'], string> = {
  noticeSigner: '批准延期、签通知（政府信息公开工作机构负责人）',
  secrecyReviewer: '保密审查',
  replySigner: '签发答复（镇领导）',
};
const DUTY_OPTIONS = Object.entries(DUTY_LABELS).map(([value, label]) => ({ value, label }));

/** 谁来签: dated, with deputies. The director writes it, the clerk reads it. */
export function DutiesPage() {
  const { data, error, refetch } = useQuery(dutiesQuery);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<DutyView | null>(null);
  const actions = data?.mayWrite && (
    <Button type="primary" onClick={() => setAdding(true)}>
      登记一位
    </Button>
  );
  return (
    <Page title="谁来签" lead="文书按这张表签。临时有人代，登记代签人和起止日期，到期自动失效。" actions={actions}>
      <Card title="签批人" note={data && `${data.duties.length} 条`}>
        {data === undefined && error === null && <Loading lines={6} />}
        {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.duties.length === 0 && (
          <EmptyState title="还没有登记签批人" hint="没有登记，通知签不了，答复也发不了。请主任先登记。" />
        )}
        {data !== undefined && data.duties.length > 0 && (
          <Duties duties={data.duties} mayWrite={data.mayWrite} onEnd={setEnding} />
        )}
      </Card>
      {adding && <AddDuty onClose={() => setAdding(false)} />}
      {ending !== null && <EndDuty duty={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

interface DutiesProps {
  duties: readonly DutyView[];
  mayWrite: boolean;
  onEnd: (duty: DutyView) => void;
}

function Duties({ duties, mayWrite, onEnd }: DutiesProps) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">办什么</th>
          <th scope="col">谁</th>
          <th scope="col">从哪天到哪天</th>
          {mayWrite && <th scope="col">操作</th>}
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <tr key={duty.id}>
            <td>{DUTY_LABELS[duty.duty]}</td>
            <td>
              {duty.name}
              {duty.deputy && '（代签）'}
              <span className="list-second">{duty.post}</span>
            </td>
            <td className="nowrap">
              {duty.startsOn} 至 {duty.endsOn ?? '另有通知'}
            </td>
            {mayWrite && (
              <td>
                {duty.endsOn === null && (
                  <Button size="small" aria-label={`定最后一天：${duty.name}`} onClick={() => onEnd(duty)}>
                    定最后一天
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useToday(): string {
  return dayOf(useNow());
}

function AddDuty({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const today = useToday();
  const send = async ({ endsOn, ...form }: DutyDto, once: string) => {
    const answer = await api('POST /keeping/disclosure/duties', { body: { ...form, endsOn: endsOn ?? null }, once });
    queries.setQueryData(dutiesQuery.queryKey, answer);
  };
  return (
    <FormDialog<DutyDto>
      open
      title="登记签批人"
      confirmLabel="登记"
      initial={{ deputy: false, startsOn: today, endsOn: null }}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="duty" label="办什么" rules={[{ required: true, message: '请选办什么' }]}>
        <Select options={DUTY_OPTIONS} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="name" label="姓名" rules={fieldRules({ required: true, minLength: 2, maxLength: 30 }, '姓名')}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Form.Item name="post" label="职务" rules={fieldRules({ required: true, minLength: 2, maxLength: 40 }, '职务')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="deputy" label="身份">
        <Radio.Group
          options={[
            { value: false, label: '本人' },
            { value: true, label: '临时代签' },
          ]}
        />
      </Form.Item>
      <div className="form-row">
        <DayField name="startsOn" label="从哪天起" min={today} />
        <DayField name="endsOn" label="到哪天为止" optional min={today} />
      </div>
    </FormDialog>
  );
}

function EndDuty({ duty, onClose }: { duty: DutyView; onClose: () => void }) {
  const queries = useQueryClient();
  const today = useToday();
  const send = async ({ endsOn }: { endsOn: string }) => {
    const body = { version: duty.version, endsOn };
    const answer = await api('PUT /keeping/disclosure/duties/{id}', { path: { id: duty.id }, body });
    queries.setQueryData(dutiesQuery.queryKey, answer);
  };
  return (
    <FormDialog<{ endsOn: string }>
      open
      title={`${duty.name}到哪天为止`}
      lead="那一天以后他不再签；以前签的都算数。"
      confirmLabel="定下来"
      initial={{ endsOn: today }}
      onSend={send}
      onClose={onClose}
    >
      <DayField name="endsOn" label="最后一天" min={today} autoFocus />
    </FormDialog>
  );
}
