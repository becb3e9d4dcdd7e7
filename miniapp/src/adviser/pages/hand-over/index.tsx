import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useDraft } from '../../../platform/draft';
import { useLoad } from '../../../platform/load';
import { startFrom, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { topicLabel } from '../../../ui/matter-news';
import { ErrorNote, Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { Colleagues, type Colleague } from '../../colleagues';

const EMPTY = { reason: '' };

/** What is handed over, as either hand knows it. */
async function subject(id: string, ofFirm: boolean) {
  if (!ofFirm) return { ...(await api('GET /tasks/{id}', { path: { id } })), lawyerId: '' };
  return (await api('GET /firm/matters')).matters.find((matter) => matter.id === id) ?? null;
}

/** A colleague goes on with it. The coordinator hands over without having seen a word. */
export default function HandOver() {
  const id = useParam('id');
  const ofFirm = useParam('firm') === 'yes';
  const matter = useLoad(`hand-over/${id}`, () => subject(id, ofFirm));
  const [colleague, setColleague] = useState<Colleague | null>(null);
  const { value, change, clear } = useDraft(`hand-over/${id}`, EMPTY);
  const sending = useSending<{ version: number; lawyerId: string; reason: string }, unknown>({
    name: `hand-over/${id}`,
    request: (body, once) =>
      ofFirm
        ? api('POST /firm/matters/{id}/hand-overs', { path: { id }, body, once })
        : api('POST /tasks/{id}/hand-overs', { path: { id }, body, once }),
    onDone() {
      clear();
      startFrom(ofFirm ? 'firm' : 'tasks');
    },
    onMoved: () => void matter.reload(),
  });
  const known = matter.data;
  const ready = known !== null && colleague !== null && value.reason.trim() !== '';
  const send = () => {
    if (ready) sending.send({ version: known.version, lawyerId: colleague.id, reason: value.reason });
  };
  const failure = sending.failure ?? matter.failure;
  const foot = (
    <>
      {failure && <ErrorNote failure={failure} />}
      <Button busy={sending.busy} disabled={!ready} onTap={send}>
        {colleague ? `转给${colleague.name}律师` : '先选一位律师'}
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Note>
        {`${known ? `${topicLabel(known.topic)}　${known.number}。` : ''}转出以后原来的律师马上看不到；接手的律师先查利益冲突，才看得到内容和电话。居民会收到新律师的姓名。`}
      </Note>
      {known && <Colleagues topic={known.topic} except={known.lawyerId} value={colleague} onChange={setColleague} />}
      <Field
        kind="words"
        label="为什么转"
        hint="镇法治办看得到，例如：开庭、休假。不要写居民说的话"
        value={value.reason}
        onChange={(reason) => change({ reason })}
        limit={LIMITS.reason}
      />
    </Page>
  );
}
