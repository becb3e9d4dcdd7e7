import { factDayFault } from '@huifa/shared/disclosure/disclosure.rules';
import type { Day } from '@huifa/shared/kernel/day';
import { refuse } from '../platform/refuse.js';
import type { DisclosureService, ServiceResult } from './letter.entity.js';

/** Somebody has it in his hands; a parcel locker and a returned letter are no service. */
const RECEIVED: readonly (ServiceResult | null)[] = ['signed', 'byOther'];

export function isReceived(result: ServiceResult | null): boolean {
  return RECEIVED.includes(result);
}

/** The day on which a letter was received; after several services the earliest counts. Undefined: nobody knows. */
export function receivedOn(services: readonly DisclosureService[]): Day | undefined {
  return services
    .filter(({ result }) => isReceived(result))
    .map(({ resultOn }) => resultOn ?? '')
    .sort()[0];
}

/** DAY_AHEAD, or DAY_BEFORE_CAUSE when it lies before what it answers. */
export function refuseDay(on: Day, today: Day, notBefore: Day | null): void {
  const fault = factDayFault(on, today, notBefore);
  if (fault !== null) throw refuse(fault);
}
