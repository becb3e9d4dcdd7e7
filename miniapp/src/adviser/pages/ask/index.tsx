import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { api } from '../../../platform/api';
import { useDraft } from '../../../platform/draft';
import { useLoad } from '../../../platform/load';
import { goBack, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { ErrorNote, Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';

const EMPTY = { words: '' };

/** Asking the resident stops the clock until they answer. */
export default function Ask() {
  const id = useParam('id');
  const task = useLoad(`task/${id}`, () => api('GET /tasks/{id}', { path: { id } }));
  const { value, change, clear } = useDraft(`ask/${id}`, EMPTY);
  const sending = useSending({
    name: `ask/${id}`,
    request: (body: { words: string; version: number }, once) =>
      api('POST /tasks/{id}/questions', { path: { id }, body, once }),
    onDone() {
      clear();
      goBack();
    },
    onMoved: () => void task.reload(),
  });
  const ready = task.data !== null && value.words.trim() !== '' && value.words.length <= LIMITS.words;
  const send = () => task.data && sending.send({ words: value.words, version: task.data.version });
  const failure = sending.failure ?? task.failure;
  const foot = (
    <>
      {failure && <ErrorNote failure={failure} />}
      <Button busy={sending.busy} disabled={!ready} onTap={send}>
        发给咨询人
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Note>发出以后，在咨询人回答之前不计您的时间。</Note>
      <Field
        kind="words"
        label="要问什么"
        hint="用他听得懂的话，一次问全"
        value={value.words}
        onChange={(words) => change({ words })}
        limit={LIMITS.words}
      />
    </Page>
  );
}
