import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { startFrom, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ChoiceRow } from '../../../ui/choice';
import { Heading } from '../../../ui/heading';
import { Loaded } from '../../../ui/loaded';
import { topicLabel } from '../../../ui/matter-news';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';
import { Colleagues, type Colleague } from '../../colleagues';
import { minutesInWords } from '../../minutes';

/** The coordinator accepts for a lawyer who is in court: she searched for conflicts, he does the work. */
export default function AssignOffer() {
  const id = useParam('id');
  const offer = useLoad(`offer/${id}`, () => api('GET /offers/{id}', { path: { id } }));
  const [colleague, setColleague] = useState<Colleague | null>(null);
  const [conflictChecked, setChecked] = useState(false);
  const sending = useSending({
    name: `assign/${id}`,
    request: (body: { conflictChecked: boolean; lawyerId: string }, once) =>
      api('POST /offers/{id}/assignments', { path: { id }, body, once }),
    onDone: () => startFrom('offers'),
  });
  const ready = colleague !== null && conflictChecked;
  const foot = (
    <>
      {sending.failure && <ErrorNote failure={sending.failure} />}
      <Button
        busy={sending.busy}
        disabled={!ready}
        onTap={() => ready && sending.send({ conflictChecked, lawyerId: colleague.id })}
      >
        {colleague ? `接单，分给${colleague.name}律师` : '先选一位律师'}
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Loaded of={offer} skeleton={<CardSkeleton lines={3} />}>
        {(known) => (
          <>
            <Card>
              <Heading look="title">{topicLabel(known.topic)}</Heading>
              <View className="weak">{`${known.number}　${minutesInWords(known.minutesLeft) ?? ''}`}</View>
              <View>{`咨询人：${known.residentName}　对方：${known.opposingParty ?? '没有写'}`}</View>
            </Card>
            <Heading>给哪位律师</Heading>
            <Colleagues topic={known.topic} value={colleague} onChange={setColleague} />
            <ChoiceRow
              many
              chosen={conflictChecked}
              note="查的人和时间会记下来"
              onTap={() => setChecked(!conflictChecked)}
            >
              已检索，无利益冲突
            </ChoiceRow>
          </>
        )}
      </Loaded>
    </Page>
  );
}
