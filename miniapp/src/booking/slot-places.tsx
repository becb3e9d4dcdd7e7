import { useState } from 'react';
import { useTown } from '../platform/town';
import { Button } from '../ui/button';
import { PointCard } from '../ui/point-card';
import { Sheet } from '../ui/sheet';
import type { Slot } from './draft';

/** Where the points of these times are: address, number and map, before one is chosen. */
export function SlotPlaces({ slots }: { slots: readonly Slot[] }) {
  const town = useTown();
  const [open, setOpen] = useState(false);
  const ids = new Set(slots.map(({ pointId }) => pointId));
  const points = town.data?.points.filter(({ id }) => ids.has(id)) ?? [];
  if (points.length === 0) return null;
  return (
    <>
      <Button look="quiet" icon="place" onTap={() => setOpen(true)}>
        这些服务点在哪里
      </Button>
      {open && (
        <Sheet title="服务点在哪里" onClose={() => setOpen(false)}>
          {points.map((point) => (
            <PointCard key={point.id} point={point} />
          ))}
        </Sheet>
      )}
    </>
  );
}
