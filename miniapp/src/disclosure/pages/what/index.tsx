import { APPLICATION_LIMITS } from '@huifa/shared/disclosure/applications';
import { View } from '@tarojs/components';
import { Field } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { AsLawyer, OnPaper, useChannel } from '../../channel';
import { StepPage, useAsking } from '../../step-page';

/** 名称、文号或者便于查询的其他特征性描述 (条例 Art. 29(2)). */
export default function WhatStep() {
  const channel = useChannel();
  const asking = useAsking('disclosureWhat');
  const { value, change, faultOf } = asking;
  // Who signed in on the way here could not be told before.
  const { me, requests } = channel.data ?? { me: null, requests: null };
  if (me && me.role !== 'resident')
    return (
      <Page>
        <AsLawyer me={me} />
      </Page>
    );
  if (requests?.onlineOpen === false)
    return (
      <Page>
        <OnPaper requests={requests} />
      </Page>
    );
  return (
    <StepPage step="disclosureWhat" question="要哪份文件?" asking={asking}>
      <Field
        label="文件叫什么，或者是关于什么的"
        hint="哪个村、哪一年、什么事，写得越清楚，找得越快"
        placeholder="例如：幸福村 2024 年宅基地审批名单"
        kind="words"
        value={value.wanted}
        onChange={(wanted) => change({ wanted })}
        limit={APPLICATION_LIMITS.wanted}
        error={faultOf('wanted')}
      />
      <Field
        label="文号，或者别的线索"
        hint="可以不写。在公告栏、通知上见过的编号、日期都行"
        value={value.features}
        onChange={(features) => change({ features })}
        limit={APPLICATION_LIMITS.features}
        error={faultOf('features')}
      />
      <View className="weak">一次写一件事。不用写要来做什么，也没有人会问。</View>
    </StepPage>
  );
}
