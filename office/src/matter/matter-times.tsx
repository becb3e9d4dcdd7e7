import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { BoardMatterView } from '../views';

/** The moments the office measures firms by, with office minutes from dispatch. */
export function MatterTimes({ matter }: { matter: BoardMatterView }) {
  const { times } = matter;
  const steps = [
    { label: '收到', at: matter.createdAt, minutes: null },
    { label: '派出', at: times.dispatchedAt, minutes: null },
    { label: '律所看到', at: times.viewedAt, minutes: null },
    { label: '接单', at: times.acceptedAt, minutes: times.minutesToAccept },
    { label: '答复', at: times.answeredAt, minutes: times.minutesToAnswer },
  ];
  return (
    <Card title="用时" note="从派出起，只算办公时间">
      <dl className="times">
        {steps.map(({ label, at, minutes }) => (
          <div key={label} data-done={at === null ? undefined : ''}>
            <dt>{label}</dt>
            <dd>{at === null ? <span className="small">还没有</span> : <Moment at={at} />}</dd>
            {minutes !== null && <dd className="times-minutes">{minutesInWords(minutes)}</dd>}
          </div>
        ))}
      </dl>
      {times.minutesPaused > 0 && (
        <p className="small">另有 {minutesInWords(times.minutesPaused)}在等居民，不算律所的时间。</p>
      )}
    </Card>
  );
}
