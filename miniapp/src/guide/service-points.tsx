import type { Town } from '../platform/town';
import { PointCard } from '../ui/point-card';

/** Where to go in person; a tap rings, another shows the way. */
export function ServicePoints({ points }: { points: Town['points'] }) {
  return (
    <>
      {points.map((point) => (
        <PointCard key={point.id} point={point} />
      ))}
    </>
  );
}
