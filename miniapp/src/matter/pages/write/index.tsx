import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useDraft } from '../../../platform/draft';
import { useLoad } from '../../../platform/load';
import { goBack, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Loaded } from '../../../ui/loaded';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';
import { Question } from '../../cards';
import { isWriting, type Matter, WRITING, type Writing } from '../../matter';

const EMPTY = { words: '' };

interface Words {
  words: string;
  version: number;
}

function post(kind: Writing, id: string, body: Words, once: string): Promise<Matter> {
  const input = { path: { id }, body, once };
  if (kind === 'reply') return api('POST /matters/{id}/replies', input);
  if (kind === 'followUp') return api('POST /matters/{id}/follow-ups', input);
  return api('POST /matters/{id}/reopen-requests', input);
}

/** One text: an answer to the lawyer's question, a further question, or why the matter should be taken up again. */
export default function Write() {
  const id = useParam('id');
  const asked = useParam('kind');
  const kind = isWriting(asked) ? asked : 'followUp';
  const matter = useLoad(`matter/${id}`, () => api('GET /matters/{id}', { path: { id } }));
  const { value, change, clear } = useDraft(`${kind}/${id}`, EMPTY);
  const sending = useSending({
    name: `${kind}/${id}`,
    request: (body: Words, once) => post(kind, id, body, once),
    onDone() {
      clear();
      goBack();
    },
    onMoved: () => void matter.reload(),
  });
  const limit = kind === 'askReopen' ? LIMITS.reason : LIMITS.words;
  const ready = matter.data !== null && value.words.trim() !== '' && value.words.length <= limit;
  const send = () => matter.data && sending.send({ words: value.words, version: matter.data.version });
  const foot = (
    <>
      {sending.failure && <ErrorNote failure={sending.failure} />}
      <Button busy={sending.busy} disabled={!ready} onTap={send}>
        {WRITING[kind].send}
      </Button>
    </>
  );
  return (
    <Page title={WRITING[kind].title} foot={foot}>
      <Loaded of={matter} skeleton={<CardSkeleton />}>
        {({ question, number }) =>
          question && kind === 'reply' ? <Question words={question} /> : <View className="weak">{number}</View>
        }
      </Loaded>
      <Field
        kind="words"
        label={WRITING[kind].label}
        hint={kind === 'askReopen' ? '镇法治办会看，并写明同意不同意、为什么' : '只有办这件事的律师能看到'}
        value={value.words}
        onChange={(words) => change({ words })}
        limit={limit}
      />
    </Page>
  );
}
