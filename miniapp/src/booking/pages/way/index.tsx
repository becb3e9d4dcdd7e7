import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { useTown, writtenWithin } from '../../../platform/town';
import { Heading } from '../../../ui/heading';
import { Loaded } from '../../../ui/loaded';
import { ChoiceRow } from '../../../ui/choice';
import { ErrorNote } from '../../../ui/notes';
import { ListSkeleton } from '../../../ui/skeleton';
import { type Booking, type CallWindow, type Slot, useBooking } from '../../draft';
import { useHold } from '../../hold';
import { SlotRows, WindowRows } from '../../times';
import { StepPage, useNextStep } from '../../step-page';

interface Times {
  windows: CallWindow[];
  slots: Slot[];
}

async function askTimes({ topic, opposingParty }: Booking): Promise<Times> {
  const search = { ...(topic && { topic }), ...(opposingParty && { opposingParty }) };
  const [{ windows }, { slots }] = await Promise.all([
    api('GET /call-windows'),
    api('POST /slot-searches', { body: search }),
  ]);
  return { windows, slots };
}

export default function WayStep() {
  const { value } = useBooking();
  const town = useTown();
  const next = useNextStep('bookingWay');
  const times = useLoad(`times/${value.topic}/${value.opposingParty}`, () => askTimes(value));
  const { send: pick, failure, dismiss } = useHold(next);
  const lookAgain = () => {
    dismiss();
    void times.reload();
  };
  return (
    <StepPage
      step="bookingWay"
      question="律师怎么帮您?"
      foot={failure && <ErrorNote failure={failure} onRetry={lookAgain} />}
    >
      <Loaded of={times} skeleton={<ListSkeleton lines={3} />}>
        {({ windows, slots }) => (
          <>
            <Heading>律师打电话给我</Heading>
            <WindowRows windows={windows} chosen={value.chosen} onPick={(window) => pick({ way: 'call', window })} />
            <Heading>到服务点见面</Heading>
            <SlotRows slots={slots} chosen={value.chosen} onPick={(slot) => pick({ way: 'point', slot })} />
            <Heading>书面答复</Heading>
            <ChoiceRow
              chosen={value.chosen?.way === 'written'}
              note={`${writtenWithin(town.data)}，写在手机上给您看`}
              onTap={() => pick({ way: 'written' })}
            >
              律师写给我
            </ChoiceRow>
          </>
        )}
      </Loaded>
      <View className="weak">都不收钱。律师不会向您要验证码，也不会要您转账。</View>
    </StepPage>
  );
}
