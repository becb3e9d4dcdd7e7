import { View } from '@tarojs/components';
import { goByWayOf } from '../../../platform/passage';
import { stationPhone, useTown } from '../../../platform/town';
import { Button } from '../../../ui/button';
import { CallButton } from '../../../ui/call-button';
import { Card } from '../../../ui/card';
import { Heading } from '../../../ui/heading';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';
import { Timeline } from '../../../ui/timeline';
import { AsLawyer, OnPaper, useChannel } from '../../channel';

const COURSE = [
  { title: '写清楚要哪份文件', note: '五步，几分钟。备好身份证', when: 'now' },
  { title: '镇里确认收到', note: '一个工作日内', when: 'later' },
  { title: '给您书面答复', note: '20 个工作日内。要延长的，会先告诉您', when: 'later' },
] as const;

/** What may be asked for, how it goes, and whether it may be filed here. */
export default function How() {
  const channel = useChannel();
  const { me, requests } = channel.data ?? { me: null, requests: null };
  const asLawyer = me !== null && me.role !== 'resident';
  const closed = requests?.onlineOpen === false;
  const foot = channel.data && !asLawyer && !closed && (
    <Button onTap={() => void goByWayOf('disclosureWhat', 'session')}>开始写</Button>
  );
  return (
    <Page foot={foot}>
      <Loaded of={channel} skeleton={<CardSkeleton lines={3} />}>
        {(known) => (
          <>
            {known.me && known.me.role !== 'resident' && <AsLawyer me={known.me} />}
            {known.requests?.onlineOpen === false ? <OnPaper requests={known.requests} /> : <Explained />}
          </>
        )}
      </Loaded>
      {!closed && <LookFirst />}
    </Page>
  );
}

function Explained() {
  return (
    <>
      <Heading look="title">镇政府做的、存的文件，都可以申请</Heading>
      <View>征地、规划、补偿方案、低保名单……不用说要来做什么，一般不收钱。给不给，都书面告诉您。</View>
      <Card title="怎么办">
        <Timeline entries={COURSE} />
      </Card>
    </>
  );
}

function LookFirst() {
  const town = useTown();
  return (
    <Card title="可能早就公开了，先问一声更快">
      <View className="weak">征地公告、补偿方案这些，常常登在区政府网站的「政府信息公开」里。</View>
      <CallButton phone={stationPhone(town.data)}>打电话问在哪里看</CallButton>
    </Card>
  );
}
