import { chineseDayShort, chineseTime } from '@huifa/shared/kernel/day';
import { Link } from '@tanstack/react-router';
import { firmShort } from '../ui/desk-labels';
import type { MorningView } from '../views';
import { Block, Quiet } from './block';

/** (3) What came in, and what is late at whom. */
export function Received({ received }: { received: MorningView['received'] }) {
  const { from, to, overdue, unaccepted } = received;
  const search = { receivedFrom: from, receivedTo: to };
  return (
    <Block title={from === to ? '昨天的咨询' : `${chineseDayShort(from)}以来的咨询`}>
      <div className="morning-figures">
        <BigFigure count={received.received} unit="件" search={search} />
        <BigFigure count={received.persons} unit="人次" search={search} />
        <BigFigure count={unaccepted} unit="件还没接单" tone="warn" search={{ state: 'offered' }} />
      </div>
      {overdue.length === 0 && <Quiet>现在没有超时的。</Quiet>}
      <ul className="morning-lines">
        {overdue.slice(0, MOST_FIRMS).map(({ firmId, firmName, count }) => (
          <li key={firmId ?? ''}>
            <Link
              to="/"
              search={firmId === null ? { light: 'red', move: 'office' } : { light: 'red', move: 'firm', firmId }}
              className="morning-line"
            >
              <span>超时：{firmId === null ? '镇法治办自己' : firmShort(firmName)}</span>
              <span className="morning-count ink-bad">
                <b>{count}</b> 件
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {overdue.length > MOST_FIRMS && (
        <p className="morning-foot">
          <Link to="/" search={{ light: 'red' }}>
            还有 {overdue.length - MOST_FIRMS} 家，看全部超时的
          </Link>
        </p>
      )}
    </Block>
  );
}

const MOST_FIRMS = 4;

interface BigFigureProps {
  count: number;
  unit: string;
  tone?: 'warn';
  search: Record<string, string>;
}

function BigFigure({ count, unit, tone, search }: BigFigureProps) {
  return (
    <Link to="/" search={search} className="figure">
      <span className={`figure-number ${tone !== undefined && count > 0 ? `ink-${tone}` : ''}`}>{count}</span>
      <span className="figure-label">{unit}</span>
    </Link>
  );
}

/** (4) Who sits where today, and who is away. */
export function Duty({ morning }: { morning: MorningView }) {
  const { duty, leaves, workday } = morning;
  const shown = duty.slice(0, MOST_SITTINGS);
  return (
    <Block title="今天谁在哪里" note={duty.length > 0 && `${duty.length} 场`}>
      {duty.length === 0 && <Quiet>{workday ? '今天没有排坐班。' : '今天休息，没有坐班。'}</Quiet>}
      <ul className="morning-lines">
        {shown.map(({ startsAt, endsAt, pointName, lawyerName, firmName, seats, taken, away }) => (
          <li key={`${pointName}${lawyerName}${startsAt}`} className="morning-line">
            <span>
              {pointName}
              <span className="list-second">
                {chineseTime(Date.parse(startsAt))}–{chineseTime(Date.parse(endsAt))}　{lawyerName} ·{' '}
                {firmShort(firmName)}
              </span>
            </span>
            <span className="right">
              {away ? <span className="tag tag-red">请假，未补</span> : `约 ${taken}/${seats}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="morning-foot">
        {duty.length > shown.length && `还有 ${duty.length - shown.length} 场。`}
        {leaves.length === 0
          ? '今天没有律师请假。'
          : `请假：${leaves.map(({ lawyerName, until }) => `${lawyerName}（到 ${chineseDayShort(until)}）`).join('、')}`}
      </p>
    </Block>
  );
}

const MOST_SITTINGS = 4;
