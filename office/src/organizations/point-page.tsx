import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { useSubmit } from '../ui/submit';
import { FormError } from '../ui/error-state';
import { Card, Page } from '../ui/page';
import type { PointRoomView } from '../views';
import { ChangeList } from './change-list';
import { useKeptAction } from './kept-action';
import { KeptLoading } from './kept-loading';
import { PointForm } from './point-form';
import { pointQuery } from './point-query';
import { MapLink } from './points-page';

const route = getRouteApi('/desk/keeping/points/$id');

/** One service point: where it is, whether it is open, and who changed what. */
export function PointPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(pointQuery(id));
  if (data !== undefined) return <Point point={data} />;
  return <KeptLoading title="服务点" error={error} back="/keeping/points" onRetry={() => void refetch()} />;
}

function Point({ point }: { point: PointRoomView }) {
  const { id, version, name, address, phone, placeName, live, actions, changes } = point;
  const { villageId, communityId, latitude, longitude, mapLink } = point;
  const [changing, setChanging] = useState(false);
  const act = useKeptAction('points');
  const same = { name, address, phone, villageId, communityId, latitude, longitude, mapLink };
  const use = useSubmit(
    act((open: boolean) => api('PUT /keeping/points/{id}', { path: { id }, body: { ...same, version, live: open } })),
  );
  return (
    <Page
      title={name}
      lead={live ? (placeName ?? '全镇') : `${placeName ?? '全镇'} · 已关`}
      actions={
        <>
          {actions.includes('close') && (
            <Button loading={use.isPending} onClick={() => use.mutate(false)}>
              关闭服务点
            </Button>
          )}
          {actions.includes('reopen') && (
            <Button loading={use.isPending} onClick={() => use.mutate(true)}>
              重新开
            </Button>
          )}
          {actions.includes('change') && <Button onClick={() => setChanging(true)}>修改</Button>}
        </>
      }
    >
      <FormError error={use.error} />
      {!live && <Alert type="info" showIcon title="已经关了：不能排坐班，居民看不到。点「重新开」就恢复。" />}
      <Seen point={point} />
      <ChangeList changes={changes} />
      <PointForm
        open={changing}
        title="修改服务点"
        point={point}
        onSend={act((form) =>
          api('PUT /keeping/points/{id}', { path: { id }, body: { ...form, version, live: true } }),
        )}
        onClose={() => setChanging(false)}
      />
    </Page>
  );
}

/** What residents find on their phones, and what keeps the point from being closed. */
function Seen({ point }: { point: PointRoomView }) {
  const { address, phone, latitude, longitude, sittingsAhead } = point;
  return (
    <Card title="居民看到的">
      <table className="list">
        <tbody>
          <tr>
            <th scope="row">地址</th>
            <td>{address}</td>
          </tr>
          <tr>
            <th scope="row">电话</th>
            <td>{phone}</td>
          </tr>
          <tr>
            <th scope="row">地图</th>
            <td>
              <MapLink point={point} />
              {latitude !== null && <span className="list-second">{`纬度 ${latitude}，经度 ${longitude}`}</span>}
            </td>
          </tr>
          <tr>
            <th scope="row">后面的坐班</th>
            <td>
              {sittingsAhead === 0 ? '没有' : `${sittingsAhead} 次，取消或移走以后才能关。`}{' '}
              <Link to="/roster" className="in-text">
                去坐班
              </Link>
            </td>
          </tr>
        </tbody>
      </table>
    </Card>
  );
}
