import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { type Topic, TOPIC_CODES, TOPICS } from '@huifa/shared/consultations/topics';
import { DECLINE_CODES, DECLINE_LABELS, type DeclineCode } from '@huifa/shared/dispatch/decline';
import { api } from '../../../platform/api';
import { useDraft } from '../../../platform/draft';
import { replace, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Heading } from '../../../ui/heading';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';

interface Decline {
  readonly code: DeclineCode | null;
  readonly topic: Topic | null;
  readonly words: string;
}

interface DeclineForm {
  code: DeclineCode;
  topic?: Topic;
  words?: string;
}

const EMPTY: Decline = { code: null, topic: null, words: '' };
const CODES = DECLINE_CODES.map((value) => ({ value, label: DECLINE_LABELS[value] }));
const TOPIC_OPTIONS = TOPIC_CODES.map((value) => ({ value, label: TOPICS[value].label }));
const WHY = '为什么不接?';
const WHICH = '实际属于哪一类?';

export default function DeclineOffer() {
  const id = useParam('id');
  const { value, change, clear } = useDraft(`decline/${id}`, EMPTY);
  const { code, topic, words } = value;
  const declining = useSending({
    name: `decline/${id}`,
    request: (body: DeclineForm, once) => api('POST /offers/{id}/decline', { path: { id }, body, once }),
    onDone() {
      clear();
      replace('offers');
    },
  });
  const missing = (code === 'outOfSpecialty' && topic === null) || (code === 'other' && words.trim() === '');
  const ready = code !== null && !missing && words.length <= LIMITS.reason;
  const send = () => {
    if (code) declining.send({ code, ...(code === 'outOfSpecialty' && topic && { topic }), ...(words && { words }) });
  };
  const foot = (
    <>
      {declining.failure && <ErrorNote failure={declining.failure} />}
      <Button look="danger" busy={declining.busy} disabled={!ready} onTap={send}>
        不接，转给别的律所
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Heading look="title">{WHY}</Heading>
      <Choice label={WHY} options={CODES} value={code} onChange={(chosen) => change({ code: chosen })} />
      {code === 'outOfSpecialty' && (
        <>
          <Heading look="title">{WHICH}</Heading>
          <Choice
            label={WHICH}
            options={TOPIC_OPTIONS}
            value={topic}
            onChange={(chosen) => change({ topic: chosen })}
          />
        </>
      )}
      <Field
        kind="words"
        label={code === 'other' ? '请写明理由' : '补充说明（可以不写）'}
        hint="镇法治办看得到，居民看不到"
        value={words}
        onChange={(text) => change({ words: text })}
        limit={LIMITS.reason}
      />
    </Page>
  );
}
