import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { spellInWords } from '../../../platform/moments';
import { goBack, useParam } from '../../../platform/navigation';
import { useSending } from '../../../platform/sending';
import { stationPhone, useTown } from '../../../platform/town';
import { Button } from '../../../ui/button';
import { CallButton } from '../../../ui/call-button';
import { ChoiceRow } from '../../../ui/choice';
import { Heading } from '../../../ui/heading';
import { Loaded } from '../../../ui/loaded';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import type { Matter } from '../../matter';

/** Nobody reads forty times at once on a phone. */
const SHOWN_AT_FIRST = 10;

type Slot = Awaited<ReturnType<typeof ask>>['slots'][number];

async function ask(id: string) {
  const [matter, { slots }] = await Promise.all([
    api('GET /matters/{id}', { path: { id } }),
    api('GET /matters/{id}/free-slots', { path: { id } }),
  ]);
  return { matter, slots };
}

function agreedWords({ appointment }: Matter): string {
  return appointment ? `现在约的是${spellInWords(appointment.startsAt, appointment.endsAt)}` : '';
}

/** Another time for the meeting, and the seat of before goes to somebody else. */
export default function Move() {
  const id = useParam('id');
  const times = useLoad(`move/${id}`, () => ask(id));
  const [slotId, setSlotId] = useState<string | null>(null);
  const moving = useSending({
    name: `move/${id}`,
    request: (body: { slotId: string; version: number }, once) =>
      api('POST /matters/{id}/appointment', { path: { id }, body, once }),
    onDone: goBack,
    onMoved: () => void times.reload(),
  });
  const version = times.data?.matter.version;
  const send = () => slotId !== null && version !== undefined && moving.send({ slotId, version });
  const lookAgain = () => {
    moving.dismiss();
    setSlotId(null);
    void times.reload();
  };
  const foot = (
    <>
      {moving.failure && <ErrorNote failure={moving.failure} onRetry={lookAgain} />}
      <Button busy={moving.busy} disabled={slotId === null || version === undefined} onTap={send}>
        改到这个时间
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Loaded of={times} skeleton={<ListSkeleton lines={3} />}>
        {({ matter, slots }) => (
          <>
            <View className="weak">{agreedWords(matter)}</View>
            <Heading look="title">改到什么时候?</Heading>
            <Times slots={slots} chosen={slotId} onChoose={setSlotId} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface TimesProps {
  slots: readonly Slot[];
  chosen: string | null;
  onChoose(id: string): void;
}

function Times({ slots, chosen, onChoose }: TimesProps) {
  const town = useTown();
  const [all, setAll] = useState(false);
  if (slots.length === 0)
    return (
      <>
        <View>近期没有别的空位。急的话，请打电话。</View>
        <CallButton phone={stationPhone(town.data)}>打电话到镇法律服务站</CallButton>
      </>
    );
  return (
    <>
      <View className="stack" role="radiogroup" aria-label="改到什么时候">
        {slots.slice(0, all ? slots.length : SHOWN_AT_FIRST).map((slot) => (
          <ChoiceRow
            key={slot.id}
            chosen={slot.id === chosen}
            note={`${slot.pointName}（${slot.address}），${slot.lawyerName}律师`}
            onTap={() => onChoose(slot.id)}
          >
            {spellInWords(slot.startsAt, slot.endsAt)}
          </ChoiceRow>
        ))}
      </View>
      {!all && slots.length > SHOWN_AT_FIRST && (
        <Button look="quiet" onTap={() => setAll(true)}>
          看后面的时间
        </Button>
      )}
    </>
  );
}
