import { FORM_LABELS, SERVICE_WAY_LABELS } from '@huifa/shared/disclosure/applications';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../platform/api';
import { momentInWords } from '../platform/moments';
import { useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Confirm } from '../ui/sheet';
import type { Request } from './request';
import { lastDay } from './words';

/** What the notice asks for, in its own words. */
export function CorrectionAsked({ request: { correction, correctBy } }: { request: Request }) {
  if (correction === null) return null;
  return (
    <View className="note note-warn stack-tight">
      <View className="strong">请补充</View>
      <View className="words">{correction}</View>
      {correctBy !== null && <View className="title">{lastDay(correctBy)}</View>}
      <View className="small">只补一次。过了最后一天不补，就不再办了。</View>
    </View>
  );
}

/** The applicant's own words, and how the answer is to come. */
export function Wanted({ request: { wanted, features, form, serviceWay, submittedAt } }: { request: Request }) {
  return (
    <Card title="您要的文件">
      <View className="words">{wanted}</View>
      {features !== null && <View className="words weak">{`线索：${features}`}</View>}
      <View className="weak">{`${FORM_LABELS[form]}，${SERVICE_WAY_LABELS[serviceWay]}`}</View>
      <View className="weak">{`${momentInWords(submittedAt)} 交的`}</View>
    </Card>
  );
}

export function Withdraw({ request: { id, version }, onDone }: { request: Request; onDone(): void }) {
  const [asking, setAsking] = useState(false);
  const settle = () => {
    setAsking(false);
    onDone();
  };
  const withdrawing = useSending({
    name: `withdraw/${id}`,
    request: (body: { version: number }, once) =>
      api('POST /disclosures/{id}/withdrawals', { path: { id }, body, once }),
    onDone: settle,
    onMoved: onDone,
  });
  return (
    <>
      <Button look="quiet" onTap={() => setAsking(true)}>
        撤回申请
      </Button>
      {asking && (
        <Confirm
          title="撤回这份申请?"
          yes="撤回"
          busy={withdrawing.busy}
          failure={withdrawing.failure}
          onYes={() => withdrawing.send({ version })}
          onClose={() => setAsking(false)}
        >
          撤回以后，镇里不再办，也不给答复。以后要，可以重新申请，日子重新算。
        </Confirm>
      )}
    </>
  );
}
