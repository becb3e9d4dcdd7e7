import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { isMissing } from '../ui/refusal';
import { RemediesCard } from './remedies-card';
import type { DeskDisclosureView, IdentityView } from '../views';
import { ApplicantCard } from './applicant-card';
import type { CaseAct } from './case-acts';
import { CaseButtons } from './case-buttons';
import { CaseDialogs } from './case-dialogs';
import { CaseLead, DueCard } from './case-head';
import { CopyCard } from './copy-card';
import { FactsCard, StepsCard } from './course-card';
import { DepartmentsCard } from './departments-card';
import './disclosure.css';
import { caseQuery } from './disclosure-query';
import { LettersCard } from './letters-card';

const route = getRouteApi('/desk/disclosures/$id');

/** One request: until when, what to do next, and everything that was written and happened. */
export function CasePage() {
  const { id } = route.useParams();
  const { data: request, error, refetch } = useQuery(caseQuery(id));
  if (request !== undefined) return <Case key={id} request={request} />;
  return (
    <Page title="申请">
      {error === null && <Loading />}
      {error !== null && !isMissing(error) && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isMissing(error) && (
        <EmptyState title="没有找到这件申请" hint="网址可能抄错了。">
          <Link to="/disclosures">回到依申请公开</Link>
        </EmptyState>
      )}
    </Page>
  );
}

function Case({ request }: { request: DeskDisclosureView }) {
  const [act, setAct] = useState<CaseAct | null>(null);
  const [identity, setIdentity] = useState<IdentityView | null>(null);
  return (
    <Page
      title={request.number}
      lead={<CaseLead request={request} />}
      actions={<CaseButtons request={request} onChoose={setAct} />}
    >
      <div className="disclosure-columns">
        <div>
          <DueCard request={request} />
          <LettersCard request={request} onChoose={setAct} />
          <DepartmentsCard request={request} />
          <StepsCard request={request} />
        </div>
        <div>
          <ApplicantCard request={request} identity={identity} onOpened={setIdentity} />
          <CopyCard request={request} identity={identity} />
          <FactsCard request={request} />
          <RemediesCard request={request} />
        </div>
      </div>
      <CaseDialogs request={request} act={act} onClose={() => setAct(null)} />
    </Page>
  );
}
