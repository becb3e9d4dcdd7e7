import { dayOf } from '@huifa/shared/kernel/day';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { DayText } from '../ui/day-text';
import { EmptyState } from '../ui/empty-state';
import { FormDialog } from '../ui/form-dialog';
import { useNow } from '../ui/now';
import { Card, Page } from '../ui/page';
import { sentenceOf } from '../ui/refusal';
import type { VillageRoomView } from '../views';
import { ChangeList } from './change-list';
import { useKeptAction } from './kept-action';
import { KeptLoading } from './kept-loading';
import { VillageForm } from './village-form';
import { advisersQuery, villageQuery, villagesQuery } from './village-query';

const route = getRouteApi('/desk/keeping/villages/$id');

/** One village: who advised it when, and who changed what. */
export function VillagePage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(villageQuery(id));
  if (data !== undefined) return <Village village={data} />;
  return <KeptLoading title="村居" error={error} back="/keeping/villages" onRetry={() => void refetch()} />;
}

function Village({ village }: { village: VillageRoomView }) {
  const { id, version, name, communityId, communityName, live, actions, advisers, changes } = village;
  const [dialog, setDialog] = useState<'change' | 'assign' | null>(null);
  const act = useKeptAction('villages');
  const { data } = useQuery(villagesQuery({}));
  const close = () => setDialog(null);
  return (
    <Page
      title={name}
      lead={`${communityName}${live ? '' : ' · 已停用'}`}
      actions={<VillageActions village={village} onChange={() => setDialog('change')} />}
    >
      <Card
        title="本村法律顾问"
        note={
          actions.includes('assign') && (
            <Button type="primary" onClick={() => setDialog('assign')}>
              {advisers.length === 0 ? '定法律顾问' : '换法律顾问'}
            </Button>
          )
        }
      >
        <Advisers advisers={advisers} />
      </Card>
      <ChangeList changes={changes} />
      <VillageForm
        open={dialog === 'change'}
        title="修改村居"
        initial={{ name, communityId }}
        communities={data?.communities ?? []}
        onSend={act((form) =>
          api('PUT /keeping/villages/{id}', { path: { id }, body: { ...form, version, live: true } }),
        )}
        onClose={close}
      />
      <AssignDialog id={id} open={dialog === 'assign'} onClose={close} />
    </Page>
  );
}

/** Retiring can be taken back at once, so it asks for nothing. */
function VillageActions({ village, onChange }: { village: VillageRoomView; onChange: () => void }) {
  const { id, version, name, communityId, actions } = village;
  const { message } = App.useApp();
  const act = useKeptAction('villages');
  const use = (live: boolean) => () =>
    void act(() => api('PUT /keeping/villages/{id}', { path: { id }, body: { version, name, communityId, live } }))(
      {},
      '',
    ).catch((error: unknown) => void message.error(sentenceOf(error)));
  return (
    <>
      {actions.includes('retire') && <Button onClick={use(false)}>停用</Button>}
      {actions.includes('resume') && <Button onClick={use(true)}>恢复使用</Button>}
      {actions.includes('change') && <Button onClick={onChange}>修改名称和社区</Button>}
    </>
  );
}

const STANDINGS = { now: '现在', coming: '还没开始', past: '以前' } as const;
const STANDING_TAGS = { now: 'tag-green', coming: 'tag-plain', past: 'tag-stopped' } as const;

function Advisers({ advisers }: { advisers: VillageRoomView['advisers'] }) {
  if (advisers.length === 0)
    return <EmptyState title="还没有法律顾问" hint="定了以后，本村居民在手机首页看得到是哪家律所、哪位律师。" />;
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">律师</th>
          <th scope="col">律所</th>
          <th scope="col">第一天</th>
          <th scope="col">最后一天</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {advisers.map(({ id, lawyerName, firmName, firmPhone, startsOn, endsOn, standing }) => (
          <tr key={id}>
            <td className="nowrap">{lawyerName ?? '没有法律顾问'}</td>
            <td>
              {firmName ?? '—'}
              {firmPhone !== null && <span className="list-second">{firmPhone}</span>}
            </td>
            <td className="nowrap">
              <DayText day={startsOn} />
            </td>
            <td className="nowrap">{endsOn === null ? '—' : <DayText day={endsOn} />}</td>
            <td>
              <span className={`tag ${STANDING_TAGS[standing]}`}>{STANDINGS[standing]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NOBODY = 'nobody';

/** Who advises the village from a day on. */
function AssignDialog({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const today = dayOf(useNow());
  const act = useKeptAction('villages');
  const { data, error } = useQuery({ ...advisersQuery, enabled: open });
  const lawyers = data?.lawyers.map((one) => ({ value: one.id, label: `${one.name}（${one.firmName}）` })) ?? [];
  return (
    <FormDialog<{ lawyerId: string; startsOn: string }>
      open={open}
      title="定本村法律顾问"
      lead="原来的做到前一天为止，以前的记录都留着。同一天再定一次，就是更正。"
      confirmLabel="保存"
      initial={{ startsOn: today }}
      onSend={act(({ lawyerId, startsOn }, once) =>
        api('POST /keeping/villages/{id}/advisers', {
          path: { id },
          body: { startsOn, lawyerId: lawyerId === NOBODY ? null : lawyerId },
          once,
        }),
      )}
      onClose={onClose}
    >
      <Form.Item
        name="lawyerId"
        label="律师"
        rules={[{ required: true, message: '请选律师，或选「没有法律顾问」' }]}
        extra={
          error === null
            ? '只列合同有效的律所的律师。居民看到律师的名字和律所电话，看不到私人电话。'
            : sentenceOf(error)
        }
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={data === undefined && error === null}
          options={[...lawyers, { value: NOBODY, label: '没有法律顾问' }]}
        />
      </Form.Item>
      <Form.Item name="startsOn" label="第一天" rules={[{ required: true, message: '请选第一天' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
