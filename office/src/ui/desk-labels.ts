/** Short words of the desk, where the resident's sentences would be too long for a column. */
import type { Urgency } from '@huifa/shared/consultations/emergency';
import { type Topic, TOPICS } from '@huifa/shared/consultations/topics';
import type { Way } from '@huifa/shared/consultations/ways';
import type { OfficeReason } from '@huifa/shared/matters/office-reasons';

/** What the office does about it. */
export const OFFICE_STEPS: Record<OfficeReason, string> = {
  nobodyEligible: '去指派',
  secondDecline: '去指派',
  dutyDeclined: '去指派',
  reopenRequested: '去决定',
  kept: '去答复',
  takenOver: '去答复',
};

export const DESK_WAYS: Record<Way, string> = { point: '到点见面', call: '电话咨询', written: '书面答复' };

export const DESK_URGENCIES: Record<Urgency, string> = {
  violence: '急：人身安全',
  detained: '急：家人被拘',
  deadline: '急：7 天内到期',
};

/** 「惠泽所」, where a column has no room for 律师事务所. */
export function firmShort(name: string | null): string {
  return name === null ? '—' : name.replace(/律师事务所$/, '所');
}

/** 「说不清楚」 when the resident left it open. */
export function topicLabel(topic: Topic | null): string {
  return TOPICS[topic ?? 'other'].label;
}
