import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSize } from '../platform/elder';
import { spellInWords } from '../platform/moments';
import { Button } from '../ui/button';
import { ChoiceRow } from '../ui/choice';
import type { CallWindow, ChosenWay, Slot } from './draft';
import { SlotPlaces } from './slot-places';

/** How many times are shown at first: the next ones are what people take. */
const FIRST_FEW = { normal: 3, elder: 2 };
/** How many each "more" adds: a phone draws forty rows slowly, and nobody reads them. */
const A_FEW_MORE = 8;

/** The first few, and a button for the next. */
function useFirstFew<T>(all: readonly T[]): { shown: readonly T[]; more: number; showMore(): void } {
  const { elder } = useSize();
  const [added, setAdded] = useState(0);
  const shown = all.slice(0, (elder ? FIRST_FEW.elder : FIRST_FEW.normal) + added);
  return { shown, more: all.length - shown.length, showMore: () => setAdded(added + A_FEW_MORE) };
}

function More({ count, onTap }: { count: number; onTap(): void }) {
  if (count === 0) return null;
  return <Button look="quiet" onTap={onTap}>{`还有 ${count} 个时间，点开看`}</Button>;
}

export function timeOf({ startsAt, endsAt, provisional }: { startsAt: string; endsAt: string; provisional: boolean }) {
  return `${spellInWords(startsAt, endsAt)}${provisional ? '（暂定）' : ''}`;
}

interface WindowRowsProps {
  windows: readonly CallWindow[];
  chosen: ChosenWay | null;
  onPick(window: CallWindow): void;
}

/** Half days in which the lawyer calls. */
export function WindowRows({ windows, chosen, onPick }: WindowRowsProps) {
  const { shown, more, showMore } = useFirstFew(windows);
  const isChosen = (window: CallWindow) => chosen?.way === 'call' && chosen.window.startsAt === window.startsAt;
  return (
    <View className="stack">
      {shown.map((window) => (
        <ChoiceRow key={window.startsAt} chosen={isChosen(window)} onTap={() => onPick(window)}>
          {timeOf(window)}
        </ChoiceRow>
      ))}
      <More count={more} onTap={showMore} />
    </View>
  );
}

interface SlotRowsProps {
  slots: readonly Slot[];
  chosen: ChosenWay | null;
  onPick(slot: Slot): void;
}

/** Free seats with a lawyer on duty who may take this matter. */
export function SlotRows({ slots, chosen, onPick }: SlotRowsProps) {
  const { shown, more, showMore } = useFirstFew(slots);
  if (slots.length === 0) {
    return <View className="weak">这类事近期没有合适的律师坐班，请选打电话或书面答复。</View>;
  }
  return (
    <View className="stack">
      {shown.map((slot) => (
        <ChoiceRow
          key={slot.id}
          chosen={chosen?.way === 'point' && chosen.slot.id === slot.id}
          note={`${slot.pointName}（${slot.address}），${slot.lawyerName}律师，还有 ${slot.seatsFree} 个位子`}
          onTap={() => onPick(slot)}
        >
          {timeOf(slot)}
        </ChoiceRow>
      ))}
      <More count={more} onTap={showMore} />
      <SlotPlaces slots={shown} />
    </View>
  );
}
