import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { go, useParam } from '../../../platform/navigation';
import { stationPhone, useTown } from '../../../platform/town';
import { Button } from '../../../ui/button';
import { CallButton } from '../../../ui/call-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { CorrectionAsked, Wanted, Withdraw } from '../../cards';
import { Letters } from '../../letters';
import { RemedyCard } from '../../remedy';
import { Standing } from '../../standing';

/** One request: where it stands, until when, what was sent, and what can be done against it. */
export default function DisclosureRequest() {
  const id = useParam('id');
  const town = useTown();
  const request = useLoad(`disclosure/${id}`, () => api('GET /disclosures/{id}', { path: { id } }));
  const foot = request.data?.actions.includes('correct') && (
    <Button onTap={() => go('disclosureCorrect', { id })}>去补充</Button>
  );
  return (
    <Page foot={foot}>
      <Loaded of={request} skeleton={<ListSkeleton lines={3} />}>
        {(known) => (
          <>
            <Standing request={known} />
            <CorrectionAsked request={known} />
            <Letters id={known.id} letters={known.letters} />
            {known.remedy && <RemedyCard remedy={known.remedy} />}
            <Wanted request={known} />
            <CallButton phone={stationPhone(town.data)}>看不明白，打电话问</CallButton>
            {known.actions.includes('withdraw') && <Withdraw request={known} onDone={() => void request.reload()} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
