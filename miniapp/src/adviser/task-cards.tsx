import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { URGENCY_LABELS } from '@huifa/shared/consultations/emergency';
import { RESULT_LABELS } from '@huifa/shared/consultations/results';
import { View } from '@tarojs/components';
import { momentInWords } from '../platform/moments';
import { Card } from '../ui/card';
import { Heading } from '../ui/heading';
import { topicLabel } from '../ui/matter-news';
import { Note } from '../ui/notes';
import { PrintButton } from '../ui/print-button';
import { Tag } from '../ui/tag';
import { LIGHT_TONES, minutesInWords } from './minutes';
import type { Task } from './task';
import { WAYS_FOR_LAWYER, whenInWords } from './when';

/** Who, what, and when. */
export function TaskFacts({ task }: { task: Task }) {
  const left = minutesInWords(task.minutesLeft);
  return (
    <Card>
      <View className="row">
        <Tag tone="brand">{`${WAYS_FOR_LAWYER[task.way]} · ${STATE_LABELS[task.state]}`}</Tag>
        {left && <Tag tone={LIGHT_TONES[task.light]}>{left}</Tag>}
      </View>
      <Heading look="title">{`${topicLabel(task.topic)} · ${task.residentName}`}</Heading>
      <View className="weak">{[task.number, task.villageName].filter(Boolean).join('　')}</View>
      {whenInWords(task) && <View>{whenInWords(task)}</View>}
      <View>{`对方：${task.opposingParty ?? '没有写'}`}</View>
      {task.forWhom === 'parent' && (
        <View>{`替长辈问的${task.beneficiaryName ? `：${task.beneficiaryName}` : ''}`}</View>
      )}
      {task.urgency && <Note tone="warn">{`急事：${URGENCY_LABELS[task.urgency]}`}</Note>}
    </Card>
  );
}

/** What the resident wrote, and what was asked and answered since. */
export function Dialogue({ task }: { task: Task }) {
  return (
    <Card title="咨询人说的">
      <View className="words">{task.words ?? '没有写，请打电话问。'}</View>
      {task.exchanges.map(({ id, by, words, at }) => (
        <View key={id} className="said">
          <View className="weak">{`${by === 'resident' ? '咨询人' : by === 'adviser' ? '律师' : '镇法治办'}　${momentInWords(at)}`}</View>
          <View className="words">{words}</View>
        </View>
      ))}
    </Card>
  );
}

export function Answered({ task }: { task: Task }) {
  return (
    <>
      {task.answers.map(({ at, words, result, aidTold }) => (
        <Card key={at} title="已经答复" aside={<Tag tone="ok">{RESULT_LABELS[result]}</Tag>}>
          <View className="words">{words}</View>
          <View className="weak">{`${momentInWords(at)}　${aidTold ? '已告知法律援助' : '没有告知法律援助'}`}</View>
        </Card>
      ))}
      {task.opened && task.answers.length > 0 && (
        <PrintButton path={`/tasks/${task.id}/answer.pdf`} name={`${task.number}.pdf`} />
      )}
    </>
  );
}
