/** What is noted at the service point: who came, who did not, how late the lawyer was. */
import { type ConsultationState, mayMiss } from '../consultations/consultation.machine.js';
import { type Day, dayOf, type Instant } from '../kernel/day.js';
import type { ErrorCode } from '../kernel/errors.js';

/** How a consultation came to the town: the resident's own phone, walked in, rung up. */
export const ORIGINS = ['app', 'walkIn', 'telephone'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Those that the desk types for the person. */
export const DESK_ORIGINS = ['walkIn', 'telephone'] as const;
export type DeskOrigin = (typeof DESK_ORIGINS)[number];

export const ORIGIN_LABELS: Record<Origin, string> = { app: '网上预约', walkIn: '上门', telephone: '电话预约' };

/** `undo` takes back 「到了」 or 「没来」; a lawyer who was not late is noted with 0 minutes. */
export const ATTENDANCE_MARKS = ['arrived', 'noShow', 'lawyerLate', 'undo'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** People at one consultation. */
export const MAX_PERSONS = 50;
/** Minutes by which a lawyer may be noted late. */
export const MAX_LATE_MINUTES = 240;

/** What stands noted of an appointment. */
export interface Noted {
  readonly presence: 'arrived' | 'noShow' | null;
  readonly state: ConsultationState;
}

/** When an appointment is. */
export interface Sitting {
  readonly day: Day;
  readonly startsAt: Instant;
}

/**
 * Why a mark cannot be made now, or null. It is noted on the day itself and corrected until the day is over (the day's
 * end settles it); nobody is absent, and no lawyer late, before the hour.
 */
export function markRefusal(mark: AttendanceMark, { day, startsAt }: Sitting, now: Instant): ErrorCode | null {
  if (dayOf(now) !== day) return 'ATTENDANCE_DAY';
  if ((mark === 'noShow' || mark === 'lawyerLate') && now < startsAt) return 'ATTENDANCE_EARLY';
  return null;
}

/** The marks that a screen offers now, in the order of their buttons. */
export function marksNow({ presence, state }: Noted, sitting: Sitting, now: Instant): AttendanceMark[] {
  if (state === 'cancelled' || state === 'merged') return [];
  return ATTENDANCE_MARKS.filter((mark) => {
    if (markRefusal(mark, sitting, now) !== null) return false;
    if (mark === 'undo') return presence !== null;
    return mark !== presence && (mark !== 'noShow' || mayMiss(state));
  });
}
