/**
 * Service promises (not statutory): what the town promises, in office minutes, as versioned data with an effective
 * date. A promise is snapshotted on the matter when it is made, so a later version changes no running matter.
 * Source: docs/law/public-legal-service.md.
 */
import type { Day } from '../kernel/day.js';

export interface ServicePolicy {
  readonly effectiveFrom: Day;
  /** An offer that nobody answers goes on after this many office minutes. */
  readonly offerMinutes: number;
  readonly urgentOfferMinutes: number;
  /** A written answer is due this many office minutes after dispatch (3 working days). */
  readonly writtenMinutes: number;
  readonly urgentWrittenMinutes: number;
  /** The office's own decision about a matter on its pile. */
  readonly officeMinutes: number;
  /** A call window or slot must begin at least this many office minutes ahead. */
  readonly leadMinutes: number;
  /** A resident may cancel until this many office minutes before the meeting or window. */
  readonly cancelMinutes: number;
  /** Follow-up questions and requests to reopen are taken for this many calendar days after closing. */
  readonly followUpDays: number;
  /** After this many declines or expiries the office decides in writing. */
  readonly maxDeclines: number;
}

export const SERVICE_POLICIES: readonly ServicePolicy[] = [
  {
    effectiveFrom: '2024-01-01',
    offerMinutes: 240,
    urgentOfferMinutes: 120,
    writtenMinutes: 3 * 360,
    urgentWrittenMinutes: 120,
    officeMinutes: 240,
    leadMinutes: 120,
    cancelMinutes: 120,
    followUpDays: 30,
    maxDeclines: 2,
  },
];

/** The policy in force on `day`. */
export function policyOn(day: Day, policies: readonly ServicePolicy[] = SERVICE_POLICIES): ServicePolicy {
  const inForce = policies.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const latest = inForce.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
  if (latest === undefined) throw new Error(`no service policy in force on ${day}`);
  return latest;
}
