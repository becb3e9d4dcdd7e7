/** A roster is stored in half hours; people think in sittings: a lawyer at a point without a break. */
import type { Instant } from '../kernel/day.js';

interface Piece {
  readonly pointId: string;
  readonly lawyerId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Puts pieces of one day or several together; each group in the order of time, groups by their beginning. */
export function sittingsOf<P extends Piece>(pieces: readonly P[]): P[][] {
  const sorted = [...pieces].sort((a, b) => a.startsAt - b.startsAt);
  const sittings: P[][] = [];
  for (const piece of sorted) {
    const before = sittings.find((sitting) => continues(sitting[sitting.length - 1], piece));
    if (before === undefined) sittings.push([piece]);
    else before.push(piece);
  }
  return sittings;
}

function continues(last: Piece | undefined, next: Piece): boolean {
  return last?.endsAt === next.startsAt && last.lawyerId === next.lawyerId && last.pointId === next.pointId;
}
