import { Heading } from '../../../ui/heading';
import { Page } from '../../../ui/page';
import { AdviserBar } from '../../bar';
import { FirmLoad } from '../../firm-load';
import { FirmMatters } from '../../firm-matters';
import { WhoReceives } from '../../offers-to';

/** The coordinator's page: who carries how much, what runs, who is asked. */
export default function FirmPage() {
  return (
    <Page foot={<AdviserBar here="firm" />}>
      <FirmLoad />
      <Heading>在办的事</Heading>
      <FirmMatters />
      <WhoReceives />
    </Page>
  );
}
