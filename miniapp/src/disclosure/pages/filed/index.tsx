import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { go, replace, useParam } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';
import { Timeline } from '../../../ui/timeline';
import { useApplication, useRefused } from '../../draft';

const NEXT = [
  { title: '已经交上去了', when: 'done' },
  { title: '一个工作日内，镇里给您确认', note: '没有人确认的，到时候自动算收到', when: 'now' },
  { title: '确认以后，告诉您最晚哪天答复', note: '发消息给您，这里也看得到为什么是那一天', when: 'later' },
] as const;

/** The number, and what happens next. */
export default function Filed() {
  const id = useParam('id');
  const { clear } = useApplication();
  const { clear: clearRefused } = useRefused();
  // Here and not when it was sent: the page before still shows what was sent.
  useEffect(() => {
    clear();
    clearRefused();
  }, [clear, clearRefused]);
  const request = useLoad(`disclosure/${id}`, () => api('GET /disclosures/{id}', { path: { id } }));
  const foot = (
    <>
      <Button onTap={() => replace('disclosureRequest', { id })}>看办到哪一步</Button>
      <Button look="quiet" onTap={() => go('home')}>
        回首页
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Loaded of={request} skeleton={<CardSkeleton lines={4} />}>
        {({ number }) => (
          <>
            <Card>
              <View className="weak">您的编号，打电话问进度时用</View>
              <View className="number">{number}</View>
            </Card>
            <Card title="接下来">
              <Timeline entries={NEXT} />
            </Card>
            <Note>您现在不用做什么。镇里要问清楚的，会打您留的电话；不会向您要验证码。</Note>
          </>
        )}
      </Loaded>
    </Page>
  );
}
