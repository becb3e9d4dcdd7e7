import { OWED_STATES } from '@huifa/shared/disclosure/disclosure.machine';
import { chineseDay } from '@huifa/shared/kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Heading } from '../ui/heading';
import { Tag } from '../ui/tag';
import type { Request } from './request';
import { lastDay } from './words';

/** Nobody counts for the office while the next step is the applicant's. */
const WAITING = ['correctionSent', 'feeNoticed'];

/** How it stands, in one sentence, and until when there must be an answer. */
export function Standing({ request }: { request: Request }) {
  const { number, stateWords, dueOn, provisional, state } = request;
  const runs = dueOn !== null && OWED_STATES.includes(state) && !WAITING.includes(state);
  return (
    <Card>
      <View className="weak">{`要政府的文件　${number}`}</View>
      <Heading look="title">{stateWords}</Heading>
      {runs && (
        <>
          <View className="row">
            <View className="big">{lastDay(dueOn)}</View>
            {provisional && <Tag tone="warn">暂定</Tag>}
          </View>
          <View className="weak">
            {provisional
              ? '这一天以前给您书面答复。那一年的放假安排还没有公布，日子可能会变。'
              : '这一天以前给您书面答复。'}
          </View>
        </>
      )}
      <Why request={request} title={runs ? '为什么是这一天' : '日子是怎么算的'} />
    </Card>
  );
}

/** 「为什么是这一天」: every day that counts, with its article; what no longer counts stays, greyed. */
function Why({ request: { ledger, receivedOn, receiptRule }, title }: { request: Request; title: string }) {
  const [open, setOpen] = useState(false);
  if (ledger.length === 0) return null;
  return (
    <>
      <Button look="ghost" onTap={() => setOpen(!open)}>
        {open ? '收起' : title}
      </Button>
      {open && (
        <View role="list">
          {ledger.map((line, at) => (
            <View key={at} className={`said${line.superseded ? ' weak' : ''}`} role="listitem">
              <View className="row">
                <View className={line.superseded ? 'grow' : 'strong grow'}>{line.what}</View>
                {line.superseded && <Tag tone="brand">不再算数</Tag>}
              </View>
              {!line.superseded && <View>{line.effect}</View>}
              <View className="weak">{line.law}</View>
            </View>
          ))}
          {receivedOn !== null && (
            <View className="said weak">{`收到申请之日是${chineseDay(receivedOn)}：${receiptRule}。`}</View>
          )}
        </View>
      )}
    </>
  );
}
