import { useState } from 'react';
import type { Town } from '../platform/town';
import { Button } from '../ui/button';
import { PointCard } from '../ui/point-card';

/** How many are shown at first, and with each "more": a phone draws a whole town slowly. */
const A_FEW = 6;

/** Where to go in person; a tap rings, another shows the way. */
export function ServicePoints({ points }: { points: Town['points'] }) {
  const [count, setCount] = useState(A_FEW);
  const more = points.length - count;
  return (
    <>
      {points.slice(0, count).map((point) => (
        <PointCard key={point.id} point={point} />
      ))}
      {more > 0 && (
        <Button look="quiet" onTap={() => setCount(count + A_FEW)}>{`还有 ${more} 个服务点，点开看`}</Button>
      )}
    </>
  );
}
