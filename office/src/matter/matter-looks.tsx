import { RATING_LABELS } from '@huifa/shared/consultations/results';
import { Moment } from '../ui/moment';
import { Card } from '../ui/page';
import type { LookView, RatingView } from '../views';
import { roleLabel } from './matter-labels';

/** Who of the office opened the resident's words. The resident sees the same list. */
export function MatterLooks({ looks }: { looks: readonly LookView[] }) {
  return (
    <Card title="谁打开看过" note="居民看得到这张表">
      {looks.length === 0 && <p className="small">没有人打开过。居民的话、材料和律师的答复，写明理由才能打开。</p>}
      {looks.map((look) => (
        <p key={look.at} className="look">
          <Moment at={look.at} /> {look.byName}（{roleLabel(look.byRole)}）
          <span className="list-second">理由：{look.reason}</span>
        </p>
      ))}
    </Card>
  );
}

/** What the resident thought of it. */
export function MatterRating({ rating }: { rating: RatingView | null }) {
  if (rating === null) return null;
  return (
    <Card title="居民评价" note={<Moment at={rating.at} />}>
      <p className={rating.level <= 2 ? 'ink-bad' : ''}>{RATING_LABELS[rating.level]}</p>
      {rating.askedForMoney && <p className="ink-bad">居民说有人收了钱，请主任核实。</p>}
      {rating.words !== null && <p className="words">{rating.words}</p>}
    </Card>
  );
}
