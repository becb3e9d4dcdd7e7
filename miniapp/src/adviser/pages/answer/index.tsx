import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { ANSWER_DISCLAIMER, type Result, RESULT_LABELS, RESULTS } from '@huifa/shared/consultations/results';
import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useDraft } from '../../../platform/draft';
import { useLoad } from '../../../platform/load';
import { useMe } from '../../../platform/me';
import { goBack, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice, ChoiceRow } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Heading } from '../../../ui/heading';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';

interface AnswerDraft {
  readonly words: string;
  readonly result: Result | null;
  readonly aidTold: boolean;
  readonly limitationTold: boolean;
}

interface AnswerForm {
  answer: string;
  result: Result;
  aidTold: boolean;
  limitationTold: boolean;
  version: number;
}

const EMPTY: AnswerDraft = { words: '', result: null, aidTold: false, limitationTold: false };
const OPTIONS = RESULTS.map((value) => ({ value, label: RESULT_LABELS[value] }));
const HOW = '办得怎么样';

/** One text, one result, two ticks: no ledger afterwards. */
export default function AnswerTask() {
  const id = useParam('id');
  const task = useLoad(`task/${id}`, () => api('GET /tasks/{id}', { path: { id } }));
  const { value, change, clear } = useDraft(`answer/${id}`, EMPTY);
  const sending = useSending({
    name: `answer/${id}`,
    request: (body: AnswerForm, once) => api('POST /tasks/{id}/answer', { path: { id }, body, once }),
    onDone() {
      clear();
      goBack();
    },
    onMoved: () => void task.reload(),
  });
  const { words, result, aidTold, limitationTold } = value;
  const version = task.data?.version;
  const ready = version !== undefined && result !== null && words.trim() !== '' && words.length <= LIMITS.answer;
  const send = () => {
    if (ready) sending.send({ answer: words, result, aidTold, limitationTold, version });
  };
  const failure = sending.failure ?? task.failure;
  const foot = (
    <>
      {failure && <ErrorNote failure={failure} />}
      <Button busy={sending.busy} disabled={!ready} onTap={send}>
        办结，发给咨询人
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Field
        kind="words"
        label={task.data?.way === 'written' ? '书面答复' : '说了什么（咨询人看得到）'}
        hint="可以粘贴，也可以用手机键盘的语音输入"
        value={words}
        onChange={(text) => change({ words: text })}
        limit={LIMITS.answer}
      />
      <Heading>{HOW}</Heading>
      <Choice label={HOW} options={OPTIONS} value={result} onChange={(chosen) => change({ result: chosen })} />
      <ChoiceRow many chosen={aidTold} onTap={() => change({ aidTold: !aidTold })}>
        已告知可以申请法律援助
      </ChoiceRow>
      <ChoiceRow many chosen={limitationTold} onTap={() => change({ limitationTold: !limitationTold })}>
        已告知时效（有时效的）
      </ChoiceRow>
      <Signature />
    </Page>
  );
}

/** What is put under the answer. The licence number comes from the firm's roster on the server. */
function Signature() {
  const me = useMe();
  return (
    <Card title="答复下面会写上">
      <View>{`${me?.firmName ?? ''}　${me?.personName ?? ''}律师`}</View>
      <View className="weak">{`执业证号按律所名册写上。${ANSWER_DISCLAIMER}`}</View>
    </Card>
  );
}
