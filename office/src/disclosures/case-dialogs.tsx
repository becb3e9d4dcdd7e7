import type { DeskDisclosureView } from '../views';
import type { CaseAct } from './case-acts';
import { AssignDialog, CorrectDialog, PayDialog, PlainDialog, PlatformNumberDialog } from './course-dialogs';
import { OpinionDialog, ResultDialog, ReviewDialog, ServeDialog, SignDialog, VoidDialog } from './letter-dialogs';
import { NoticeDialog } from './notice-dialog';
import { ReplyDialog } from './reply-dialog';
import { SealDialog } from './seal-dialog';

interface CaseDialogsProps {
  request: DeskDisclosureView;
  act: CaseAct | null;
  onClose: () => void;
}

/** Each of what may be done asks once: one window at a time. */
export function CaseDialogs({ request, act, onClose }: CaseDialogsProps) {
  const props = { request, onClose };
  switch (act?.kind) {
    case undefined:
      return null;
    case 'confirm':
    case 'lapse':
    case 'withdraw':
    case 'archive':
      return <PlainDialog {...props} kind={act.kind} />;
    case 'assign':
      return <AssignDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'pay':
      return <PayDialog {...props} />;
    case 'platformNumber':
      return <PlatformNumberDialog {...props} />;
    case 'reply':
      return <ReplyDialog {...props} />;
    case 'notice':
      return <NoticeDialog {...props} kind={act.notice} />;
    case 'review':
      return <ReviewDialog {...props} letter={act.letter} />;
    case 'sign':
      return <SignDialog {...props} letter={act.letter} />;
    case 'void':
      return <VoidDialog {...props} letter={act.letter} />;
    case 'seal':
      return <SealDialog {...props} letter={act.letter} />;
    case 'serve':
      return <ServeDialog {...props} letter={act.letter} />;
    case 'result':
      return <ResultDialog {...props} letter={act.letter} serviceId={act.serviceId} />;
    case 'opinion':
      return <OpinionDialog {...props} letter={act.letter} />;
  }
}
