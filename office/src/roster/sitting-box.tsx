import { useDraggable, useDroppable } from '@dnd-kit/core';
import { chineseDayShort } from '@huifa/shared/kernel/day';
import type { ReactNode } from 'react';
import type { RosterSittingView } from '../views';
import { spellOf } from './roster-sheet';

interface RosterCellProps {
  /** point/day */
  id: string;
  open: boolean;
  children: ReactNode;
}

/** A day of a point; sittings can be dropped on days on which the office works. */
export function RosterCell({ id, open, children }: RosterCellProps) {
  const { setNodeRef, isOver } = useDroppable({ id, disabled: !open });
  return (
    <td ref={setNodeRef} data-closed={open ? undefined : ''} data-over={isOver ? '' : undefined}>
      {children}
    </td>
  );
}

interface SittingProps {
  sitting: RosterSittingView;
  onChoose: (sitting: RosterSittingView) => void;
}

/** One sitting: Enter or a click opens it, Space or the mouse carries it while nobody has booked. */
export function Sitting({ sitting, onChoose }: SittingProps) {
  const { id, day, lawyerName, seats, booked, ahead, pointName } = sitting;
  const fixed = !ahead || booked > 0;
  const { setNodeRef, listeners, attributes, transform, isDragging } = useDraggable({ id, disabled: fixed });
  const spell = spellOf(sitting);
  const words = (
    <>
      <span className="roster-spell">{spell}</span>
      {lawyerName}
      <span className="list-second">
        约了 {booked}，共 {seats}
      </span>
    </>
  );
  if (!ahead) return <div className="sitting sitting-past">{words}</div>;
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...listeners}
      aria-describedby={fixed ? undefined : attributes['aria-describedby']}
      aria-roledescription={fixed ? undefined : '可以移动的坐班'}
      className="sitting"
      data-dragging={isDragging ? '' : undefined}
      style={transform === null ? undefined : { transform: `translate(${transform.x}px, ${transform.y}px)` }}
      onClick={() => onChoose(sitting)}
    >
      <span className="spoken">
        {pointName}，{chineseDayShort(day)}{' '}
      </span>
      {words}
    </button>
  );
}
