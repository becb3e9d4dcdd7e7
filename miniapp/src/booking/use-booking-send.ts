/** Sending the booking, and what to make of a refusal. */
import { api } from '../platform/api';
import type { Failure } from '../platform/failure';
import { startFrom } from '../platform/navigation';
import { type Sending, useSending } from '../platform/sending';
import { type Booking, type ChosenWay, type Slot, useBooking } from './draft';

function timeFields(chosen: ChosenWay) {
  if (chosen.way === 'call') return { way: chosen.way, windowDay: chosen.window.day, windowHalf: chosen.window.half };
  if (chosen.way === 'point') return { way: chosen.way, slotId: chosen.slot.id };
  return { way: chosen.way };
}

function formOf(
  { topic, words, opposingParty, urgency, forWhom, beneficiaryName, fromEpisode }: Booking,
  chosen: ChosenWay,
) {
  return {
    againstTown: false,
    forWhom,
    ...timeFields(chosen),
    ...(topic && { topic }),
    ...(urgency && { urgency }),
    ...(words && { words }),
    ...(opposingParty && { opposingParty }),
    ...(fromEpisode && { fromEpisode }),
    ...(forWhom === 'parent' && beneficiaryName && { beneficiaryName }),
  };
}

/** Only the consent is added by the last page; all else is in the draft. */
export function useBookingSend(): Sending<{ passToFirm: boolean }> {
  const { value } = useBooking();
  const { send, ...rest } = useSending({
    name: 'booking',
    request: (body: ReturnType<typeof formOf> & { passToFirm: boolean }, once) =>
      api('POST /consultations', { body, once }),
    onDone: (matter) => startFrom('booked', { id: matter.id }),
  });
  return {
    ...rest,
    send({ passToFirm }) {
      if (value.chosen) send({ ...formOf(value, value.chosen), passToFirm });
    },
  };
}

/** The next free slots, which come along when the chosen one cannot be had. */
export function freeSlots(failure: Failure | null): Slot[] | null {
  if (failure?.code !== 'SLOT_TAKEN' && failure?.code !== 'SLOT_UNSUITABLE') return null;
  return (failure.details as { slots?: Slot[] } | null)?.slots ?? null;
}
