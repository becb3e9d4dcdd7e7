import type { OfficeReason } from '@huifa/shared/matters/office-reasons';
import { STATE_LABELS } from '@huifa/shared/consultations/consultation.labels';
import { MOVE_LABELS } from '@huifa/shared/matters/whose-move';
import type { ReactNode } from 'react';
import { LightTag } from '../ui/light-tag';
import { Moment } from '../ui/moment';
import type { BoardMatterView } from '../views';
import { DESK_URGENCIES, DESK_WAYS, topicLabel } from '../ui/desk-labels';

const WHAT_TO_DO: Record<OfficeReason, string> = {
  nobodyEligible: '没有律所可以派，请您书面指派。',
  secondDecline: '已经两次没接，请您书面指派。',
  dutyDeclined: '约好的值班律师，或接手的同事，不能接，请您另外指派。',
  reopenRequested: '居民说没有解决，要求重办，请您决定。',
  kept: '居民不同意交给律所，请镇里答复，或介绍到别处。',
  takenOver: '镇里收回自己办的，请答复居民，或者另外指派律所。',
};

/** What to do now, or whose move it is, and how much time is left. */
export function MatterLead({ matter }: { matter: BoardMatterView }) {
  const { officeReason, whoseMove, state, light, minutesLeft, dueAt } = matter;
  const standing = whoseMove === 'nobody' ? STATE_LABELS[state] : `${MOVE_LABELS[whoseMove]}：${STATE_LABELS[state]}`;
  return (
    <>
      <b className="matter-lead">{officeReason === null ? standing : WHAT_TO_DO[officeReason]}</b>{' '}
      {minutesLeft !== null && <LightTag light={light} minutesLeft={minutesLeft} />}
      {dueAt !== null && (
        <>
          {' '}
          最晚 <Moment at={dueAt} />
        </>
      )}
    </>
  );
}

/** What it is about, without a word of the resident. */
export function MatterSummary({ matter }: { matter: BoardMatterView }) {
  const village = [matter.communityName, matter.villageName].filter((name) => name !== null).join(' ');
  return (
    <dl className="summary card">
      <Fact label="类别">
        {topicLabel(matter.topic)}{' '}
        {matter.urgency !== null && <span className="tag tag-red">{DESK_URGENCIES[matter.urgency]}</span>}
      </Fact>
      <Fact label="方式">{DESK_WAYS[matter.way]}</Fact>
      <Fact label="村居">{village === '' ? '没有填' : village}</Fact>
      <Fact label="律所">{matter.firmName ?? '—'}</Fact>
      <Fact label="律师">{matter.lawyerName ?? '—'}</Fact>
      {matter.acts.clerkName !== null && <Fact label="镇里经办">{matter.acts.clerkName}</Fact>}
      {matter.declines > 0 && <Fact label="没接">{matter.declines} 次</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
