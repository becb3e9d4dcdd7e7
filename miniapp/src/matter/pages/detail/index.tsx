import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { useParam } from '../../../platform/navigation';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { PrintButton } from '../../../ui/print-button';
import { ListSkeleton } from '../../../ui/skeleton';
import { NextAction, OtherActions } from '../../actions';
import { Answers, CallsMade, Looks, Question, Said } from '../../cards';
import { Course } from '../../course';
import { FilesHandedIn } from '../../files';
import { MeetingPlace } from '../../meeting-place';
import { Standing } from '../../standing';

export default function MatterDetail() {
  const id = useParam('id');
  const matter = useLoad(`matter/${id}`, () => api('GET /matters/{id}', { path: { id } }));
  const foot = matter.data && NextAction.offeredBy(matter.data) && <NextAction matter={matter.data} />;
  return (
    <Page foot={foot}>
      <Loaded of={matter} skeleton={<ListSkeleton lines={3} />}>
        {(known) => (
          <>
            <Standing matter={known} />
            <MeetingPlace matter={known} />
            {known.question && <Question words={known.question} />}
            <CallsMade matter={known} />
            <Answers answers={known.answers} />
            {known.answers.length > 0 && (
              <PrintButton path={`/matters/${known.id}/answer.pdf`} name={`${known.number}.pdf`} />
            )}
            <Course matter={known} />
            <Said matter={known} />
            <FilesHandedIn matterId={known.id} />
            <Looks looks={known.looks} />
            <OtherActions matter={known} onDone={() => void matter.reload()} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
