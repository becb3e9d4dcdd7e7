import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import type { RatingLevel } from '@huifa/shared/consultations/results';
import { api } from '../../../platform/api';
import { useDraft } from '../../../platform/draft';
import { useLoad } from '../../../platform/load';
import { goBack, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Heading } from '../../../ui/heading';
import { Levels } from '../../../ui/levels';
import { ErrorNote, Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';

interface Rating {
  readonly level: RatingLevel | null;
  readonly paid: 'no' | 'yes' | null;
  readonly words: string;
}

interface RatingForm {
  level: RatingLevel;
  askedForMoney: boolean;
  words?: string;
  version: number;
}

const EMPTY: Rating = { level: null, paid: null, words: '' };
const PAID = [
  { value: 'no', label: '没有' },
  { value: 'yes', label: '有，或者开口要过' },
] as const;
const QUESTION = '有没有收您的钱?';

/** Five levels, the question about money, and a word if one likes. */
export default function Rate() {
  const id = useParam('id');
  const matter = useLoad(`matter/${id}`, () => api('GET /matters/{id}', { path: { id } }));
  const { value, change, clear } = useDraft(`rate/${id}`, EMPTY);
  const { level, paid, words } = value;
  const sending = useSending({
    name: `rate/${id}`,
    request: (body: RatingForm, once) => api('POST /matters/{id}/rating', { path: { id }, body, once }),
    onDone() {
      clear();
      goBack();
    },
    onMoved: () => void matter.reload(),
  });
  const version = matter.data?.version;
  const ready = level !== null && paid !== null && version !== undefined && words.length <= LIMITS.reason;
  const send = () => {
    if (ready) sending.send({ level, askedForMoney: paid === 'yes', version, ...(words && { words }) });
  };
  const foot = (
    <>
      {(sending.failure ?? matter.failure) && <ErrorNote failure={(sending.failure ?? matter.failure)!} />}
      <Button busy={sending.busy} disabled={!ready} onTap={send}>
        交给镇里
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Heading look="title">这次帮到您了吗?</Heading>
      <Levels value={level} onChange={(chosen) => change({ level: chosen })} />
      <Heading look="title">{QUESTION}</Heading>
      <Choice label={QUESTION} options={PAID} value={paid} onChange={(chosen) => change({ paid: chosen })} />
      {paid === 'yes' && <Note tone="warn">律师不能收您的钱。这一条会直接交给镇法治办主任，由他找您了解。</Note>}
      <Field
        kind="words"
        label="还想说什么"
        hint="可以不写。律所看不到是谁写的"
        value={words}
        onChange={(text) => change({ words: text })}
        limit={LIMITS.reason}
      />
    </Page>
  );
}
