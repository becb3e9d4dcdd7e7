import { CALL_OUTCOME_SENTENCES } from '@huifa/shared/calls/unreachable';
import { ROLE_LABELS, type Role } from '@huifa/shared/access/roles';
import { RESULT_LABELS } from '@huifa/shared/consultations/results';
import { FOR_WHOM_LABELS } from '@huifa/shared/consultations/ways';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { momentInWords } from '../platform/moments';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Tag } from '../ui/tag';
import type { Matter } from './matter';

/** A matter that is asked on for years: the newest answers first, the others on demand. */
const ANSWERS_SHOWN = 5;

export function Question({ words }: { words: string }) {
  return (
    <View className="note note-warn stack-tight">
      <View className="strong">律师想问您</View>
      <View className="words">{words}</View>
    </View>
  );
}

export function Answers({ answers }: { answers: Matter['answers'] }) {
  const [whole, setWhole] = useState(false);
  const before = whole ? 0 : Math.max(0, answers.length - ANSWERS_SHOWN);
  return (
    <>
      {before > 0 && (
        <Button look="quiet" onTap={() => setWhole(true)}>
          {`看前面的 ${before} 次答复`}
        </Button>
      )}
      {answers.slice(before).map((answer) => (
        <AnswerCard key={answer.at} answer={answer} />
      ))}
    </>
  );
}

/** An opinion carries who gave it, with the licence number, and what it is not. */
function AnswerCard({ answer }: { answer: Matter['answers'][number] }) {
  const { words, result, lawyerName, givenBy, licenceNo, disclaimer, aidTold, at } = answer;
  const signature = [givenBy, lawyerName && `${lawyerName}律师`, licenceNo && `执业证号 ${licenceNo}`];
  return (
    <Card title="答复" aside={<Tag tone="ok">{RESULT_LABELS[result]}</Tag>}>
      <View className="words">{words}</View>
      <View className="weak">{[...signature, momentInWords(at)].filter(Boolean).join('　')}</View>
      {aidTold && <View className="weak">已经告诉您：经济有困难的，可以申请法律援助，不收钱。</View>}
      <View className="weak">{disclaimer}</View>
    </Card>
  );
}

const BY: Record<Matter['exchanges'][number]['by'], string> = { resident: '您', adviser: '律师', office: '镇法治办' };

/** What the resident told, and what was said back and forth. */
export function Said({ matter }: { matter: Matter }) {
  return (
    <Card title="您说的">
      <View className="words">{matter.words ?? '没有写，打电话时再说'}</View>
      {matter.opposingParty && <View className="weak">{`对方：${matter.opposingParty}`}</View>}
      {matter.forWhom === 'parent' && <View className="weak">{`替${FOR_WHOM_LABELS.parent}问的`}</View>}
      {matter.exchanges.map(({ id, by, words, at }) => (
        <View key={id} className="said">
          <View className="weak">{`${BY[by]}　${momentInWords(at)}`}</View>
          <View className="words">{words}</View>
        </View>
      ))}
      {!matter.passedOn && <View className="weak">没有交给律所，由镇法治办答复。</View>}
    </Card>
  );
}

/** When the lawyer rang, so that nobody waits for a call that has been. */
export function CallsMade({ matter: { calls, ringsFrom } }: { matter: Matter }) {
  if (calls.length === 0) return null;
  return (
    <Card title="律师打过电话">
      {calls.map(({ at, outcome }) => (
        <View key={at}>{`${momentInWords(at)}　${CALL_OUTCOME_SENTENCES[outcome]}`}</View>
      ))}
      {ringsFrom && <View className="weak">{`来电号码 ${ringsFrom}。不收钱，不要验证码。`}</View>}
    </Card>
  );
}

/** Nobody of the office sees the words without a reason, and the resident sees the reason. */
export function Looks({ looks }: { looks: Matter['looks'] }) {
  return (
    <Card title="谁看过您写的内容">
      {looks.length === 0 && <View className="weak">除了接单的律师，没有人看过。</View>}
      {looks.map(({ at, byName, byRole, reason }) => (
        <View key={at} className="said">
          <View>{`${byName}（${ROLE_LABELS[byRole as Role] ?? byRole}）　${momentInWords(at)}`}</View>
          <View className="weak">{`理由：${reason}`}</View>
        </View>
      ))}
    </Card>
  );
}
