import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { firmShort } from '../ui/desk-labels';
import { ListScroll } from '../ui/list-scroll';
import { Loading } from '../ui/loading';
import { Card } from '../ui/page';
import type { ResponseTimeView } from '../views';

const TimeBars = lazy(async () => ({ default: (await import('../ui/time-bars')).TimeBars }));

/** How soon firms take what they are offered, each figure with the count behind it. */
export function ResponseTimes({ times }: { times: readonly ResponseTimeView[] | undefined }) {
  const [all, ...firms] = times ?? [];
  return (
    <Card title="多久接单" note="近 30 天，按办公时间" className="response-times">
      {times === undefined ? (
        <Loading lines={8} />
      ) : (
        <>
          <p className="response-lead">{all === undefined ? '还没有派单。' : sentence(all)}</p>
          {firms.length > 0 && <Firms firms={firms} />}
        </>
      )}
    </Card>
  );
}

function Firms({ firms }: { firms: readonly ResponseTimeView[] }) {
  const drawn = firms
    .filter(({ half }) => half !== null)
    .map(({ firmName, half, nineInTen }) => ({ name: firmShort(firmName), half, nineInTen }));
  return (
    <ListScroll label="各律所多久接单">
      {drawn.length > 0 && (
        <Suspense fallback={<Loading lines={drawn.length} />}>
          <TimeBars label="各律所接单用时，数字见下表" bars={drawn} />
        </Suspense>
      )}
      <table className="list">
        <thead>
          <tr>
            <th scope="col">律所</th>
            <th scope="col" className="right">
              一半在
            </th>
            <th scope="col" className="right">
              九成在
            </th>
            <th scope="col" className="right">
              按时
            </th>
            <th scope="col" className="right">
              接单
            </th>
          </tr>
        </thead>
        <tbody>
          {firms.map((firm) => (
            <FirmRow key={firm.firmId} firm={firm} />
          ))}
        </tbody>
      </table>
    </ListScroll>
  );
}

function FirmRow({ firm }: { firm: ResponseTimeView }) {
  return (
    <tr>
      <td>
        <Link to="/" className="nowrap" title={firm.firmName ?? ''} search={{ firmId: firm.firmId ?? '' }}>
          {firmShort(firm.firmName)}
        </Link>
      </td>
      <td className="right nowrap">{firm.half === null ? '—' : minutesInWords(firm.half)}</td>
      <td className="right nowrap">{firm.nineInTen === null ? '—' : minutesInWords(firm.nineInTen)}</td>
      <td className="right">{firm.inTime === null ? '—' : `${Math.round(firm.inTime * 100)}%`}</td>
      <td className="right nowrap">{firm.accepted} 件</td>
    </tr>
  );
}

/** 「一半在 38 分内接单，九成在 2 小时 10 分内（31 件）」 */
function sentence({ half, nineInTen, accepted }: ResponseTimeView): string {
  if (half === null || nineInTen === null) return `只接了 ${accepted} 件，不足 5 件，不算快慢。`;
  return `一半在 ${minutesInWords(half)}内接单，九成在 ${minutesInWords(nineInTen)}内（${accepted} 件）。`;
}
