import { chineseDayShort } from '@huifa/shared/kernel/day';
import type { EpisodeCountsView, EpisodeDayCountsView } from '../views';

const WIDTH = 420;
const HEIGHT = 92;
const GAP = 3;

/** Plays by day as bars, those watched to the end darker; the numbers stand beside, for who cannot see bars. */
export function CountsPicture({ days, totals }: { days: readonly EpisodeDayCountsView[]; totals: EpisodeCountsView }) {
  const most = Math.max(1, ...days.map(({ plays }) => plays));
  const step = WIDTH / days.length;
  const bar = (count: number, index: number, look: string) => {
    const height = (count / most) * HEIGHT;
    return <rect className={look} x={index * step} width={step - GAP} y={HEIGHT - height} height={height} rx={1.5} />;
  };
  const sum = (of: keyof EpisodeCountsView) => days.reduce((total, day) => total + day[of], 0);
  return (
    <>
      <svg
        className="counts"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`}
        role="img"
        aria-label={`近 30 天播放 ${sum('plays')} 次，看完 ${sum('finishes')} 次`}
      >
        {days.map((day, index) => (
          <g key={day.day}>
            <title>{`${chineseDayShort(day.day)}：播放 ${day.plays}，看完 ${day.finishes}，我家也有 ${day.helps}`}</title>
            <rect x={index * step} width={step} y={0} height={HEIGHT} fill="transparent" />
            {bar(day.plays, index, 'counts-plays')}
            {bar(day.finishes, index, 'counts-finishes')}
          </g>
        ))}
        <path d={`M0,${HEIGHT + 0.5} H${WIDTH}`} className="counts-ground" />
        <text x={0} y={HEIGHT + 14}>
          {chineseDayShort(days[0]!.day)}
        </text>
        <text x={WIDTH} y={HEIGHT + 14} textAnchor="end">
          今天
        </text>
      </svg>
      <dl className="facts counts-facts">
        <Fact name="播放" total={totals.plays} unit="次" />
        <Fact name="看完" total={totals.finishes} unit="次" />
        <Fact name="点「我家也有这事」" total={totals.helps} unit="次" />
        <Fact name="由此预约" total={totals.bookings} unit="件" />
      </dl>
    </>
  );
}

function Fact({ name, total, unit }: { name: string; total: number; unit: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{total}</b> {unit}
      </dd>
    </div>
  );
}
