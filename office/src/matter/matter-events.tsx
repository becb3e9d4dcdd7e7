import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { BoardEventView } from '../views';
import { roleLabel } from './matter-labels';

/** Everything that happened, oldest first: who, when, and how long after dispatch. */
export function MatterEvents({ events }: { events: readonly BoardEventView[] }) {
  return (
    <Card title="经过" note={`${events.length} 条`}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">发生了什么</th>
            <th scope="col">谁</th>
            <th scope="col" className="right">
              派出后
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event, index) => (
            <tr key={index}>
              <td>
                <Moment at={event.at} />
              </td>
              <td>
                {event.label}
                {event.detail !== null && <span className="list-second">{event.detail}</span>}
              </td>
              <td>
                {event.byName ?? roleLabel(event.byRole)}
                {event.byName !== null && <span className="list-second">{roleLabel(event.byRole)}</span>}
              </td>
              <td className="right nowrap">{event.minutes === null ? '' : minutesInWords(event.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
