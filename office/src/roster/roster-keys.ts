import { type KeyboardCoordinateGetter, KeyboardCode } from '@dnd-kit/core';

interface Place {
  readonly left: number;
  readonly top: number;
}

const TOWARDS: Record<string, (from: Place, to: Place) => number> = {
  [KeyboardCode.Right]: (from, to) => to.left - from.left,
  [KeyboardCode.Left]: (from, to) => from.left - to.left,
  [KeyboardCode.Down]: (from, to) => to.top - from.top,
  [KeyboardCode.Up]: (from, to) => from.top - to.top,
};
/** Nearer than this is the cell that one is in. */
const SAME_CELL_PX = 12;

/** An arrow key carries a sitting to the next cell in that direction. */
export const toNextCell: KeyboardCoordinateGetter = (event, { context: { droppableRects, over, collisionRect } }) => {
  const towards = TOWARDS[event.code];
  const from = over === null ? collisionRect : droppableRects.get(over.id);
  if (towards === undefined || !from) return undefined;
  event.preventDefault();
  const aside = (to: Place) => Math.abs(to.left - from.left) + Math.abs(to.top - from.top) - towards(from, to);
  const [next] = [...droppableRects.values()]
    .filter((to) => towards(from, to) > SAME_CELL_PX)
    .sort((a, b) => aside(a) - aside(b) || towards(from, a) - towards(from, b));
  return next && { x: next.left, y: next.top };
};
