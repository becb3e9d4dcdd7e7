import type { Input } from '@huifa/shared/api/client';
import type { DeskOrigin } from '@huifa/shared/reception/attendance.rules';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../api';
import { setServerTime } from '../ui/now';
import { useSubmit } from '../ui/submit';
import type { AttendanceMark, DeskBookedView, ReceptionDayView } from '../views';

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

type DeskBookingForm = Input<'POST /reception/bookings'>['body'];
type Told = 'phone' | 'villageId' | 'topic' | 'opposingParty';

/** What the desk types, '' where nothing was told; the questions before it were asked aloud. */
export type DeskForm = Pick<DeskBookingForm, 'name' | 'persons'> & {
  [Field in Told]?: DeskBookingForm[Field] | '';
};

/** Takes a seat for somebody at the desk or on the line. */
export function useDeskBooking(origin: DeskOrigin, slotId: string, onBooked: (booked: DeskBookedView) => void) {
  const queries = useQueryClient();
  return useSubmit<DeskForm, DeskBookedView>(
    ({ name, persons, phone, villageId, topic, opposingParty }, once) => {
      const told = {
        ...(phone ? { phone } : {}),
        ...(villageId ? { villageId } : {}),
        ...(topic ? { topic } : {}),
        ...(opposingParty ? { opposingParty } : {}),
      };
      const body = { name, persons, ...told, origin, slotId, againstTown: false, passToFirm: true };
      return api('POST /reception/bookings', { body, once });
    },
    (booked) => {
      void queries.invalidateQueries({ queryKey: ['board'] });
      onBooked(booked);
    },
  );
}
