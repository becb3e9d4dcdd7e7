/** Why a matter waits for the office, most pressing first. Stored on the matter, filtered and shown at the desk. */
export const OFFICE_REASONS = [
  'nobodyEligible',
  'secondDecline',
  'dutyDeclined',
  'reopenRequested',
  'kept',
  'takenOver',
] as const;
export type OfficeReason = (typeof OFFICE_REASONS)[number];

export const OFFICE_REASON_LABELS: Record<OfficeReason, string> = {
  nobodyEligible: '无人可派',
  secondDecline: '两次没接',
  dutyDeclined: '约好或转办的律师不接',
  reopenRequested: '居民要求重办',
  kept: '留在镇里答复',
  takenOver: '镇里收回自办',
};
