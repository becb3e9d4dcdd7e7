import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { momentInWords } from '../../../platform/moments';
import { useSending } from '../../../platform/sending';
import { feedAddress } from '../../../platform/transport';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { ErrorNote, Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';

/** The schedule in the phone's own calendar, by an address that is shown once. */
export default function CalendarFeed() {
  const feed = useLoad('calendar-feed', () => api('GET /calendar-feed'));
  const [address, setAddress] = useState<string | null>(null);
  const making = useSending({
    name: 'calendar-feed',
    request: (_: Record<string, never>, once) => api('POST /calendar-feed', { once }),
    onDone({ path }) {
      setAddress(path === null ? null : feedAddress(path));
      void feed.reload();
    },
  });
  const revoking = useSending({
    name: 'calendar-feed-off',
    request: (_: Record<string, never>) => api('DELETE /calendar-feed'),
    onDone() {
      setAddress(null);
      void feed.reload();
    },
  });
  const failure = making.failure ?? revoking.failure;
  return (
    <Page>
      <Note>手机日历里只有方式、时间、地点和编号，没有姓名和内容。谁有这个地址谁就看得到，请不要转给别人。</Note>
      {failure && <ErrorNote failure={failure} />}
      {address && (
        <Card title="日历地址（只显示这一次）">
          <View className="words">{address}</View>
          <Button onTap={() => void Taro.setClipboardData({ data: address })}>复制地址</Button>
          <View className="weak">在手机的「日历」里选「添加订阅日历」，粘贴这个地址。</View>
        </Card>
      )}
      <Loaded of={feed} skeleton={<CardSkeleton />}>
        {({ createdAt, readAt }) => (
          <Card title={createdAt ? '已经有地址' : '还没有地址'}>
            {createdAt && <View className="weak">{`${momentInWords(createdAt)} 生成`}</View>}
            {createdAt && (
              <View className="weak">{readAt ? `日历上次来取：${momentInWords(readAt)}` : '日历还没有来取过'}</View>
            )}
            <Button look="ghost" busy={making.busy} onTap={() => making.send({})}>
              {createdAt ? '换一个新地址，旧的作废' : '生成地址'}
            </Button>
            {createdAt && (
              <Button look="danger" busy={revoking.busy} onTap={() => revoking.send({})}>
                停用地址
              </Button>
            )}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
