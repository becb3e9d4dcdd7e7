import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { isMissing } from '../ui/refusal';
import type { BoardAction, BoardMatterView, OpenedMatterView } from '../views';
import { MergeDialog, RetagDialog, RevisitDialog, TakeOverDialog } from './act-dialogs';
import { DispatchDialog } from './dispatch-dialog';
import './matter.css';
import { MatterButtons } from './matter-buttons';
import { MatterDecisions } from './matter-decisions';
import { MatterEvents } from './matter-events';
import { MatterLead, MatterSummary } from './matter-head';
import { MatterLooks, MatterRating } from './matter-looks';
import { MatterOffers } from './matter-offers';
import { matterQuery } from './matter-query';
import { MatterTimes } from './matter-times';
import { MoveDialog } from './move-dialog';
import { ActNotices, RevisitCard } from './office-acts';
import { OfficeAnswer } from './office-answer';
import { OpenedWords, OpenWordsDialog } from './open-words';
import { ReopenCard, ReopenDialog } from './reopen-dialog';

const route = getRouteApi('/desk/matters/$id');

/** One matter: what to do, how it stands, and everything that happened; no words of the resident unasked. */
export function MatterPage() {
  const { id } = route.useParams();
  const { data: matter, error, refetch } = useQuery(matterQuery(id));
  if (matter !== undefined) return <Matter key={id} matter={matter} />;
  return (
    <Page title="事项">
      {error === null && <Loading />}
      {error !== null && !isMissing(error) && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isMissing(error) && (
        <EmptyState title="没有找到这件事" hint="网址可能抄错了，或者这件事已经撤销。">
          <Link to="/">回到在办的事</Link>
        </EmptyState>
      )}
    </Page>
  );
}

function Matter({ matter }: { matter: BoardMatterView }) {
  const [doing, setDoing] = useState<BoardAction | null>(null);
  const [words, setWords] = useState<OpenedMatterView | null>(null);
  // Stays when the matter moves on meanwhile: what was typed must not vanish.
  const [answering, setAnswering] = useState(false);
  const mayAnswer = matter.actions.includes('answer');
  const offered = matter.actions.filter((action) => !/^open/.test(action) || words === null);

  function show(opened: OpenedMatterView) {
    setWords(opened);
    setAnswering(mayAnswer);
  }

  return (
    <Page
      title={matter.number}
      lead={<MatterLead matter={matter} />}
      actions={
        <MatterButtons
          matter={matter}
          actions={offered}
          pressing={matter.officeReason !== null}
          onChoose={setDoing}
          onOpened={show}
        />
      }
    >
      <MatterSummary matter={matter} />
      <ActNotices matter={matter} />
      {mayAnswer && !answering && <p className="notice">要答复居民，请先写明理由，打开居民的话。</p>}
      <div className="matter-columns">
        <div>
          {words !== null && (
            <OpenedWords id={matter.id} number={matter.number} words={words} onHide={() => setWords(null)} />
          )}
          {answering && <OfficeAnswer matter={matter} onDone={() => setAnswering(false)} />}
          <ReopenCard reopen={matter.reopen} />
          <MatterTimes matter={matter} />
          <MatterEvents events={matter.events} />
        </div>
        <div>
          <MatterOffers offers={matter.offers} />
          <MatterDecisions decisions={matter.decisions} />
          <MatterRating rating={matter.rating} />
          <RevisitCard matter={matter} />
          <MatterLooks looks={matter.looks} />
        </div>
      </div>
      <Dialogs matter={matter} doing={doing} onOpened={show} onClose={() => setDoing(null)} />
    </Page>
  );
}

interface DialogsProps {
  matter: BoardMatterView;
  doing: BoardAction | null;
  onOpened: (words: OpenedMatterView) => void;
  onClose: () => void;
}

/** Each of what may be done asks once, in words that say what will happen. */
function Dialogs({ matter, doing, onOpened, onClose }: DialogsProps) {
  return (
    <>
      <OpenWordsDialog
        id={matter.id}
        mayStand={matter.state === 'kept'}
        open={doing === 'open'}
        onOpened={onOpened}
        onClose={onClose}
      />
      <DispatchDialog matter={matter} open={doing === 'dispatch'} onClose={onClose} />
      <MoveDialog matter={matter} open={doing === 'move'} onClose={onClose} />
      <ReopenDialog matter={matter} open={doing === 'decideReopen'} onClose={onClose} />
      <TakeOverDialog matter={matter} open={doing === 'takeOver'} onClose={onClose} />
      <MergeDialog matter={matter} open={doing === 'merge'} onClose={onClose} />
      <RetagDialog matter={matter} open={doing === 'retag'} onClose={onClose} />
      <RevisitDialog matter={matter} open={doing === 'revisit'} onClose={onClose} />
    </>
  );
}
