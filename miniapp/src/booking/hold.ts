/** The seat that is kept for ten minutes from the moment it is chosen; its maker alone books with it or lets it go. */
import { api } from '../platform/api';
import { type Sending, useSending } from '../platform/sending';
import { type ChosenWay, type Slot, useBooking } from './draft';

/** Chooses a way. A seat is kept first, and chosen only if it could be had; another way lets the kept seat go. */
export function useHold(onChosen: () => void): Sending<ChosenWay> {
  const { value, change } = useBooking();
  const choose = (chosen: ChosenWay) => {
    change({ chosen });
    onChosen();
  };
  const { send, ...rest } = useSending({
    name: 'hold',
    request: async (slot: Slot) => {
      const { until } = await api('PUT /slots/{id}/hold', { path: { id: slot.id } });
      return { way: 'point' as const, slot, heldUntil: until };
    },
    onDone: choose,
  });
  return {
    ...rest,
    send(chosen) {
      if (chosen.way === 'point') return send(chosen.slot);
      letGo(value.chosen);
      choose(chosen);
    },
  };
}

/** Nobody waits for it: past its time the seat is free by itself. */
function letGo(chosen: ChosenWay | null): void {
  if (chosen?.way === 'point') void api('DELETE /slots/{id}/hold', { path: { id: chosen.slot.id } }).catch(() => null);
}
