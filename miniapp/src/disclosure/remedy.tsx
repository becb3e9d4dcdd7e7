import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Tag } from '../ui/tag';
import type { Remedy } from './request';
import { lastDay } from './words';

const WORDS: Record<Exclude<Remedy['kind'], 'none'>, { title: string; explained: string }> = {
  P: {
    title: '不满意，先申请行政复议',
    explained: '这种答复，法律规定要先申请行政复议。对复议决定还不满意的，收到决定 15 天内可以到法院起诉。',
  },
  E: { title: '不满意，复议或者起诉，任选', explained: '两样都行，选一样就可以。' },
  MIX: {
    title: '不满意，看是哪一部分',
    explained: '没有给您的那部分，先申请行政复议。其他部分，复议或者起诉，任选。',
  },
};

/** Until when one may object, and where (条例 Art. 51). */
export function RemedyCard({ remedy }: { remedy: Remedy }) {
  const { kind, superior, reconsiderationUrl, reconsiderationAddress, court, provisional } = remedy;
  if (kind === 'none') return null;
  return (
    <Card title={WORDS[kind].title} aside={provisional && <Tag tone="warn">日子暂定</Tag>}>
      <View>{WORDS[kind].explained}</View>
      <View className="said">
        <View className="weak">申请行政复议</View>
        <LastDay day={remedy.reconsiderBy} unknown="收到答复起 60 天内" />
        <View>{`向${superior}申请`}</View>
        {reconsiderationAddress !== '' && <View>{`当面或者邮寄：${reconsiderationAddress}`}</View>}
        {reconsiderationUrl !== '' && <CopyAddress url={reconsiderationUrl} />}
      </View>
      {kind !== 'P' && (
        <View className="said">
          <View className="weak">到法院起诉</View>
          <LastDay day={remedy.sueBy} unknown="收到答复起 6 个月内" />
          {court !== '' && <View>{court}</View>}
        </View>
      )}
    </Card>
  );
}

/** Nobody knows the day before it is known when the answer arrived. */
function LastDay({ day, unknown }: { day: string | null; unknown: string }) {
  return <View className="title">{day === null ? unknown : lastDay(day)}</View>;
}

function CopyAddress({ url }: { url: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void Taro.setClipboardData({ data: url }).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <>
      <View>{`网上申请：${url}`}</View>
      <Button look="ghost" onTap={copy}>
        {copied ? '已经复制，到浏览器里粘贴' : '复制网址'}
      </Button>
    </>
  );
}
