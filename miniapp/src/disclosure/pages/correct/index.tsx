import type { Input } from '@huifa/shared/api/client';
import { APPLICATION_LIMITS } from '@huifa/shared/disclosure/applications';
import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useDraft } from '../../../platform/draft';
import { type Failure, fieldFailure } from '../../../platform/failure';
import { useLoad } from '../../../platform/load';
import { goBack, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Loaded } from '../../../ui/loaded';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';
import { CorrectionAsked } from '../../cards';

type Correction = Input<'POST /disclosures/{id}/corrections'>['body'];

/** null: as it was filed. */
interface Words {
  readonly wanted: string | null;
  readonly features: string | null;
}

const AS_FILED: Words = { wanted: null, features: null };

/** 补正: once, the whole request in better words; the time for the answer begins anew. */
export default function Correct() {
  const id = useParam('id');
  const request = useLoad(`disclosure/${id}`, () => api('GET /disclosures/{id}', { path: { id } }));
  const { value, change, clear } = useDraft(`correct/${id}`, AS_FILED);
  const wanted = value.wanted ?? request.data?.wanted ?? '';
  const features = value.features ?? request.data?.features ?? '';
  const sending = useSending({
    name: `correct/${id}`,
    request: (body: Correction, once) => api('POST /disclosures/{id}/corrections', { path: { id }, body, once }),
    onDone() {
      clear();
      goBack();
    },
    onMoved: () => void request.reload(),
  });
  const { data } = request;
  const open = data?.actions.includes('correct') === true;
  const { wantedMin, wanted: most, features: mostFeatures } = APPLICATION_LIMITS;
  const fits = wanted.trim().length >= wantedMin && wanted.length <= most && features.length <= mostFeatures;
  const send = () => {
    if (data !== null) sending.send({ version: data.version, wanted, features: features.trim() || null });
  };
  const foot = (
    <>
      {sending.failure && <ErrorNote failure={sending.failure} />}
      <Button busy={sending.busy} disabled={!open || !fits} onTap={send}>
        补好了，交上去
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Loaded of={request} skeleton={<CardSkeleton />}>
        {(known) =>
          known.actions.includes('correct') ? (
            <CorrectionAsked request={known} />
          ) : (
            <View>现在没有要补充的。返回上一页，看办到哪一步。</View>
          )
        }
      </Loaded>
      <WordFields words={{ wanted, features }} failure={sending.failure} onChange={change} />
      <View className="weak">交上去以后，答复的日子重新算，从下一个工作日起 20 个工作日。</View>
    </Page>
  );
}

interface WordFieldsProps {
  words: { wanted: string; features: string };
  failure: Failure | null;
  onChange(patch: Partial<Words>): void;
}

function WordFields({ words: { wanted, features }, failure, onChange }: WordFieldsProps) {
  return (
    <>
      <Field
        label="要哪份文件"
        hint="在您原来写的上面改，改成完整的一份"
        kind="words"
        value={wanted}
        onChange={(text) => onChange({ wanted: text })}
        limit={APPLICATION_LIMITS.wanted}
        error={fieldFailure(failure, 'wanted')}
      />
      <Field
        label="文号，或者别的线索"
        hint="可以不写"
        value={features}
        onChange={(text) => onChange({ features: text })}
        limit={APPLICATION_LIMITS.features}
        error={fieldFailure(failure, 'features')}
      />
    </>
  );
}
