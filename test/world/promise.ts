import { addDays } from '@huifa/shared/kernel/day';

/** What the town promises, as a new version would say it. */
export const PROMISE = {
  offerMinutes: 240,
  urgentOfferMinutes: 120,
  writtenMinutes: 1080,
  urgentWrittenMinutes: 120,
  officeMinutes: 240,
  leadMinutes: 120,
  cancelMinutes: 120,
  followUpDays: 30,
  maxDeclines: 2,
};

let firstDays = 0;
/** A first day that no version of the promises has yet. */
export function freshFirstDay(): string {
  firstDays += 1;
  return addDays('2027-01-01', firstDays);
}
