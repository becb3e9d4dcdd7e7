import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { chineseDayShort } from '@huifa/shared/kernel/day';
import type { RosterSittingView, RosterWeekView } from '../views';
import { toNextCell } from './roster-keys';
import { RosterCell, Sitting } from './sitting-box';

interface RosterGridProps {
  week: RosterWeekView;
  onChoose: (sitting: RosterSittingView) => void;
  onPlace: (sitting: RosterSittingView, place: { pointId: string; day: string }) => void;
}

/** So short a press is a click, which opens the sitting. */
const DRAG_AFTER_PX = 8;
const HELP =
  '按空格拿起一次坐班，用方向键移到别的日子或服务点，再按空格放下；按 Esc 不移。按回车打开这次坐班。有人约了的不能移。';

/** A row for each point at which somebody sits, a column for each day. */
export function RosterGrid({ week, onChoose, onPlace }: RosterGridProps) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNextCell,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space'] },
    }),
  );
  const points = week.points.filter(({ id }) => week.sittings.some(({ pointId }) => pointId === id));
  const drop = ({ active, over }: DragEndEvent) => {
    const sitting = week.sittings.find(({ id }) => id === active.id);
    const [pointId = '', day = ''] = placeOf(over);
    if (sitting === undefined || over === null) return;
    if (pointId !== sitting.pointId || day !== sitting.day) onPlace(sitting, { pointId, day });
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(args) => (args.pointerCoordinates === null ? rectIntersection(args) : pointerWithin(args))}
      accessibility={{ announcements: announce(week), screenReaderInstructions: { draggable: HELP } }}
      onDragEnd={drop}
    >
      <p className="small no-print">{HELP}</p>
      <div className="card roster-scroll" role="region" aria-label="一周坐班" tabIndex={0}>
        <table className="roster">
          <thead>
            <tr>
              <th scope="col">服务点</th>
              {week.days.map(({ day, open }) => (
                <th key={day} scope="col" data-closed={open ? undefined : ''}>
                  {chineseDayShort(day)}
                  {!open && '（休）'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {week.days.map(({ day, open }) => (
                  <RosterCell key={day} id={`${id}/${day}`} open={open}>
                    {week.sittings
                      .filter((one) => one.pointId === id && one.day === day)
                      .map((one) => (
                        <Sitting key={one.id} sitting={one} onChoose={onChoose} />
                      ))}
                  </RosterCell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </DndContext>
  );
}

/** point and day of the cell below; none where nothing can be dropped */
function placeOf(over: { id: UniqueIdentifier } | null): string[] {
  return over === null ? [] : String(over.id).split('/');
}

function announce({ points, sittings }: RosterWeekView): Announcements {
  const who = (id: unknown) => `${sittings.find((one) => one.id === id)?.lawyerName ?? ''}律师的坐班`;
  const where = (over: { id: UniqueIdentifier } | null) => {
    const [pointId, day] = placeOf(over);
    const point = points.find(({ id }) => id === pointId);
    return point && day ? `${point.name}，${chineseDayShort(day)}` : '不能排的地方';
  };
  return {
    onDragStart: ({ active }) => `拿起${who(active.id)}`,
    onDragOver: ({ over }) => where(over),
    onDragEnd: ({ active, over }) => `${who(active.id)}放到${where(over)}`,
    onDragCancel: ({ active }) => `${who(active.id)}没有移动`,
  };
}
