import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { beginWith, unfilledIn } from '@huifa/shared/consultations/reply-templates';
import { ANSWER_DISCLAIMER, type Result, RESULT_LABELS, RESULTS } from '@huifa/shared/consultations/results';
import type { Way } from '@huifa/shared/consultations/ways';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../platform/api';
import { useDraft } from '../platform/draft';
import { useMe } from '../platform/me';
import { type Sending, useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Choice, ChoiceRow } from '../ui/choice';
import { Field } from '../ui/field';
import { ErrorNote, Note } from '../ui/notes';
import { Beginnings } from './beginnings';
import type { Task } from './task';

interface AnswerDraft {
  readonly words: string;
  readonly result: Result | null;
  readonly aidTold: boolean;
  readonly limitationTold: boolean;
  /** Rung from this page, and no outcome said yet: who answers after ringing got through. */
  readonly rang: boolean;
}

interface AnswerForm {
  answer: string;
  result: Result;
  aidTold: boolean;
  limitationTold: boolean;
  version: number;
}

export interface Answering {
  readonly value: AnswerDraft;
  change(patch: Partial<AnswerDraft>): void;
  readonly sending: Sending<AnswerForm>;
}

const EMPTY: AnswerDraft = { words: '', result: null, aidTold: false, limitationTold: false, rang: false };
const OPTIONS = RESULTS.map((value) => ({ value, label: RESULT_LABELS[value] }));
const HOW = '办得怎么样';

/** How it mostly ends, so that it need not be tapped. */
const USUAL: Record<Way, Result> = { written: 'writtenAnswer', call: 'answered', point: 'answered' };

/** Results that are told on the telephone; the others are reached without it as well. */
const SPOKEN: readonly Result[] = ['answered', 'toLegalAid', 'toMediation', 'toLitigation', 'toPolice', 'toOtherBody'];

/** One text, one result, two ticks: no ledger afterwards. `onDone` is also told when the matter moved meanwhile. */
export function useAnswer(id: string, task: Task | null, onDone: () => void): Answering {
  const { value, change, clear } = useDraft(`answer/${id}`, EMPTY);
  const sending = useSending({
    name: `answer/${id}`,
    async request(body: AnswerForm, once) {
      if (value.rang && SPOKEN.includes(body.result) && task?.state === 'inProgress')
        await api('POST /tasks/{id}/calls', {
          path: { id },
          body: { version: body.version, outcome: 'reached' },
          once: `${once}-c`,
        });
      return api('POST /tasks/{id}/answer', { path: { id }, body, once });
    },
    onDone() {
      clear();
      onDone();
    },
    onMoved: onDone,
  });
  return { value, change, sending };
}

/** The one text field of the whole flow, and what is ticked beside it. */
export function AnswerFields({ task, answering: { value, change } }: { task: Task; answering: Answering }) {
  const [choosing, setChoosing] = useState(false);
  const { words, aidTold, limitationTold } = value;
  const result = value.result ?? USUAL[task.way];
  return (
    <Card title="答复">
      <Field
        kind="words"
        label={task.way === 'written' ? '书面答复' : '说了什么（咨询人看得到）'}
        hint="可以粘贴，也可以用手机键盘的语音输入"
        value={words}
        onChange={(text) => change({ words: text })}
        limit={LIMITS.answer}
      />
      <FromTemplate topic={task.topic} words={words} onChange={(text) => change({ words: text })} />
      <ChoiceRow many chosen={aidTold} onTap={() => change({ aidTold: !aidTold })}>
        已告知可以申请法律援助
      </ChoiceRow>
      <ChoiceRow many chosen={limitationTold} onTap={() => change({ limitationTold: !limitationTold })}>
        已告知时效（有时效的）
      </ChoiceRow>
      <View className="row">
        <View className="grow">{`${HOW}：${RESULT_LABELS[result]}`}</View>
        <Button look="quiet" onTap={() => setChoosing(!choosing)}>
          {choosing ? '就这样' : '换一个'}
        </Button>
      </View>
      {choosing && (
        <Choice
          label={HOW}
          options={OPTIONS}
          value={result}
          onChange={(chosen) => {
            change({ result: chosen });
            setChoosing(false);
          }}
        />
      )}
      <Signature />
    </Card>
  );
}

/** Puts a template before what is typed, takes it out again, and says which blanks are still to be filled in. */
function FromTemplate({
  topic,
  words,
  onChange,
}: {
  topic: Task['topic'];
  words: string;
  onChange(text: string): void;
}) {
  const [put, setPut] = useState<{ before: string; after: string } | null>(null);
  const pick = (text: string) => {
    const after = beginWith(words, text);
    setPut(after === words ? null : { before: words, after });
    onChange(after);
  };
  const blanks = unfilledIn(words);
  return (
    <>
      {blanks.length > 0 && <Note tone="warn">{`还没有填：${blanks.join('、')}。填好或删掉才能发。`}</Note>}
      {put !== null && put.after === words && (
        <Button look="quiet" onTap={() => onChange(put.before)}>
          撤回刚放进去的模板
        </Button>
      )}
      <Beginnings topic={topic} onPick={pick} />
    </>
  );
}

/** Sends it and closes the matter. */
export function AnswerFoot({ task, answering: { value, sending } }: { task: Task; answering: Answering }) {
  const { words, aidTold, limitationTold } = value;
  const ready = words.trim() !== '' && words.length <= LIMITS.answer;
  const form = {
    answer: words,
    result: value.result ?? USUAL[task.way],
    aidTold,
    limitationTold,
    version: task.version,
  };
  return (
    <>
      {sending.failure && <ErrorNote failure={sending.failure} />}
      <Button busy={sending.busy} disabled={!ready} onTap={() => ready && sending.send(form)}>
        办结，发给咨询人
      </Button>
    </>
  );
}

/** What is put under the answer. The licence number comes from the firm's roster on the server. */
function Signature() {
  const me = useMe();
  return (
    <View className="weak">{`落款：${me?.firmName ?? ''}　${me?.personName ?? ''}律师，执业证号按律所名册写上。${ANSWER_DISCLAIMER}`}</View>
  );
}
