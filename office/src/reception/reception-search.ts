import { isDay } from '@huifa/shared/kernel/day';

/** Which day and service point the reception shows; no day: today, no point: all of them. */
export interface ReceptionSearch {
  readonly day?: string;
  readonly point?: string;
}

/** What an address says, with everything unknown left out. */
export function receptionSearch({ day, point }: Record<string, unknown>): ReceptionSearch {
  return {
    ...(isDay(day) && { day }),
    ...(typeof point === 'string' && /^[0-9a-f]{32}$/.test(point) && { point }),
  };
}
