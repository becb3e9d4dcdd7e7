import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../api';
import { setServerTime } from '../ui/now';
import { useSubmit } from '../ui/submit';
import type { AttendanceMark, ReceptionDayView } from '../views';

/** What may be noted depends on the hour. */
const MINUTE_MS = 60_000;

/** A day of the service points; undefined: today. Its key begins with 'board', which the live stream renews. */
export function receptionQuery(day: string | undefined) {
  return queryOptions({
    queryKey: ['board', 'reception', day],
    queryFn: async () => {
      const shown = await api('GET /reception', { query: day === undefined ? {} : { day } });
      setServerTime(Date.parse(shown.now));
      return shown;
    },
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE_MS,
  });
}

export interface Mark {
  readonly matterId: string;
  readonly mark: AttendanceMark;
  /** Of `lawyerLate`. */
  readonly minutes?: number;
}

/** Notes who came; the day as it is then takes the place of the one on the screen. */
export function useMark(onDone?: () => void) {
  const queries = useQueryClient();
  return useSubmit<Mark, ReceptionDayView>(
    ({ matterId, ...body }, once) =>
      api('POST /reception/matters/{id}/attendance', { path: { id: matterId }, body, once }),
    (shown) => {
      queries.setQueryData(receptionQuery(undefined).queryKey, shown);
      void queries.invalidateQueries({ queryKey: ['board'] });
      onDone?.();
    },
  );
}
