import { View } from '@tarojs/components';
import { go } from '../../../platform/navigation';
import { stationPhone, useTown } from '../../../platform/town';
import { Button } from '../../../ui/button';
import { CallButton } from '../../../ui/call-button';
import { ErrorNote } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { AidCard, ConsentCard } from '../../consent';
import { ConsentButtons } from '../../consent-buttons';
import { type Slot, useBooking } from '../../draft';
import { useHold } from '../../hold';
import { SummaryLines } from '../../summary-lines';
import { SlotRows } from '../../times';
import { freeSlots, useBookingSend } from '../../use-booking-send';

/** The one page to read before it is sent: what was said, who gets to see it, and both answers to that. */
export default function Summary() {
  const { value } = useBooking();
  const town = useTown();
  const sending = useBookingSend();
  const hold = useHold(sending.dismiss);
  const failure = hold.failure ?? sending.failure;
  const { chosen } = value;
  if (!chosen) return <NoTimeYet />;
  const slots = freeSlots(sending.failure);
  const takeInstead = (slot: Slot) => hold.send({ way: 'point', slot });
  const foot = (
    <>
      {failure && <ErrorNote failure={failure} />}
      {failure?.code === 'TOO_MANY_OPEN' && (
        <CallButton phone={stationPhone(town.data)}>打电话到镇法律服务站</CallButton>
      )}
      {slots ? (
        <SlotRows slots={slots} chosen={chosen} onPick={takeInstead} />
      ) : (
        <ConsentButtons way={chosen.way} sending={sending} />
      )}
    </>
  );
  return (
    <Page foot={foot}>
      <SummaryLines booking={value} />
      <ConsentCard firms={town.data?.firms ?? []} chosen={chosen} />
      <AidCard />
    </Page>
  );
}

function NoTimeYet() {
  return (
    <Page>
      <View>还没有选律师怎么帮您。</View>
      <Button onTap={() => go('bookingWay')}>去选</Button>
    </Page>
  );
}
